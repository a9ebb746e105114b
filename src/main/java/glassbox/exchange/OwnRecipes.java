package glassbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;
import glassbox.storage.UserFiles;
import glassbox.storage.UserFolders;

/**
 * The user's own recipes: JSON files in one folder, each called like its recipe. A file is written whole or not at all; a
 * deleted one is only put out of sight until the next of its name is deleted, so that it can be brought back.
 */
public final class OwnRecipes {
    private static final String FORMAT = "glassbox-recipe";
    private static final int VERSION = 1;
    private static final String SUFFIX = ".json";
    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_NAME = 60;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]+(-[\\p{L}\\p{N}]+)*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Path folder;
    private final UserFiles kept;

    /** The recipes in a folder, which need not exist. */
    public OwnRecipes(Path folder) {
        this.folder = folder;
        this.kept = new UserFiles(folder, "the recipe");
    }

    /** The recipes of whoever runs this program. */
    public static OwnRecipes ofThisUser() {
        return new OwnRecipes(UserFolders.ofThisUser().data().resolve("recipes"));
    }

    /**
     * What there is.
     *
     * @param recipes all that could be read, by name
     * @param complaints a sentence for each file that could not
     */
    public record Listing(List<Recipe> recipes, List<String> complaints) {
        /** Copies the lists. */
        public Listing {
            recipes = List.copyOf(recipes);
            complaints = List.copyOf(complaints);
        }
    }

    /**
     * What a recipe of this title is called on the command line and in files: {@code My LeNet!} becomes {@code my-lenet}.
     * Empty if nothing is left.
     */
    public static String nameOf(String title) {
        String name = BETWEEN.matcher(title.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return cut.replaceAll("^-|-$", "");
    }

    /** Reads all of them; a file that is damaged costs none of the others. */
    public Listing read() {
        List<Recipe> recipes = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                try {
                    recipes.add(read(file));
                } catch (IOException refused) {
                    complaints.add(String.valueOf(refused.getMessage()));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return new Listing(List.of(), List.of());
        } catch (IOException unreadable) {
            complaints.add("Your recipes in " + folder + " could not be listed. Check the folder's permissions.");
        }
        recipes.sort(Comparator.comparing(Recipe::name));
        complaints.sort(Comparator.naturalOrder());
        return new Listing(recipes, complaints);
    }

    private static Recipe read(Path file) throws IOException {
        String stem = String.valueOf(file.getFileName());
        String name = stem.substring(0, stem.length() - SUFFIX.length());
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new FormatException("is larger than 1 MB and so no recipe.");
            }
            if (!NAME.matcher(name).matches() || Recipes.byName(name).isPresent()) {
                throw new FormatException("has a name that no recipe of your own may have. Give the file another one,"
                        + " of letters, digits and hyphens.");
            }
            JsonPart json = JsonPart.parse(ByteBuffer.wrap(bytes), "content");
            if (!json.has("format") || !json.text("format").equals(FORMAT)) {
                throw new FormatException("is no Glassbox recipe: it does not say \"" + FORMAT + "\".");
            }
            long version = json.whole("version", 1, Integer.MAX_VALUE);
            if (version > VERSION) {
                throw new FormatException("is a recipe of version " + version + "; this Glassbox reads version "
                        + VERSION + ". Use a newer one.");
            }
            return RecipeJson.read(json.part("recipe")).called(name);
        } catch (FormatException breach) {
            throw new RefusedFileException(file.toString(), breach.reason());
        } catch (IllegalArgumentException misfit) {
            throw new RefusedFileException(
                    file.toString(), "is damaged: its parts do not fit together. " + misfit.getMessage());
        } catch (IOException failed) {
            throw RefusedFileException.reading(file.toString(), failed);
        }
    }

    /**
     * Keeps a recipe, in place of one of the same name.
     *
     * @throws RefusedFileException with a sentence, if it cannot be written; what was there is then untouched
     */
    public void save(Recipe recipe) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.add("recipe", RecipeJson.write(recipe));
        String text =
                new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(json);
        kept.makeFolder();
        AtomicFile.write(file(recipe.name()), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a recipe out of sight.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void delete(String name) throws IOException {
        kept.delete(file(name));
    }

    /**
     * Brings the last deleted recipe of this name back; that takes no room on the disk.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void restore(String name) throws IOException {
        kept.restore(file(name));
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "A recipe's name is made of letters, digits and hyphens, but is \"" + name + "\".");
        }
        return folder.resolve(name + SUFFIX);
    }
}
