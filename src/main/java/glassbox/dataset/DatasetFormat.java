package glassbox.dataset;

import java.io.IOException;
import java.util.List;

import glassbox.engine.data.Dataset;
import glassbox.storage.RefusedFileException;

/** How a data set is stored, and so how it is read. */
enum DatasetFormat {
    /** A pair of IDX files for each split. */
    IDX {
        @Override
        boolean isIn(DatasetFolder folder, Split split) {
            return folder.has(images(split)) && folder.has(labels(split));
        }

        @Override
        Dataset read(DatasetKey key, Split split, DatasetFolder folder, LoadProgress progress) throws IOException {
            return IdxReader.read(folder.file(images(split)), folder.file(labels(split)), key.classNames(), progress);
        }

        private static String images(Split split) {
            return prefix(split) + "-images-idx3-ubyte.gz";
        }

        private static String labels(Split split) {
            return prefix(split) + "-labels-idx1-ubyte.gz";
        }

        private static String prefix(Split split) {
            return split == Split.TRAINING ? "train" : "t10k";
        }

        @Override
        String files() {
            return "train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz and"
                    + " t10k-labels-idx1-ubyte.gz";
        }
    },
    /**
     * The same files, also a user's own, and between the digits to learn from others that Glassbox draws with a pen; none
     * between pictures of another size, which no network of this data set takes.
     */
    IDX_AND_STROKES {
        @Override
        boolean isIn(DatasetFolder folder, Split split) {
            return IDX.isIn(folder, split);
        }

        @Override
        Dataset read(DatasetKey key, Split split, DatasetFolder folder, LoadProgress progress) throws IOException {
            boolean learned = split == Split.TRAINING;
            LoadProgress ofAll = (done, total) -> progress.at(done, learned ? total + total / 3 : total);
            Dataset written = IDX.read(key, split, folder, ofAll);
            boolean alike = written.sampleShape().equals(key.sampleShape());
            return learned && alike ? PenStrokes.among(written, progress) : written;
        }

        @Override
        String files() {
            return IDX.files();
        }
    },
    /** CIFAR-10's binary files: several batches to learn from, one to test with. */
    CIFAR_BINARY {
        @Override
        boolean isIn(DatasetFolder folder, Split split) {
            try {
                return !batches(folder, split).isEmpty();
            } catch (IOException unreadable) {
                return false;
            }
        }

        @Override
        Dataset read(DatasetKey key, Split split, DatasetFolder folder, LoadProgress progress) throws IOException {
            List<FileSource> batches = batches(folder, split);
            if (batches.isEmpty()) {
                throw new RefusedFileException(
                        folder.name(),
                        "holds no " + split + " pictures of " + key.title() + "; expected " + files() + ".");
            }
            return CifarReader.read(batches, key.classNames(), progress);
        }

        private static List<FileSource> batches(DatasetFolder folder, Split split) throws IOException {
            return folder.files(split == Split.TRAINING ? "data_batch" : "test_batch", ".bin");
        }

        @Override
        String files() {
            return "data_batch_1.bin to data_batch_5.bin and test_batch.bin";
        }
    },
    /** The small shapes: no file at all. */
    DRAWN {
        @Override
        boolean isIn(DatasetFolder folder, Split split) {
            return true;
        }

        @Override
        Dataset read(DatasetKey key, Split split, DatasetFolder folder, LoadProgress progress) {
            return SmallShapes.draw(split);
        }

        @Override
        String files() {
            return "no files";
        }
    };

    /** Whether a folder seems to hold what a split needs; reading may still refuse it. */
    abstract boolean isIn(DatasetFolder folder, Split split);

    /**
     * Reads a split.
     *
     * @throws glassbox.storage.RefusedFileException if a file is missing or not what it should be
     */
    abstract Dataset read(DatasetKey key, Split split, DatasetFolder folder, LoadProgress progress) throws IOException;

    /** The names of the files, as part of a sentence. */
    abstract String files();
}
