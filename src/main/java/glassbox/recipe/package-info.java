/** Experiments as immutable data: the published ones with their figures, and the user's own. */
package glassbox.recipe;
