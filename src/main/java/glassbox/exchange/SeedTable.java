package glassbox.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import glassbox.asset.Asset;
import glassbox.asset.Assets;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.SeedSpread;
import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;

/**
 * How experiments went from several seeds, as CSV tables with the columns seed, epoch, loss and accuracy below lines that
 * begin with {@code #} and say how the table was made. Some are shipped, made by {@code glassbox reproduce RECIPE --seeds
 * 20 --each-epoch FILE}.
 */
public final class SeedTable {
    private static final String HEAD = "seed,epoch,loss,accuracy";
    private static final int MOST_ROWS = 100_000;

    private SeedTable() {}

    /**
     * What is shipped of a recipe: nothing unless it is trained exactly as the recipe of its name is, seed apart.
     *
     * @throws IOException if the shipped table is damaged; the message is a sentence for people
     */
    public static Optional<SeedSpread> shipped(Recipe recipe) throws IOException {
        Asset asset = new Asset(Asset.Kind.SEEDS, recipe.name() + ".csv");
        boolean same = Recipes.byName(recipe.name())
                .filter(known -> known.withSeed(0).equals(recipe.withSeed(0)))
                .isPresent();
        if (!same || !Assets.has(asset)) {
            return Optional.empty();
        }
        try (InputStream stream = Assets.open(asset)) {
            return Optional.of(read(asset.path(), recipe.name(), stream));
        }
    }

    /**
     * Writes a table in place of whatever the file was.
     *
     * @param command what made it, for its first lines
     * @throws IOException if the file cannot be written; the message is a sentence
     */
    public static void write(Path file, SeedSpread spread, String images, String command) throws IOException {
        StringBuilder table = new StringBuilder();
        table.append("# How ")
                .append(spread.recipe())
                .append(" went from ")
                .append(spread.seeds())
                .append(" seeds: its ")
                .append(images)
                .append(" images, read at the start and after each epoch.\n# Made by: ")
                .append(command)
                .append('\n')
                .append(HEAD)
                .append('\n');
        for (SeedSpread.Reading reading : spread.readings()) {
            table.append(String.format(
                    Locale.ROOT,
                    "%d,%d,%.6g,%.6g\n",
                    reading.seed(),
                    reading.epoch(),
                    reading.loss(),
                    reading.accuracy()));
        }
        AtomicFile.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a table.
     *
     * @param where it comes from, for messages
     * @throws RefusedFileException with a sentence naming the line, if it is no such table
     */
    static SeedSpread read(String where, String recipe, InputStream stream) throws IOException {
        List<SeedSpread.Reading> readings = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        int number = 0;
        boolean begun = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!begun) {
                begun = line.equals(HEAD);
            } else if (readings.size() < MOST_ROWS) {
                readings.add(reading(where, number, line));
            }
        }
        try {
            return new SeedSpread(recipe, readings);
        } catch (IllegalArgumentException incomplete) {
            throw new RefusedFileException(where, "is damaged: " + incomplete.getMessage());
        }
    }

    private static SeedSpread.Reading reading(String where, int number, String line) throws RefusedFileException {
        String[] cells = line.split(",", -1);
        try {
            if (cells.length == 4) {
                return new SeedSpread.Reading(
                        Long.parseLong(cells[0]),
                        Integer.parseInt(cells[1]),
                        Double.parseDouble(cells[2]),
                        Double.parseDouble(cells[3]));
            }
        } catch (NumberFormatException letters) {
            throw new RefusedFileException(where, refusal(number, line));
        }
        throw new RefusedFileException(where, refusal(number, line));
    }

    private static String refusal(int number, String line) {
        return "is damaged: line " + number + " should be a seed, an epoch, a loss and an accuracy, but is “" + line
                + "”.";
    }
}
