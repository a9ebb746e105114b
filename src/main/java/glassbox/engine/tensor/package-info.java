/** {@code Shape} and {@code Tensor}: a float array with a row-major shape; indexing and filling, no mathematics. */
package glassbox.engine.tensor;
