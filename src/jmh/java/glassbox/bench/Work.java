package glassbox.bench;

/**
 * Something to time.
 *
 * @param flops floating-point operations of one run, a multiply-add counting as two
 * @param bytes that one run has to read and write at least: every array once
 * @param once does it once
 */
record Work(long flops, long bytes, Runnable once) {}
