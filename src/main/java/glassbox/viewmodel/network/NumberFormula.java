package glassbox.viewmodel.network;

/**
 * Where a number comes from, in short.
 *
 * @param name what it is
 * @param symbols its formula
 * @param numbers the formula with its numbers; empty where it has none
 * @param result the sign and the number
 */
public record NumberFormula(String name, String symbols, String numbers, String result) {}
