/** Samples, datasets, seeded order, preprocessing and mini-batches. */
package glassbox.engine.data;
