/** State and commands of the Draw page; no node, no colour, no pixel. */
package glassbox.viewmodel.draw;
