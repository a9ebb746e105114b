/** Answers to "why": where a number came from, in terms that add up to exactly that number. */
package glassbox.explain;
