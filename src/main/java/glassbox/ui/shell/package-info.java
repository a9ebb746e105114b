/** The window: rail, top bar, caption bar, keyboard map, help, errors. */
package glassbox.ui.shell;
