/**
 * Hand-over between background work and the screen thread: background tasks and the latest-value slot; the screen's
 * {@code Executor} is injected.
 */
package glassbox.viewmodel.support;
