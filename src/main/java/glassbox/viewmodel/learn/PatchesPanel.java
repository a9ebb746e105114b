package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import glassbox.raster.Raster;

/**
 * A large patch matrix, one column for each window, and below it one row of its product with the filter. Its values are
 * {@code NAME.ROW.COLUMN} and {@code NAME.product.COLUMN}, from 1. Small ones with numbers to be read are {@link MatrixPanel}s.
 *
 * @param name what its values are called
 * @param title what stands above it
 * @param patches the matrix
 * @param pixels whether its numbers are pixels, 0 to 255, rather than of either sign
 * @param product one number for each column
 * @param column the column that stands out, from 0; −1 for none
 */
public record PatchesPanel(String name, String title, Raster patches, boolean pixels, List<Float> product, int column)
        implements Panel {
    public PatchesPanel {
        product = List.copyOf(product);
        if (product.size() != patches.columns()) {
            throw new IllegalArgumentException(
                    "The patch matrix has " + patches.columns() + " columns, the product " + product.size() + ".");
        }
    }

    @Override
    public String size() {
        return patches.rows() + " × " + patches.columns();
    }

    @Override
    public OptionalDouble value(String rest) {
        if (rest.startsWith("product.")) {
            OptionalInt index = ValueNames.index(rest.substring("product.".length()), product.size());
            return index.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(product.get(index.getAsInt()));
        }
        return ValueNames.cell(rest, patches);
    }

    @Override
    public List<String> valueNames() {
        return List.of(name + ".ROW.COLUMN (" + size() + ")", name + ".product.COLUMN");
    }

    @Override
    public String reading() {
        return Readings.named(title, name) + " " + Readings.raster(patches, 2, 100)
                + (column < 0 ? "" : "; column " + (column + 1) + " marked");
    }
}
