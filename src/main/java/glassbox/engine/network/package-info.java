/**
 * {@code NetworkSpec} (immutable, shapes checked on construction), {@code Network} (parameters and buffers planned
 * once) and the traces: every number of one pass.
 */
package glassbox.engine.network;
