package glassbox.viewmodel.network;

import glassbox.explain.Cell;

/**
 * A unit of a network: a map, or one number of a row.
 *
 * @param activation which activation it belongs to: 0 the input, i + 1 the output of layer i
 * @param unit which one, from 0
 */
public record Spot(int activation, int unit) {
    Cell cell(Place place) {
        return new Cell(activation, unit, place.row(), place.column());
    }
}
