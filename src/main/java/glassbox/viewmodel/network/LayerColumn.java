package glassbox.viewmodel.network;

import java.util.List;

import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;

/**
 * One column of the stage: the maps or numbers that one layer gives. Layers that only move numbers (flatten) or pass them on
 * (dropout) have none; a dense layer whose scores go straight into softmax or sigmoid shares its column with it.
 *
 * @param index its place on the stage, from 0, the input's
 * @param activation the activation it shows
 * @param scores the activation whose scores it also stands for, or −1
 * @param kind what the layer is
 * @param name its word on screen: {@code Conv 2}
 * @param note how many and how large: {@code 8 maps, 26×26}
 * @param form how it is drawn
 * @param size how the activation is divided
 * @param perSource 0 when each unit looks at every unit of the column before; else so many neighbouring units look at the same
 *     one: 1 when unit 5 looks at unit 5
 * @param unitNames what its units are called, when they are classes; else empty
 * @param otherName the class that a single output says by being small; else empty
 */
public record LayerColumn(
        int index,
        int activation,
        int scores,
        String kind,
        String name,
        String note,
        Form form,
        MapSize size,
        int perSource,
        List<String> unitNames,
        String otherName) {
    /** How a column is drawn. */
    public enum Form {
        /** The input: one picture, grey or coloured. */
        PICTURE,
        /** A tile for each map. */
        MAPS,
        /** A small cell for each number. */
        UNITS,
        /** A bar for each output. */
        CLASSES
    }

    /** Copies the names. */
    public LayerColumn {
        unitNames = List.copyOf(unitNames);
    }

    /** Whether it shows an activation, or stands for it. */
    public boolean shows(int other) {
        return other == activation || other == scores;
    }

    /** Its name where there is little room. */
    public String brief() {
        return LayerNames.brief(name.substring(name.lastIndexOf(' ', name.indexOf('→') + 1) + 1));
    }

    /** Whether its maps have such a place. */
    boolean holds(Place place) {
        return place.row() >= 0 && place.row() < size.rows() && place.column() >= 0 && place.column() < size.columns();
    }

    /** How many units it has. */
    public int units() {
        return size.units();
    }

    /** Whether its numbers lie between 0 and 1. */
    public boolean shares() {
        return kind.equals("softmax") || (kind.equals("sigmoid") && form == Form.CLASSES);
    }

    /** Whether its numbers are the chances of classes that add up to 1: not so if each class has a score of its own. */
    public boolean chances() {
        return kind.equals("softmax") || !otherName.isEmpty();
    }

    /** Whether its units are single numbers, so that a unit has one cell. */
    public boolean single() {
        return size.area() == 1;
    }

    /** A unit's name: {@code Conv map 3}, {@code Dense unit 17}, {@code Class 5}. */
    public String unitName(int unit) {
        return switch (form) {
            case PICTURE -> name;
            case MAPS -> name + " map " + (unit + 1);
            case UNITS -> name + " unit " + (unit + 1);
            case CLASSES -> unitNames.isEmpty() ? "Output " + (unit + 1) : "Class " + unitNames.get(unit);
        };
    }
}
