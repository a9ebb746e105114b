/** How wrong a prediction is, and where that error points. */
package glassbox.engine.loss;
