package glassbox.exchange;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import glassbox.recipe.SavedRun;
import glassbox.storage.RefusedFileException;
import glassbox.storage.UserFiles;
import glassbox.storage.UserFolders;

/**
 * The runs that are kept: one file each in one folder, written whole or not at all. A deleted one is only put out of sight,
 * and brought back by undo; it is gone for good a day later.
 */
public final class KeptRuns {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path folder;
    private final UserFiles kept;

    /** The runs in a folder, which need not exist. */
    public KeptRuns(Path folder) {
        this.folder = folder;
        this.kept = new UserFiles(folder, "the run");
    }

    /** The runs of whoever runs this program. */
    public static KeptRuns ofThisUser() {
        return new KeptRuns(UserFolders.ofThisUser().data().resolve("runs"));
    }

    /**
     * A kept run as a list shows it.
     *
     * @param id its file's name without the suffix
     * @param summary what it says of itself
     */
    public record Entry(String id, RunSummary summary) {}

    /**
     * What there is.
     *
     * @param entries all that could be read, the last saved first
     * @param complaints a sentence for each file that could not
     */
    public record Listing(List<Entry> entries, List<String> complaints) {
        /** Copies the lists. */
        public Listing {
            entries = List.copyOf(entries);
            complaints = List.copyOf(complaints);
        }
    }

    /** A name for the file of a new run. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /** Reads what there is; a file that is damaged costs none of the others. */
    public Listing list() {
        List<Entry> entries = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ModelFile.SUFFIX)) {
            for (Path file : files) {
                String id = idOf(file);
                if (ID.matcher(id).matches()) {
                    try {
                        entries.add(new Entry(id, RunFile.summary(file)));
                    } catch (IOException refused) {
                        complaints.add(String.valueOf(refused.getMessage()));
                    }
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return new Listing(List.of(), List.of());
        } catch (IOException unreadable) {
            complaints.add("Your runs in " + folder + " could not be listed. Check the folder's permissions.");
        }
        entries.sort(Comparator.comparing((Entry entry) -> entry.summary().saved())
                .reversed()
                .thenComparing(Entry::id));
        complaints.sort(Comparator.naturalOrder());
        return new Listing(entries, complaints);
    }

    /** Removes what nobody can want any more: files that were not finished, and runs that were deleted a day ago. */
    public void tidy() throws IOException {
        kept.tidy();
    }

    /**
     * Puts the oldest runs out of sight that nobody gave a name, beyond so many saved last; those with a name of their own stay
     * for ever.
     *
     * @return what was put out of sight, and a sentence for each run that could not be
     */
    public Listing putOldAway(int most) {
        List<Entry> unnamed = list().entries().stream()
                .filter(entry -> isUnnamed(entry.summary()))
                .toList();
        List<Entry> old = unnamed.subList(Math.min(most, unnamed.size()), unnamed.size());
        List<Entry> away = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (Entry entry : old) {
            try {
                delete(entry.id());
                away.add(entry);
            } catch (IOException refused) {
                complaints.add(String.valueOf(refused.getMessage()));
            }
        }
        return new Listing(away, complaints);
    }

    /** Whether a run is called as it was when it began: after its recipe, perhaps with a number. */
    private static boolean isUnnamed(RunSummary run) {
        String title = run.recipe().title();
        return run.name().startsWith(title)
                && run.name().substring(title.length()).matches("( [0-9]+)?");
    }

    private static String idOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ModelFile.SUFFIX.length());
    }

    /**
     * Reads a run.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public SavedRun read(String id) throws IOException {
        return RunFile.read(file(id));
    }

    /**
     * Keeps a run in place of what was kept under this id.
     *
     * @throws RefusedFileException with a sentence, if it cannot be written; what was there is then untouched
     */
    public void save(String id, SavedRun run) throws IOException {
        kept.makeFolder();
        RunFile.write(file(id), run);
    }

    /**
     * Gives a run another name.
     *
     * @throws RefusedFileException with a sentence, if it cannot be read or written
     * @throws IllegalArgumentException with a sentence, if it is no name
     */
    public void rename(String id, String name) throws IOException {
        save(id, read(id).called(name));
    }

    /**
     * Puts a run out of sight.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void delete(String id) throws IOException {
        kept.delete(file(id));
    }

    /**
     * Brings a deleted run back; that takes no room on the disk.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public void restore(String id) throws IOException {
        kept.restore(file(id));
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is not the id of a run.");
        }
        return folder.resolve(id + ModelFile.SUFFIX);
    }
}
