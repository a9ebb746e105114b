package glassbox.viewmodel.microscope;

import java.util.List;

/**
 * One image's way through an opened step.
 *
 * @param where where in the run it is: {@code epoch 2, image 865}
 * @param what what the image is and was taken for: {@code a 9 that it takes for a 4}
 * @param wrong whether it was read wrong
 * @param samples how many images the step learns from
 * @param sample which one is shown, from 0
 * @param columns the columns of the lanes, from the input on
 * @param scores their end
 * @param weight the weight that is followed
 * @param formulas where the numbers of the lanes come from
 */
public record StepSight(
        String where,
        String what,
        boolean wrong,
        int samples,
        int sample,
        List<LaneColumn> columns,
        Scores scores,
        WeightSight weight,
        LaneFormulas formulas) {
    /** Copies the list. */
    public StepSight {
        columns = List.copyOf(columns);
    }
}
