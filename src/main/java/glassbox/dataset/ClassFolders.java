package glassbox.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.Resampling;
import glassbox.storage.RefusedFileException;

/**
 * Reads a folder with one folder of PNG and JPEG pictures for each class, sorted by name. Pictures are cut to the middle
 * part of the wanted proportions and brought to the wanted size; whatever is no picture by its name is left aside.
 *
 * <p>Where the folder has a folder {@code train} and a folder {@code test}, these are the splits. Otherwise a fifth of each
 * class is for testing, chosen by a seed: the same pictures every time, as long as the same files are there.
 */
public final class ClassFolders {
    private static final String TRAINING = "train";
    private static final String TEST = "test";
    private static final int ONE_IN = 5;
    private static final int MOST_CLASSES = 256;
    private static final int MOST_NAMED = 5;

    private final Path folder;
    private final Shape sample;
    private final long seed;

    /** A picture and its class. */
    private record Labelled(Path file, int label) {}

    /**
     * A reader of a folder.
     *
     * @param sample what pictures become: [1, rows, columns] grey, or [3, rows, columns] red, green, blue
     * @param seed decides which pictures are for testing and the order of all
     * @throws IllegalArgumentException with a sentence, if samples are no pictures of one or three channels
     */
    public ClassFolders(Path folder, Shape sample, long seed) {
        if (sample.rank() != 3 || (sample.size(0) != 1 && sample.size(0) != 3)) {
            throw new IllegalArgumentException(
                    "Pictures are read as 1×rows×columns or 3×rows×columns, but " + sample + " was asked for.");
        }
        this.folder = folder;
        this.sample = sample;
        this.seed = seed;
    }

    /** Whether a folder holds folders, so that their names could be classes. */
    static boolean isOne(Path folder) {
        try {
            return !folders(folder).isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * Reads the pictures of a split.
     *
     * @param known the names of classes in their order, or none. When every folder is called like one of them (but for
     *     capital letters, blanks and signs), it holds pictures of that class; otherwise the folders are the classes 0, 1,
     *     2, … by their names
     * @param progress hears how many pictures are in memory
     * @throws RefusedFileException if there is no folder or no picture in one, if there are too many, or if pictures cannot
     *     be read: the sentence names them
     * @throws InterruptedIOException if the reading thread is interrupted
     */
    public Dataset read(Split split, List<String> known, LoadProgress progress) throws IOException {
        boolean divided = Files.isDirectory(folder.resolve(TRAINING)) && Files.isDirectory(folder.resolve(TEST));
        Path top = divided ? folder.resolve(split == Split.TRAINING ? TRAINING : TEST) : folder;
        List<Path> classes = folders(top);
        if (classes.isEmpty() || classes.size() > MOST_CLASSES) {
            throw new RefusedFileException(
                    top.toString(),
                    "should hold a folder of pictures for each class, 1 to " + MOST_CLASSES + " in all, but holds "
                            + Numbers.count(classes.size()) + ".");
        }
        Optional<List<Integer>> labels = labels(classes, known);
        List<Labelled> chosen = new ArrayList<>();
        for (int number = 0; number < classes.size(); number++) {
            List<Path> pictures = pictures(classes.get(number));
            int label = labels.isPresent() ? labels.get().get(number) : number;
            shuffle(pictures, number);
            int forTest = divided ? 0 : pictures.size() / ONE_IN;
            List<Path> part = divided || split == Split.TRAINING
                    ? pictures.subList(forTest, pictures.size())
                    : pictures.subList(0, forTest);
            part.forEach(file -> chosen.add(new Labelled(file, label)));
        }
        if (chosen.isEmpty()) {
            throw new RefusedFileException(
                    top.toString(),
                    "holds no pictures for the " + split + " part: of each class, one in " + ONE_IN
                            + " is for testing. Add pictures.");
        }
        shuffle(chosen, MOST_CLASSES);
        List<String> names = labels.isPresent()
                ? known
                : classes.stream().map(path -> path.getFileName().toString()).toList();
        return load(chosen, names, progress);
    }

    private void shuffle(List<?> list, int stream) {
        SeededRandom random = SeededRandom.stream(seed, stream);
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }

    private static Optional<List<Integer>> labels(List<Path> classes, List<String> known) {
        List<String> plain = known.stream().map(ClassFolders::plain).toList();
        List<Integer> labels = classes.stream()
                .map(path -> plain.indexOf(plain(path.getFileName().toString())))
                .toList();
        return labels.contains(-1) ? Optional.empty() : Optional.of(labels);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Dataset load(List<Labelled> chosen, List<String> names, LoadProgress progress) throws IOException {
        int each = sample.elements();
        if ((long) chosen.size() * each > Room.bytes()) {
            throw new RefusedFileException(
                    folder.toString(),
                    "holds " + Numbers.count(chosen.size()) + " pictures; of " + sample
                            + " on this computer Glassbox reads up to " + Numbers.count(Room.bytes() / each) + ".");
        }
        byte[] pixels = new byte[chosen.size() * each];
        byte[] labels = new byte[chosen.size()];
        List<String> unreadable = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("Reading " + folder + " was stopped.");
            }
            Labelled picture = chosen.get(i);
            labels[i] = (byte) picture.label();
            try {
                copy(picture.file(), pixels, i * each);
            } catch (RefusedFileException refused) {
                unreadable.add(folder.relativize(picture.file()).toString());
            }
            progress.at(i + 1, chosen.size());
        }
        if (!unreadable.isEmpty()) {
            throw new RefusedFileException(
                    folder.toString(), "holds pictures that cannot be read: " + list(unreadable));
        }
        return new ByteDataset(sample, names, pixels, labels);
    }

    private static String list(List<String> unreadable) {
        List<String> sorted = unreadable.stream().sorted().toList();
        int more = sorted.size() - MOST_NAMED;
        String named = String.join(", ", sorted.subList(0, Math.min(MOST_NAMED, sorted.size())));
        return named + (more > 0 ? " and " + Numbers.count(more) + " more" : "")
                + ". They are damaged or no PNG or JPEG; mend or remove them.";
    }

    private void copy(Path file, byte[] pixels, int offset) throws IOException {
        int rows = sample.size(1);
        int columns = sample.size(2);
        int at = offset;
        for (Raster plane : sample.size(0) == 1
                ? List.of(PictureReader.read(file))
                : PictureReader.readColours(FileSource.of(file))) {
            for (float value : Resampling.middle(plane, rows, columns).toArray()) {
                pixels[at] = (byte) Math.round(value);
                at++;
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        return list(folder, Files::isDirectory);
    }

    private static List<Path> pictures(Path folder) throws IOException {
        List<Path> pictures = list(folder, file -> Files.isRegularFile(file) && hasPictureName(file));
        if (pictures.isEmpty()) {
            throw new RefusedFileException(
                    folder.toString(), "holds no picture; the name of a picture ends in .png, .jpg or .jpeg.");
        }
        return pictures;
    }

    private static boolean hasPictureName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    /** What is in a folder and not hidden, sorted by name; the list may be changed. */
    private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(
                            path -> !path.getFileName().toString().startsWith("."))
                    .filter(wanted)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList());
        } catch (IOException unreadable) {
            throw RefusedFileException.reading(folder.toString(), unreadable);
        }
    }
}
