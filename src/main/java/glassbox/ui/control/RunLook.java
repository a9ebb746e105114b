package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import glassbox.ui.theme.Palette;

/** How one of several runs is told from the others, wherever it is drawn: by its colour, and by the dashes of its line. */
public enum RunLook {
    /** The run that is looked at: ink, without dashes, its training curve grey. */
    NOW,
    /** The first beside it. */
    SECOND,
    /** The second beside it. */
    THIRD,
    /** The third beside it. */
    FOURTH;

    /** The look of the run with this number, counted from 0; looks come again from the fifth run on. */
    public static RunLook of(int number) {
        return number == 0 ? NOW : values()[1 + (number - 1) % (values().length - 1)];
    }

    /** The colour of the run's test curve. */
    Color test(Palette palette) {
        return switch (this) {
            case NOW -> palette.test();
            case SECOND -> palette.conv();
            case THIRD -> palette.pool();
            case FOURTH -> palette.dense();
        };
    }

    /** The colour of the run's training curve, which is quieter. */
    Color training(Palette palette) {
        return this == NOW ? palette.train() : test(palette).interpolate(palette.surface(), 0.5);
    }

    /** Draws lines with the run's dashes from now on. */
    void dash(GraphicsContext g) {
        switch (this) {
            case NOW -> g.setLineDashes();
            case SECOND -> g.setLineDashes(7, 3);
            case THIRD -> g.setLineDashes(2, 3);
            case FOURTH -> g.setLineDashes(9, 3, 2, 3);
        }
    }
}
