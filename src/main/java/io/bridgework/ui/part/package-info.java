/** What pages are made of: texts, icons, small controls. It knows no migration and no page. */
package io.bridgework.ui.part;
