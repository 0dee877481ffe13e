/** The migration that the window has open, and the threads its verbs run on. It knows no page and no control. */
package io.bridgework.ui.session;
