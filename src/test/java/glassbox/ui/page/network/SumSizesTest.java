package glassbox.ui.page.network;

import java.util.Collections;

import org.junit.jupiter.api.Test;

import glassbox.raster.Raster;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.Rect;
import glassbox.viewmodel.network.Spot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SumSizesTest {
    @Test
    void aSmallPatchIsWrittenInLargeType() {
        SumSizes sizes = new SumSizes(sum(3, 1, ""), 0, 900, 200);
        assertEquals(SumSizes.Legible.ALL, sizes.legible());
        assertEquals(17, sizes.type());
        assertFalse(sizes.compact());
    }

    @Test
    void twentyFiveProductsAreReadBesideTheirBiasWhereThereIsJustRoomAndColoursElsewhere() {
        SumSizes wide = new SumSizes(sum(5, 1, "0.10"), 0, 1010, 200);
        assertEquals(SumSizes.Legible.ALL, wide.legible());
        assertEquals(SumSizes.SMALLEST, wide.type());
        assertTrue(wide.compact(), "the total gives way before the numbers do");
        assertTrue(5 * (wide.input() + wide.weight() + wide.product()) < 1010);
        SumSizes less = new SumSizes(sum(5, 1, "0.10"), 0, 690, 200);
        assertEquals(SumSizes.Legible.PRODUCTS, less.legible(), "the products can still be added up");
        assertEquals(less.input(), less.high(), "cells without numbers are square");
        assertTrue(less.product() > 2 * less.input(), "the room is the products'");
        assertTrue(5 * (less.input() + less.weight() + less.product()) < 690);
        SumSizes narrow = new SumSizes(sum(5, 1, "0.10"), 0, 560, 200);
        assertEquals(SumSizes.Legible.NONE, narrow.legible());
        assertEquals(narrow.product(), narrow.productHigh());
        SumSizes low = new SumSizes(sum(5, 1, ""), 0, 2000, 90);
        assertEquals(SumSizes.Legible.NONE, low.legible(), "too low for five lines");
    }

    @Test
    void whatManyMapsAddStaysWithinItsShare() {
        SumSizes sizes = new SumSizes(sum(5, 512, ""), 3, 1000, 200);
        Raster grid = sum(5, 512, "").sums();
        assertTrue(sizes.sumWidth() * grid.columns() <= 0.26 * 1000 + 1e-9);
        assertTrue(sizes.sumHeight() <= sizes.sumWidth());
    }

    private static Arithmetic.Sum sum(int side, int maps, String bias) {
        Raster values = Raster.generate(side, side, (row, column) -> -0.5f + 0.01f * row);
        Arithmetic.Group group = new Arithmetic.Group(
                "Patch",
                "Filter",
                values,
                null,
                1,
                values,
                values,
                -1,
                "−1.00",
                new Spot(0, 0),
                new Rect(0, 0, side, side),
                false);
        return new Arithmetic.Sum(Collections.nCopies(maps, group), 0, bias, 0, -maps, 2, 1, "−1.00", "=", "");
    }
}
