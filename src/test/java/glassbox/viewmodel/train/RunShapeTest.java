package glassbox.viewmodel.train;

import org.junit.jupiter.api.Test;

import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An even axis shows all of a loss, unless it blew up: then what there is to see of the rest. */
class RunShapeTest {
    private static final RunShape SHAPE = RunShape.of(Recipes.standard(), 100);
    private static final double GUESSING = Math.log(10);

    @Test
    void allOfALossIsShownUnlessItBlewUp() {
        assertEquals(9, SHAPE.lossToShow(loss(9, 1)), "a bad start is no explosion");
        assertEquals(GUESSING, SHAPE.lossToShow(loss(1e9, 10)));
        assertEquals(1e9, SHAPE.lossToShow(loss(1e9, 90)), "where nearly nothing else is there, it is shown");
    }

    @Test
    void besideOtherRunsABlownUpOneDoesNotPressThemFlat() {
        assertEquals(9, SHAPE.lossToCompare(loss(9, 1)));
        assertEquals(4 * GUESSING, SHAPE.lossToCompare(loss(1e9, 90)), 1e-9);
    }

    @Test
    void differencesAreShownAllTheWayUnlessOneRunBlewUp() {
        assertEquals(1.5, SHAPE.differenceToShow(difference(-1.5, 2)));
        assertEquals(0.01, SHAPE.differenceToShow(difference(1e9, 10)), 1e-9, "what was there before");
        assertEquals(0.01, SHAPE.differenceToShow(difference(-1e9, 10)), 1e-9, "below 0 as well as above");
        assertEquals(GUESSING, SHAPE.differenceToShow(difference(1e9, 90)), 1e-9);
        assertEquals(0, SHAPE.differenceToShow(new Curve()));
    }

    /** A hundred test readings of which so many, the last ones, are this high; the others are about 1. */
    private static MetricCurves loss(double high, int many) {
        MetricCurves loss = new MetricCurves(10, 1);
        for (int i = 0; i < 100; i++) {
            loss.test(i, i >= 100 - many ? high : 1);
        }
        return loss;
    }

    private static Curve difference(double far, int many) {
        Curve difference = new Curve();
        for (int i = 0; i < 100; i++) {
            difference.append(i, i >= 100 - many ? far : 0.01);
        }
        return difference;
    }
}
