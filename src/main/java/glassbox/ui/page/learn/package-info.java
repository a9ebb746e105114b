/** The Learn page: the list of lessons, a step's words, its widget on a stage, its question, and the way on. */
package glassbox.ui.page.learn;
