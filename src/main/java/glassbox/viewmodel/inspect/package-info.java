/** State and commands of the Inspect page: how well a network reads its test images, and which ones it does not; no node, no colour, no pixel. */
package glassbox.viewmodel.inspect;
