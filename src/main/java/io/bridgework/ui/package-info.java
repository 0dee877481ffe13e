/** The wizard: the window, its frame, the start page and the theme. JavaFX stays in this package and those below it. */
package io.bridgework.ui;
