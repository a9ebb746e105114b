/**
 * State and commands of the Learn page: where one is in the course, what is asked, and the widgets, each of which shows
 * what the engine computes from the parameters of a step; no node, no colour, no pixel.
 */
package glassbox.viewmodel.learn;
