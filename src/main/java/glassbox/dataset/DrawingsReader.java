package glassbox.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import glassbox.raster.Drawing;
import glassbox.raster.Stroke;
import glassbox.storage.RefusedFileException;

/** Reads the text of one drawings file as it comes, keeping count of where it is and of what it has kept. */
final class DrawingsReader {
    static final int MOST_DRAWINGS = 100_000;
    static final int MOST_POINTS = 50_000;
    static final int MOST_POINTS_IN_ALL = 5_000_000;

    private final String file;
    private final JsonReader json;
    private int pointsInAll;
    private int pointsHere;
    private String where = "";

    DrawingsReader(String file, Reader text) {
        this.file = file;
        this.json = new JsonReader(text);
        json.setStrictness(Strictness.STRICT);
    }

    /** All drawings, or a sentence. */
    List<LabelledDrawing> read() throws IOException {
        try {
            List<LabelledDrawing> drawings = readFile();
            expect(JsonToken.END_DOCUMENT, "nothing after the last brace");
            return drawings;
        } catch (MalformedJsonException malformed) {
            throw refused("is not JSON as it should be" + place() + ".");
        } catch (EOFException cut) {
            throw refused("ends in the middle" + (where.isEmpty() ? "" : " of " + where)
                    + ": it is empty or was cut off. Copy it again.");
        }
    }

    private List<LabelledDrawing> readFile() throws IOException {
        boolean format = false;
        boolean version = false;
        List<LabelledDrawing> drawings = null;
        expect(JsonToken.BEGIN_OBJECT, "an object, {…}");
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "format" -> format = isFormat();
                case "version" -> version = isVersion();
                case "drawings" -> drawings = readDrawings();
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (!format || !version || drawings == null) {
            String missing = !format ? "format" : !version ? "version" : "drawings";
            throw refused("is no drawings file: it has no \"" + missing + "\".");
        }
        return drawings;
    }

    private boolean isFormat() throws IOException {
        expect(JsonToken.STRING, "\"format\": \"" + DrawingsFile.FORMAT + "\"");
        String found = json.nextString();
        if (!found.equals(DrawingsFile.FORMAT)) {
            throw refused("is no drawings file: its format is \"" + shortened(found) + "\" instead of \""
                    + DrawingsFile.FORMAT + "\".");
        }
        return true;
    }

    private boolean isVersion() throws IOException {
        double found = number("the version as a number");
        if (found != DrawingsFile.VERSION) {
            throw refused("is a drawings file of version " + plain(found) + "; this Glassbox reads version "
                    + DrawingsFile.VERSION + ". Use the Glassbox that wrote it, or a newer one.");
        }
        return true;
    }

    private List<LabelledDrawing> readDrawings() throws IOException {
        List<LabelledDrawing> drawings = new ArrayList<>();
        expect(JsonToken.BEGIN_ARRAY, "a list of drawings");
        json.beginArray();
        while (json.hasNext()) {
            where = "drawing " + (drawings.size() + 1);
            if (drawings.size() == MOST_DRAWINGS) {
                throw refused(String.format("has more than %,d drawings. Split it.", MOST_DRAWINGS));
            }
            drawings.add(readDrawing());
        }
        json.endArray();
        where = "";
        return drawings;
    }

    private LabelledDrawing readDrawing() throws IOException {
        Double width = null;
        Double height = null;
        Double brush = null;
        Integer label = null;
        String name = null;
        List<Stroke> strokes = null;
        pointsHere = 0;
        String drawing = where;
        expect(JsonToken.BEGIN_OBJECT, "a drawing, {…}");
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "width" -> width = size("width");
                case "height" -> height = size("height");
                case "brush" -> brush = isNull() ? null : size("brush");
                case "label" -> label = isNull() ? null : label();
                case "name" -> name = isNull() ? null : name();
                case "strokes" -> strokes = readStrokes();
                default -> json.skipValue();
            }
            where = drawing;
        }
        json.endObject();
        if (width == null || height == null || strokes == null) {
            String missing = width == null ? "width" : height == null ? "height" : "strokes";
            throw refused("cannot be read: " + drawing + " has no \"" + missing + "\".");
        }
        double pen = brush == null ? Drawing.defaultBrush(width, height) : brush;
        if (pen < Drawing.SMALLEST) {
            throw refused("cannot be read: the box of " + drawing + " is " + plain(width) + " × " + plain(height)
                    + ", too small for a pen. Give a larger box or a \"brush\".");
        }
        return new LabelledDrawing(new Drawing(width, height, pen, strokes), label, name);
    }

    private List<Stroke> readStrokes() throws IOException {
        List<Stroke> strokes = new ArrayList<>();
        String drawing = where;
        expect(JsonToken.BEGIN_ARRAY, "a list of strokes");
        json.beginArray();
        while (json.hasNext()) {
            where = drawing + ", stroke " + (strokes.size() + 1);
            strokes.add(readStroke());
        }
        json.endArray();
        return strokes;
    }

    private Stroke readStroke() throws IOException {
        double[] coordinates = new double[32];
        int count = 0;
        String stroke = where;
        expect(JsonToken.BEGIN_ARRAY, "a list of points");
        json.beginArray();
        while (json.hasNext()) {
            where = stroke + ", point " + (count / 2 + 1);
            countPoint();
            if (count == coordinates.length) {
                coordinates = Arrays.copyOf(coordinates, 2 * count);
            }
            expect(JsonToken.BEGIN_ARRAY, "a point, [x, y]");
            json.beginArray();
            coordinates[count++] = coordinate();
            coordinates[count++] = coordinate();
            expect(JsonToken.END_ARRAY, "two numbers, [x, y]");
            json.endArray();
        }
        json.endArray();
        where = stroke;
        if (count == 0) {
            throw refused("cannot be read: " + stroke + " has no point. A stroke has at least one.");
        }
        return Stroke.of(Arrays.copyOf(coordinates, count));
    }

    private void countPoint() throws RefusedFileException {
        if (++pointsHere > MOST_POINTS || ++pointsInAll > MOST_POINTS_IN_ALL) {
            throw refused(
                    pointsHere > MOST_POINTS
                            ? String.format(
                                    "has more than %,d points by %s, more than a hand draws.", MOST_POINTS, where)
                            : String.format("has more than %,d points in all. Split it.", MOST_POINTS_IN_ALL));
        }
    }

    private double coordinate() throws IOException {
        double found = number("a point, [x, y], of numbers");
        if (!(Math.abs(found) <= Stroke.FARTHEST)) {
            throw refused("cannot be read: " + where + " lies at " + plain(found)
                    + ", farther than 1,000,000,000 from the box's corner.");
        }
        return found;
    }

    private double size(String what) throws IOException {
        double found = number("the " + what + " as a number");
        if (!(found >= Drawing.SMALLEST && found <= Stroke.FARTHEST)) {
            throw refused("cannot be read: the " + what + " of " + where + " is " + plain(found)
                    + ", it should be above 0 and at most 1,000,000,000.");
        }
        return found;
    }

    private Integer label() throws IOException {
        double found = number("the label as a digit or null");
        if (!(found >= 0 && found <= 9 && found == Math.rint(found))) {
            throw refused("cannot be read: the label of " + where + " is " + plain(found)
                    + ", it should be a digit from 0 to 9 or null.");
        }
        return (int) found;
    }

    private String name() throws IOException {
        expect(JsonToken.STRING, "the name as text");
        return json.nextString();
    }

    private boolean isNull() throws IOException {
        boolean nothing = json.peek() == JsonToken.NULL;
        if (nothing) {
            json.nextNull();
        }
        return nothing;
    }

    private double number(String expected) throws IOException {
        expect(JsonToken.NUMBER, expected);
        String text = json.nextString();
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException impossible) {
            throw refused("cannot be read" + place() + ": " + shortened(text) + " is no number.");
        }
    }

    private void expect(JsonToken token, String expected) throws IOException {
        JsonToken found = json.peek();
        if (found != token) {
            throw refused("cannot be read" + place() + ": expected " + expected + ", found " + words(found) + ".");
        }
    }

    private static String words(JsonToken token) {
        return switch (token) {
            case BEGIN_ARRAY -> "a list";
            case END_ARRAY -> "the end of the list";
            case BEGIN_OBJECT -> "an object";
            case END_OBJECT -> "the end of the object";
            case NAME, STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case END_DOCUMENT -> "the end of the file";
        };
    }

    private String place() {
        return where.isEmpty() ? "" : " at " + where;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private RefusedFileException refused(String reason) {
        return new RefusedFileException(file, reason);
    }
}
