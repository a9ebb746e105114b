package glassbox.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;

/**
 * Prints what was read, as sentences or as JSON.
 *
 * @param out where to
 * @param json whether as JSON
 * @param verbose whether drawings with a label are printed one by one
 */
record ClassifyReport(PrintWriter out, boolean json, boolean verbose) {
    /** A picture was read; null when there was nothing in it. */
    void picture(Path file, DigitReader.@Nullable Reading reading) {
        if (json) {
            print(digit(file, reading));
        } else {
            out.println(file + ": " + words(reading));
        }
    }

    /** A drawing of a file was read; null when it was empty or a dot. */
    void drawing(Path file, int number, @Nullable Integer label, DigitReader.@Nullable Reading reading) {
        if (json) {
            JsonObject event = digit(file, reading);
            event.addProperty("drawing", number);
            event.addProperty("label", label);
            print(event);
        } else if (verbose || label == null) {
            String truth =
                    label == null ? "" : reading != null && reading.digit(0) == label ? "  ✓" : "  ✕ is " + label;
            out.println(file + " " + number + ": " + words(reading) + truth);
        }
    }

    /** All drawings of a file were read. */
    void drawings(Path file, int total, int labelled, int right, int empty) {
        double share = labelled == 0 ? 0 : (double) right / labelled;
        if (json) {
            JsonObject event = new JsonObject();
            event.addProperty("event", "file");
            event.addProperty("file", file.toString());
            event.addProperty("drawings", total);
            event.addProperty("labelled", labelled);
            event.addProperty("right", right);
            event.addProperty("nothingToRead", empty);
            print(event);
            return;
        }
        String nothing = empty == 0 ? "" : "; in " + Numbers.count(empty) + " there is nothing to read";
        out.println(
                labelled == 0
                        ? file + ": " + Numbers.count(total) + " drawings without labels" + nothing + "."
                        : file + ": " + Numbers.count(right) + " of " + Numbers.count(labelled) + " right ("
                                + Figures.accuracy(share) + ")" + nothing + ".");
    }

    private static String words(DigitReader.@Nullable Reading reading) {
        if (reading == null) {
            return "nothing to read";
        }
        int first = reading.digit(0);
        int second = reading.digit(1);
        return reading.name(first) + " (" + Numbers.percent(reading.probability(first)) + "), then "
                + reading.name(second) + " ("
                + Numbers.percent(reading.probability(second)) + ")";
    }

    private static JsonObject digit(Path file, DigitReader.@Nullable Reading reading) {
        JsonObject event = new JsonObject();
        event.addProperty("event", "digit");
        event.addProperty("file", file.toString());
        event.add("read", JsonNull.INSTANCE);
        if (reading != null) {
            JsonArray probabilities = new JsonArray();
            for (int digit = 0; digit < reading.size(); digit++) {
                probabilities.add(reading.probability(digit));
            }
            event.addProperty("read", reading.digit(0));
            event.addProperty("name", reading.name(reading.digit(0)));
            event.add("probabilities", probabilities);
        }
        return event;
    }

    private void print(JsonObject event) {
        out.println(event);
    }
}
