/**
 * The arithmetic contract {@code TensorOps}, its plain form, its SIMD form, and the one place that picks between them.
 * The only package with hot loops and the only importer of {@code jdk.incubator.vector}.
 */
package glassbox.engine.ops;
