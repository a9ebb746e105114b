package glassbox.engine.training;

/**
 * Why a run stopped by itself before its end.
 *
 * @param sentence what happened, why probably, and what to do
 * @param where what was no number any more, without a full stop, as in {@code the output of conv1 grew beyond all numbers};
 *     empty if that was not the reason
 */
public record Failure(String sentence, String where) {}
