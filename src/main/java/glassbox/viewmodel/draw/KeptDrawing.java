package glassbox.viewmodel.draw;

import glassbox.dataset.LabelledDrawing;
import glassbox.raster.Drawing;

/**
 * A drawing that is kept, and what the network reads in it.
 *
 * @param id what it is called in the folder
 * @param labelled what was drawn, and what is known about it
 * @param read the digit that is read, or {@link #UNREAD}
 */
public record KeptDrawing(String id, LabelledDrawing labelled, int read) {
    /** What stands for a digit that was not read, or cannot be. */
    public static final int UNREAD = -1;

    /** The strokes. */
    public Drawing drawing() {
        return labelled.drawing();
    }

    /** The digit it is said to be, or {@link DrawViewModel#UNKNOWN}. */
    public int label() {
        Integer label = labelled.label();
        return label == null ? DrawViewModel.UNKNOWN : label;
    }

    /** What it is called; empty if nothing. */
    public String name() {
        String name = labelled.name();
        return name == null ? "" : name;
    }

    /** Whether it is known what it is, and that is read. */
    public boolean isRight() {
        return read != UNREAD && read == label();
    }

    /** Whether it is known what it is, and another digit is read. */
    public boolean isWrong() {
        return read != UNREAD && label() != DrawViewModel.UNKNOWN && read != label();
    }

    /** It in a sentence: {@code A 4, read as 9, which is wrong.} */
    public String sentence() {
        String what = label() == DrawViewModel.UNKNOWN ? "A drawing" : (label() == 8 ? "An " : "A ") + label();
        String called = name().isEmpty() ? "" : " called " + name();
        String reading = read == UNREAD ? ", not read" : ", read as " + read + (isWrong() ? ", which is wrong" : "");
        return what + called + reading + ".";
    }

    KeptDrawing readAs(int digit) {
        return new KeptDrawing(id, labelled, digit);
    }
}
