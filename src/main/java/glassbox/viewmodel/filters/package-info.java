/** State and commands of the Filters page; no node, no colour, no pixel. */
package glassbox.viewmodel.filters;
