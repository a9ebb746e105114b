package glassbox.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.storage.RefusedFileException;

/**
 * Reads coloured pictures in CIFAR-10's binary format (A. Krizhevsky, "Learning Multiple Layers of Features from Tiny
 * Images", 2009): records of 3,073 bytes, a label and then 32 rows of 32 bytes of red, as many of green and of blue. Files
 * have no header; several are read one after the other.
 */
public final class CifarReader {
    /** The shape of a picture: red, green and blue planes of 32 rows of 32 pixels. */
    static final Shape SHAPE = Shape.of(3, 32, 32);

    private static final int PIXELS = SHAPE.elements();
    private static final int RECORD = 1 + PIXELS;

    private CifarReader() {}

    /**
     * Reads all files, in this order.
     *
     * @param files at least one
     * @param classNames what the labels 0, 1, 2, … mean; a label beyond them is refused
     * @param progress hears after each file how many pictures are in memory, of how many known until then
     * @return samples of shape {@code [3, 32, 32]} with values 0..255
     * @throws RefusedFileException if a file is missing, empty, cut short, too long or holds a label without class
     * @throws InterruptedIOException if the reading thread is interrupted
     */
    public static ByteDataset read(List<FileSource> files, List<String> classNames, LoadProgress progress)
            throws IOException {
        List<byte[]> contents = new ArrayList<>();
        int most = Room.bytes() / RECORD;
        int records = 0;
        for (FileSource file : files) {
            byte[] content = content(file, most - records, classNames.size());
            contents.add(content);
            records += content.length / RECORD;
            progress.at(records, records);
        }
        byte[] labels = new byte[records];
        byte[] pixels = new byte[records * PIXELS];
        int picture = 0;
        for (byte[] content : contents) {
            for (int from = 0; from < content.length; from += RECORD) {
                labels[picture] = content[from];
                System.arraycopy(content, from + 1, pixels, picture * PIXELS, PIXELS);
                picture++;
            }
        }
        return new ByteDataset(SHAPE, classNames, pixels, labels);
    }

    private static byte[] content(FileSource file, int mostRecords, int classes) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Reading " + file.name() + " was stopped.");
        }
        int most = mostRecords * RECORD;
        byte[] content = file.read(stream -> stream.readNBytes(most + 1));
        if (content.length > most) {
            throw new RefusedFileException(
                    file.name(),
                    "is too large: on this computer Glassbox reads up to " + Numbers.count(Room.bytes() / RECORD)
                            + " pictures of this kind in all.");
        }
        if (content.length == 0 || content.length % RECORD != 0) {
            throw new RefusedFileException(
                    file.name(),
                    "should hold whole pictures of " + Numbers.count(RECORD) + " bytes each, but has "
                            + Numbers.count(content.length) + " bytes. It is cut short or no file of CIFAR-10's binary"
                            + " version.");
        }
        for (int from = 0; from < content.length; from += RECORD) {
            int label = content[from] & 0xFF;
            if (label >= classes) {
                throw new RefusedFileException(
                        file.name(),
                        "gives picture " + Numbers.count(from / RECORD) + " the label " + label + "; expected 0 to "
                                + (classes - 1) + ".");
            }
        }
        return content;
    }
}
