package glassbox.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import glassbox.raster.Drawing;
import glassbox.storage.RefusedFileException;
import glassbox.storage.UserFiles;
import glassbox.storage.UserFolders;

/**
 * The drawings that are kept: one file of the drawings format each in one folder, written whole or not at all. A deleted one is
 * only put out of sight, and brought back by undo; it is gone for good a day later. Any number of threads may ask.
 */
public final class KeptDrawings {
    /** The most drawings that are kept. */
    public static final int MOST = 1_000;

    private static final String SUFFIX = ".json";
    /** When it was kept, and what tells it from others of that moment. Names in order are drawings in order. */
    private static final Pattern ID = Pattern.compile("[0-9]{13}-[0-9]{4}-[0-9a-f]{8}");

    private final Path folder;
    private final UserFiles kept;

    /** The drawings in a folder, which need not exist. */
    public KeptDrawings(Path folder) {
        this.folder = folder;
        this.kept = new UserFiles(folder, "the drawing");
    }

    /** The drawings of whoever runs this program. */
    public static KeptDrawings ofThisUser() {
        return new KeptDrawings(UserFolders.ofThisUser().data().resolve("drawings"));
    }

    /**
     * A kept drawing.
     *
     * @param id its file's name without the suffix
     * @param drawing what was drawn, and what is known about it
     */
    public record Entry(String id, LabelledDrawing drawing) {}

    /**
     * What there is.
     *
     * @param entries all that could be read, the last kept first
     * @param complaints a sentence for each file that could not
     */
    public record Listing(List<Entry> entries, List<String> complaints) {
        /** Copies the lists. */
        public Listing {
            entries = List.copyOf(entries);
            complaints = List.copyOf(complaints);
        }
    }

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /** Reads what there is; a file that is damaged costs none of the others. */
    public synchronized Listing list() {
        List<Entry> entries = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        try {
            for (Path file : kept.matching("*" + SUFFIX)) {
                String name = String.valueOf(file.getFileName());
                String id = name.substring(0, name.length() - SUFFIX.length());
                if (ID.matcher(id).matches()) {
                    try {
                        entries.add(new Entry(id, readOne(file)));
                    } catch (IOException refused) {
                        complaints.add(String.valueOf(refused.getMessage()));
                    }
                }
            }
        } catch (IOException unlisted) {
            complaints.add(String.valueOf(unlisted.getMessage()));
        }
        entries.sort(Comparator.comparing(Entry::id).reversed());
        complaints.sort(Comparator.naturalOrder());
        return new Listing(entries, complaints);
    }

    private static LabelledDrawing readOne(Path file) throws IOException {
        List<LabelledDrawing> found = DrawingsFile.read(file);
        if (found.size() != 1) {
            throw new RefusedFileException(
                    file.toString(),
                    "has " + found.size() + " drawings, but a kept one is alone in its file. Move it elsewhere, and"
                            + " import it.");
        }
        return found.getFirst();
    }

    /**
     * Keeps a drawing.
     *
     * @return its id
     * @throws RefusedFileException with a sentence, if there are too many or it cannot be written
     */
    public synchronized String keep(LabelledDrawing drawing) throws IOException {
        requireRoom(1);
        kept.makeFolder();
        String id = newId(System.currentTimeMillis(), 0);
        DrawingsFile.write(file(id), List.of(drawing));
        return id;
    }

    /**
     * Changes what is known about a kept drawing.
     *
     * @param change makes what it is to be of what it is
     * @throws RefusedFileException with a sentence, if it is not there any more or cannot be written; what was there is then
     *     untouched
     */
    public synchronized void change(String id, UnaryOperator<LabelledDrawing> change) throws IOException {
        DrawingsFile.write(file(id), List.of(change.apply(readOne(file(id)))));
    }

    /**
     * Puts a drawing out of sight.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public synchronized void delete(String id) throws IOException {
        kept.delete(file(id));
    }

    /**
     * Brings a deleted drawing back; that takes no room on the disk.
     *
     * @throws RefusedFileException with a sentence, if that is not possible
     */
    public synchronized void restore(String id) throws IOException {
        kept.restore(file(id));
    }

    /**
     * Keeps the drawings of a file, all of them or none; those that are kept already are not kept twice, and those without
     * any stroke not at all.
     *
     * @return the ids of those that are new
     * @throws RefusedFileException with a sentence, if the file is no drawings file, has too many, or they cannot be written
     */
    public synchronized List<String> importFrom(Path source) throws IOException {
        Set<Drawing> known = new HashSet<>();
        list().entries().forEach(entry -> known.add(entry.drawing().drawing()));
        List<LabelledDrawing> fresh = DrawingsFile.read(source).stream()
                .filter(drawing -> !drawing.drawing().isEmpty() && known.add(drawing.drawing()))
                .toList();
        requireRoom(fresh.size());
        kept.makeFolder();
        List<String> ids = new ArrayList<>();
        boolean whole = false;
        try {
            long now = System.currentTimeMillis();
            for (int i = 0; i < fresh.size(); i++) {
                // The file's first drawing is to be the first in the list, which begins with the newest.
                String id = newId(now, fresh.size() - 1 - i);
                DrawingsFile.write(file(id), List.of(fresh.get(i)));
                ids.add(id);
            }
            whole = true;
            return List.copyOf(ids);
        } finally {
            if (!whole) {
                for (String id : ids) {
                    Files.deleteIfExists(file(id));
                }
            }
        }
    }

    /**
     * Writes all kept drawings into one file, as they are listed.
     *
     * @return how many there are
     * @throws RefusedFileException with a sentence, if it cannot be written
     */
    public synchronized int exportTo(Path target) throws IOException {
        List<LabelledDrawing> all =
                list().entries().stream().map(Entry::drawing).toList();
        DrawingsFile.write(target, all);
        return all.size();
    }

    /** Removes what nobody can want any more: files that were not finished, and drawings that were deleted a day ago. */
    public synchronized void tidy() throws IOException {
        kept.tidy();
    }

    private void requireRoom(int more) throws IOException {
        int there = kept.matching("*" + SUFFIX).size();
        if (there + more > MOST) {
            throw new RefusedFileException(
                    String.format(Locale.ROOT, "%,d", MOST),
                    String.format(
                            Locale.ROOT,
                            "drawings can be kept; there are %,d, and %,d more would be too many. Export and delete some"
                                    + " first, or split the file.",
                            there,
                            more));
        }
    }

    private static String newId(long millis, int place) {
        return String.format(
                Locale.ROOT,
                "%013d-%04d-%s",
                millis,
                place,
                UUID.randomUUID().toString().substring(0, 8));
    }

    private Path file(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is not the id of a drawing.");
        }
        return folder.resolve(id + SUFFIX);
    }
}
