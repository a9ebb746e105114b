package glassbox.dataset;

import java.io.IOException;
import java.util.List;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.storage.RefusedFileException;

/**
 * Reads a data set of grey pictures from a pair of IDX files, packed by gzip or not: images (magic 0x00000803: count,
 * rows, columns, one byte a pixel) and labels (magic 0x00000801: count, one byte a label). Whatever is wrong with a file
 * is refused with a sentence that says which file, what was expected and what was found.
 */
public final class IdxReader {
    private IdxReader() {}

    /**
     * Reads both files.
     *
     * @param classNames what the labels 0, 1, 2, … mean; a label beyond them is refused
     * @param progress hears how many images are in memory
     * @return samples of shape {@code [1, rows, columns]} with pixels 0..255
     * @throws RefusedFileException if a file is missing, damaged, lies about its sizes or does not fit the other one
     * @throws java.io.InterruptedIOException if the reading thread is interrupted
     */
    public static ByteDataset read(FileSource images, FileSource labels, List<String> classNames, LoadProgress progress)
            throws IOException {
        byte[] answers = labels(labels, classNames.size());
        return images.read(stream -> {
            IdxFile file = new IdxFile(images.name(), stream);
            int[] sizes = file.header(3, "images");
            int count = sizes[0];
            if (count != answers.length) {
                throw file.refused("holds " + Numbers.count(count) + " images, but " + labels.name() + " holds "
                        + Numbers.count(answers.length) + " labels. They do not belong together.");
            }
            byte[] pixels = file.content(count, sizes[1] * sizes[2], done -> progress.at(done, count));
            return new ByteDataset(Shape.of(1, sizes[1], sizes[2]), classNames, pixels, answers);
        });
    }

    private static byte[] labels(FileSource source, int classes) throws IOException {
        return source.read(stream -> {
            IdxFile file = new IdxFile(source.name(), stream);
            byte[] labels = file.content(file.header(1, "labels")[0], 1, done -> {});
            for (int i = 0; i < labels.length; i++) {
                int label = labels[i] & 0xFF;
                if (label >= classes) {
                    throw file.refused("gives sample " + Numbers.count(i) + " the label " + label + "; expected 0 to "
                            + (classes - 1) + ".");
                }
            }
            return labels;
        });
    }
}
