/** Themes, style-class constants, type scale, and the palette that canvas code paints with. */
package glassbox.ui.theme;
