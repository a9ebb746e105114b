/** The microscope, which lies over the Train page: one step opened up in four phases. */
package glassbox.ui.page.microscope;
