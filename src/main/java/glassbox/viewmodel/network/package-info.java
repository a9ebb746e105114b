/** State and commands of the Network page: what is looked at, how deep, and what stands there; no node, no colour, no pixel. */
package glassbox.viewmodel.network;
