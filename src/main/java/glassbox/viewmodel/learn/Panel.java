package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;

/** One thing on a {@link Board}: numbers, a picture, bars, a chart, or words between them. */
public sealed interface Panel
        permits MatrixPanel,
                PicturePanel,
                MapsPanel,
                BarsPanel,
                CardsPanel,
                FiguresPanel,
                ChartPanel,
                PatchesPanel,
                SignPanel,
                NotePanel {
    /** What it is called in the names of its numbers: {@code output}; empty for a panel without numbers. */
    String name();

    /** What stands above it; empty for nothing. */
    String title();

    /** How large it is, in small type beside the title: {@code 3 × 3}; empty for nothing. */
    String size();

    /**
     * The number with this name within the panel: {@code 2.1} is row 2, column 1 of a matrix. Nothing if it has none.
     *
     * @param rest what stands behind the panel's own name and its point
     */
    OptionalDouble value(String rest);

    /** The names that its numbers have, as patterns: {@code output.ROW.COLUMN (2 × 2)}. */
    List<String> valueNames();

    /** All of it in words and numbers. */
    String reading();
}
