/**
 * {@code Shape} and {@code Tensor}: a float array with a row-major shape; indexing and filling, no mathematics. Beside
 * them the seeded random numbers that fill tensors and shuffle samples.
 */
package glassbox.engine.tensor;
