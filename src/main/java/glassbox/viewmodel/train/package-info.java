/** State and commands of the Train page; no node, no colour, no pixel. */
package glassbox.viewmodel.train;
