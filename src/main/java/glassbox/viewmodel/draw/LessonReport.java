package glassbox.viewmodel.draw;

import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;

/**
 * What came of a lesson.
 *
 * @param before the network before it
 * @param taught the network after it; the one before where nothing was learned
 * @param label what the drawing is
 * @param drawing how the drawing was read before and is read after
 * @param steps how many steps were done
 * @param test how many test digits were read right before and are after, and of how many
 */
record LessonReport(TrainedModel before, TrainedModel taught, int label, Change drawing, int steps, Score test) {
    /**
     * How a drawing is read before and after.
     *
     * @param digitBefore the most probable digit before
     * @param sureBefore its probability
     * @param digitAfter the most probable digit after
     * @param sureAfter its probability
     */
    record Change(int digitBefore, float sureBefore, int digitAfter, float sureAfter) {}

    /**
     * How many of some test digits are read right.
     *
     * @param before before
     * @param after after
     * @param of how many there are
     */
    record Score(int before, int after, int of) {}

    /** Whether the drawing is read as what it is now. */
    boolean learned() {
        return drawing.digitAfter() == label;
    }

    /** Whether the network is another one now. */
    boolean changed() {
        return learned() && steps > 0;
    }

    /** The drawing and the test digits before and after: {@code 9, 76.2% → 4, 81.0%. 1,000 test digits: 99.4% → 99.3%.} */
    String words() {
        return drawing.digitBefore() + ", " + Numbers.percent(drawing.sureBefore()) + " → " + drawing.digitAfter()
                + ", " + Numbers.percent(drawing.sureAfter()) + ". " + Numbers.count(test.of()) + " test digits: "
                + Numbers.percent((double) test.before() / test.of()) + " → "
                + Numbers.percent((double) test.after() / test.of()) + ".";
    }
}
