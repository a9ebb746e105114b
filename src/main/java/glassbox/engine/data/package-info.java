/** Samples, datasets and parts of them, seeded order and augmentation, preprocessing and mini-batches. */
package glassbox.engine.data;
