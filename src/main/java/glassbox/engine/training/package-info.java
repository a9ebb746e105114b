/**
 * {@code Trainer} (one step per call), {@code TrainingSession} (one thread that takes commands), immutable {@code
 * Snapshot}s, metrics and evaluation.
 */
package glassbox.engine.training;
