package glassbox.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import glassbox.engine.ops.Slip;
import glassbox.recipe.Reproduction;

/** Reads the names of slips. */
final class SlipConverter implements ITypeConverter<Slip> {
    @Override
    public Slip convert(String name) {
        return Arrays.stream(Slip.values())
                .filter(slip -> Reproduction.nameOf(slip).equals(name))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no slip '" + name + "', only "
                        + Arrays.stream(Slip.values()).map(Reproduction::nameOf).collect(Collectors.joining(", "))));
    }
}
