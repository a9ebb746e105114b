/** Gradients into updates; learning-rate schedules. */
package glassbox.engine.optimizer;
