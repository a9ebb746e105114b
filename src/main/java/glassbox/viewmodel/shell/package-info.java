/** State and commands of the window: which page, which theme, which network; no node, no colour, no pixel. */
package glassbox.viewmodel.shell;
