package glassbox.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/** A kernel named on the command line: a preset, numbers, or a filter that a network has learned. */
final class KernelArgument {
    private static final int LARGEST_SIDE = 99;

    private KernelArgument() {}

    /** The kernel of {@code sobel-vertical}, of {@code "-1,0,1;-2,0,2;-1,0,1"} or of {@code MODEL#3}. */
    static Raster read(String argument) throws IOException {
        String text = argument.strip();
        int mark = text.lastIndexOf('#');
        if (mark > 0) {
            return learned(text.substring(0, mark), text.substring(mark + 1));
        }
        if (text.matches("(?s)[a-zA-Z].*")) {
            return ClassicalFilter.byId(text.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new Refusal("There is no filter called \"" + text + "\". There are "
                            + ClassicalFilter.ids() + "; or give numbers such as \"-1,0,1;-2,0,2;-1,0,1\"."))
                    .kernel();
        }
        return numbers(text);
    }

    private static Raster numbers(String text) {
        String[] rows = text.split(";", -1);
        int columns = rows[0].split(",", -1).length;
        if (rows.length > LARGEST_SIDE || columns > LARGEST_SIDE) {
            throw new Refusal("The kernel is " + rows.length + " × " + columns + "; it may be up to " + LARGEST_SIDE
                    + " × " + LARGEST_SIDE + ".");
        }
        float[] values = new float[rows.length * columns];
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split(",", -1);
            if (cells.length != columns) {
                throw new Refusal("Every row of the kernel should have " + columns + " numbers like its first, but row "
                        + (row + 1) + " has " + cells.length + ". Write rows like -1,0,1 with ; between them.");
            }
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = number(cells[column].strip(), row, column);
            }
        }
        return Raster.of(rows.length, columns, values);
    }

    private static float number(String cell, int row, int column) {
        float value = Float.NaN;
        if (cell.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
            value = Float.parseFloat(cell);
        }
        if (!Float.isFinite(value)) {
            throw new Refusal("\"" + cell + "\" in row " + (row + 1) + ", column " + (column + 1)
                    + " of the kernel is not a number. Write numbers like -1 or 0.25.");
        }
        return value;
    }

    private static Raster learned(String model, String number) throws IOException {
        TrainedModel trained = ModelArgument.read(model);
        NetworkSpec network = trained.recipe().network();
        List<LayerSpec> layers = network.layers();
        for (int layer = 0; layer < layers.size(); layer++) {
            if (layers.get(layer) instanceof Conv2dSpec) {
                String name = network.layerName(layer) + ".weights";
                return filter(trained.weights().shape(name), trained.weights().values(name), number);
            }
        }
        throw new Refusal("The network " + model + " has no conv layer, so it has no filters.");
    }

    private static Raster filter(Shape shape, float[] values, String number) {
        int filters = shape.size(0);
        int index = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
        if (index < 1 || index > filters) {
            throw new Refusal("The network has the filters 1 to " + filters + ", not \"" + number + "\".");
        }
        if (shape.size(1) != 1) {
            throw new Refusal("The filters of this network look at " + shape.size(1)
                    + " channels at once; a grey picture has one.");
        }
        int size = shape.size(2) * shape.size(3);
        return Raster.copyOf(values, (index - 1) * size, shape.size(2), shape.size(3));
    }
}
