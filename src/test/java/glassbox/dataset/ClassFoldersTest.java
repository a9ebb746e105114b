package glassbox.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassFoldersTest {
    private static final Shape GREY = Shape.of(1, 2, 2);
    private static final Shape COLOUR = Shape.of(3, 2, 2);

    @TempDir
    private Path folder;

    @Test
    void foldersSortedByNameAreTheClassesAndAFifthOfEachIsForTesting() throws IOException {
        fill("dogs", 10, 0x202020);
        fill("cats", 15, 0x0A0A0A);
        Dataset training = read(GREY, Split.TRAINING, List.of());
        Dataset test = read(GREY, Split.TEST, List.of());
        assertEquals(List.of("cats", "dogs"), training.classNames());
        assertEquals(List.of(12, 8), perClass(training));
        assertEquals(List.of(3, 2), perClass(test));
        for (int i = 0; i < test.size(); i++) {
            assertEquals(test.label(i) == 0 ? 10 : 32, pixels(test, i)[3]);
        }
    }

    @Test
    void theSameFilesAndSeedGiveTheSameSplitAndOrderAndNoPictureIsInBoth() throws IOException {
        for (int i = 0; i < 40; i++) {
            picture("a", "p" + i + ".png", 0x010101 * (i + 1));
        }
        List<Float> training = first(read(GREY, Split.TRAINING, List.of()));
        List<Float> test = first(read(GREY, Split.TEST, List.of()));
        assertEquals(training, first(read(GREY, Split.TRAINING, List.of())));
        assertEquals(32, training.size());
        assertEquals(8, test.size());
        List<Float> all = new ArrayList<>(training);
        all.addAll(test);
        assertEquals(40, all.stream().distinct().count());
        assertNotEquals(training.stream().sorted().toList(), training);
        assertNotEquals(
                training,
                first(new ClassFolders(folder, GREY, 2).read(Split.TRAINING, List.of(), LoadProgress.SILENT)));
    }

    @Test
    void foldersCalledTrainAndTestAreTheSplits() throws IOException {
        fill("train/a", 3, 0x010101);
        fill("train/b", 2, 0x020202);
        fill("test/a", 1, 0x030303);
        fill("test/b", 1, 0x040404);
        assertEquals(List.of(3, 2), perClass(read(GREY, Split.TRAINING, List.of())));
        assertEquals(List.of(1, 1), perClass(read(GREY, Split.TEST, List.of())));
    }

    @Test
    void foldersCalledLikeKnownClassesAreThoseClasses() throws IOException {
        fill("train/t shirt_TOP", 1, 0x050505);
        fill("train/Bag", 1, 0x060606);
        fill("test/bag", 1, 0x060606);
        Dataset training = read(GREY, Split.TRAINING, DatasetKey.FASHION_MNIST.classNames());
        assertEquals(DatasetKey.FASHION_MNIST.classNames(), training.classNames());
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 0, 0, 1, 0), perClass(training));
        assertEquals(
                8, read(GREY, Split.TEST, DatasetKey.FASHION_MNIST.classNames()).label(0));
    }

    @Test
    void coloursBecomeThreePlanes() throws IOException {
        picture("a", "p.png", 0x102030);
        assertArrayEquals(
                new float[] {16, 16, 16, 16, 32, 32, 32, 32, 48, 48, 48, 48},
                pixels(read(COLOUR, Split.TRAINING, List.of()), 0));
        assertEquals(
                Math.round(0.299 * 16 + 0.587 * 32 + 0.114 * 48), pixels(read(GREY, Split.TRAINING, List.of()), 0)[0]);
    }

    @Test
    void whatIsNoPictureByItsNameIsLeftAside() throws IOException {
        fill("a", 1, 0x010101);
        Files.writeString(folder.resolve("a/notes.txt"), "not a picture");
        Files.writeString(folder.resolve("a/.hidden.png"), "neither");
        Files.createDirectory(folder.resolve(".cache"));
        Files.writeString(folder.resolve("readme.md"), "on top");
        assertEquals(1, read(GREY, Split.TRAINING, List.of()).size());
    }

    @Test
    void everyPictureThatCannotBeReadIsNamedInOneSentence() throws IOException {
        fill("a", 4, 0x010101);
        Files.writeString(folder.resolve("a/broken.png"), "no PNG");
        Files.createDirectories(folder.resolve("b"));
        for (int i = 0; i < 6; i++) {
            Files.write(folder.resolve("b/" + i + ".jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) i});
        }
        Path train = folder.resolve("x/train");
        Files.createDirectories(train);
        Files.createDirectories(folder.resolve("x/test"));
        Files.move(folder.resolve("a"), train.resolve("a"));
        Files.move(folder.resolve("b"), train.resolve("b"));
        assertEquals(
                folder.resolve("x") + " holds pictures that cannot be read: "
                        + Path.of("train", "a", "broken.png") + ", " + Path.of("train", "b", "0.jpg") + ", "
                        + Path.of("train", "b", "1.jpg") + ", " + Path.of("train", "b", "2.jpg") + ", "
                        + Path.of("train", "b", "3.jpg")
                        + " and 2 more. They are damaged or no PNG or JPEG; mend or remove them.",
                refusal(new ClassFolders(folder.resolve("x"), GREY, 1)));
    }

    @Test
    void whatHoldsNoClassesOrNoPicturesIsRefused() throws IOException {
        assertEquals(
                folder + " should hold a folder of pictures for each class, 1 to 256 in all, but holds 0.",
                refusal(new ClassFolders(folder, GREY, 1)));
        Files.createDirectory(folder.resolve("empty"));
        assertEquals(
                folder.resolve("empty") + " holds no picture; the name of a picture ends in .png, .jpg or .jpeg.",
                refusal(new ClassFolders(folder, GREY, 1)));
        fill("empty", 3, 0);
        assertTrue(assertThrows(RefusedFileException.class, () -> read(GREY, Split.TEST, List.of()))
                .getMessage()
                .contains("one in 5 is for testing"));
        Path missing = folder.resolve("none");
        assertTrue(refusal(new ClassFolders(missing, GREY, 1)).contains("does not exist"));
        assertFalse(ClassFolders.isOne(missing));
        assertThrows(IllegalArgumentException.class, () -> new ClassFolders(folder, Shape.of(2, 4, 4), 1));
    }

    @Test
    void theCatalogueReadsAUsersFolderOfClassesInPlaceOfADataSet() throws IOException {
        fill("3", 5, 0x030303);
        fill("7", 5, 0x070707);
        List<Integer> heard = new ArrayList<>();
        Dataset digits =
                new DatasetCatalogue(folder).load(DatasetKey.MNIST, Split.TRAINING, (done, total) -> heard.add(done));
        assertEquals(Shape.of(1, 28, 28), digits.sampleShape());
        assertEquals(List.of(0, 0, 0, 4, 0, 0, 0, 4, 0, 0), perClass(digits));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), heard);
        assertEquals(
                Shape.of(3, 32, 32),
                new DatasetCatalogue(folder)
                        .load(DatasetKey.CIFAR_10, Split.TEST, LoadProgress.SILENT)
                        .sampleShape());
    }

    private Dataset read(Shape sample, Split split, List<String> known) throws IOException {
        return new ClassFolders(folder, sample, 1).read(split, known, LoadProgress.SILENT);
    }

    private static String refusal(ClassFolders reader) {
        return assertThrows(
                        RefusedFileException.class, () -> reader.read(Split.TRAINING, List.of(), LoadProgress.SILENT))
                .getMessage();
    }

    private void fill(String name, int pictures, int colour) throws IOException {
        for (int i = 0; i < pictures; i++) {
            picture(name, "p" + i + ".png", colour);
        }
    }

    private void picture(String name, String file, int colour) throws IOException {
        BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 24; i++) {
            image.setRGB(i % 6, i / 6, colour);
        }
        Files.createDirectories(folder.resolve(name));
        assertTrue(
                ImageIO.write(image, "png", folder.resolve(name).resolve(file).toFile()));
    }

    private static List<Integer> perClass(Dataset data) {
        Integer[] counts = new Integer[data.classNames().size()];
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < data.size(); i++) {
            counts[data.label(i)]++;
        }
        return List.of(counts);
    }

    private static List<Float> first(Dataset data) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            values.add(pixels(data, i)[0]);
        }
        return values;
    }

    private static float[] pixels(Dataset data, int index) {
        float[] pixels = new float[data.sampleShape().elements()];
        data.copyPixels(index, pixels, 0);
        return pixels;
    }
}
