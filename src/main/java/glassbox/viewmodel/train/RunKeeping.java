package glassbox.viewmodel.train;

import java.util.function.Consumer;

import glassbox.exchange.KeptRuns;

/**
 * Where runs are kept.
 *
 * @param files the files
 * @param complain is told, in a sentence and on any thread, what could not be kept or read
 */
public record RunKeeping(KeptRuns files, Consumer<String> complain) {}
