package glassbox.ui.page.network;

import java.util.List;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.network.UnitDetail;

/** Divides the room of the {@link DetailRow}: what gives way so that numbers can be read is marked on the stage too. */
final class DetailRoom {
    private static final double SPACING = 16;

    private final SumPane sum;
    private final UnitActions actions;
    private final List<Region> always;
    private final List<Region> field;
    private double wide;
    private boolean narrow;
    private @Nullable Asked asked;
    private Division given = Division.ALL;

    /** Ways to divide the room, the best first. */
    enum Division {
        ALL(true, UnitActions.Words.ALL),
        NO_FIELD(false, UnitActions.Words.ALL),
        SHORT_WORDS(false, UnitActions.Words.SHORT),
        NO_WORDS(false, UnitActions.Words.NONE);

        private final boolean field;
        private final UnitActions.Words words;

        Division(boolean field, UnitActions.Words words) {
            this.field = field;
            this.words = words;
        }

        /** Whether the picture of what a number looks at has room. */
        boolean field() {
            return field;
        }

        /** What stands on the buttons. */
        UnitActions.Words words() {
            return words;
        }
    }

    /** What the room was divided for: numbers alone do not change it, so that nothing jumps in training. */
    private record Asked(
            Spot spot, @Nullable Place place, double room, double height, Division first, SumSizes.Legible legible) {}

    /**
     * The room of a row.
     *
     * @param always what stands beside the sum in any case, while it is visible
     * @param field what may give way
     */
    DetailRoom(SumPane sum, UnitActions actions, List<Region> always, List<Region> field) {
        this.sum = sum;
        this.actions = actions;
        this.always = always;
        this.field = field;
    }

    /** Hears how wide the row is, and whether the page has little room at all. */
    void adapt(double nowWide, boolean nowNarrow) {
        wide = nowWide;
        narrow = nowNarrow;
    }

    /** The first way to divide the room in which as much can be read as in any. */
    Division divide(UnitDetail detail, boolean fieldable) {
        Division first = narrow ? Division.SHORT_WORDS : fieldable ? Division.ALL : Division.NO_FIELD;
        if (!(detail.arithmetic() instanceof Arithmetic.Sum terms)) {
            boolean row =
                    detail.arithmetic() instanceof Arithmetic.Steps || detail.arithmetic() instanceof Arithmetic.Share;
            return narrow && row ? Division.NO_WORDS : first;
        }
        if (!asked(detail, terms, first).equals(asked)) {
            given = best(terms, first);
            asked = asked(detail, terms, first);
        }
        return given;
    }

    private Asked asked(UnitDetail detail, Arithmetic.Sum terms, Division first) {
        return new Asked(
                detail.spot(),
                detail.place(),
                Math.rint(roomIn(first)),
                Math.rint(sum.room()),
                first,
                sum.legible(terms, roomIn(given)));
    }

    private Division best(Arithmetic.Sum terms, Division first) {
        Division best = first;
        SumSizes.Legible most = sum.legible(terms, roomIn(first));
        for (Division other : Division.values()) {
            SumSizes.Legible legible = sum.legible(terms, roomIn(other));
            if (other.compareTo(first) > 0 && legible.compareTo(most) > 0) {
                most = legible;
                best = other;
            }
        }
        return best;
    }

    private double roomIn(Division division) {
        double room = wide - SPACING - actions.widthWith(division.words());
        for (Region part : always) {
            room -= part.isVisible() ? part.prefWidth(-1) + SPACING : 0;
        }
        for (Region part : field) {
            room -= division.field() ? part.prefWidth(-1) + SPACING : 0;
        }
        return room;
    }
}
