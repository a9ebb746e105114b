package glassbox.viewmodel.inspect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import glassbox.explain.SetReading;
import glassbox.raster.Numbers;
import glassbox.storage.AtomicFile;
import glassbox.viewmodel.support.Background;

/** A test's result as a CSV table, a row for each image: its number, what it is, what was read, and all probabilities. */
public final class ResultTable {
    private static final String SUFFIX = ".csv";

    private final Background background;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");

    ResultTable(Background background) {
        this.background = background;
    }

    /** What became of the last saving, as a sentence, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** A name for the file of this result. */
    static String suggestedName(TestResult result) {
        return result.model().recipe().name() + "-" + result.set().data().id() + SUFFIX;
    }

    void save(TestResult result, Path chosen) {
        Path file = chosen.toString().endsWith(SUFFIX) ? chosen : chosen.resolveSibling(chosen.getFileName() + SUFFIX);
        notice.set("Saving the table…");
        var _ = background.run(
                () -> {
                    AtomicFile.write(file, out -> write(result, out));
                    return file;
                },
                done -> notice.set("Saved " + done.getFileName() + ", a row for each of "
                        + Numbers.count(result.reading().size()) + " images."),
                error -> notice.set(sentence(error)));
    }

    void dismiss() {
        notice.set("");
    }

    private static String sentence(Throwable error) {
        if (error instanceof IOException) {
            return "Not saved. " + error.getMessage();
        }
        throw new IllegalStateException("Saving the table met an error in the program.", error);
    }

    /** Writes the table; probabilities with all their digits. */
    static void write(TestResult result, OutputStream out) throws IOException {
        List<String> truths = result.matrix().rows();
        List<String> reads = result.matrix().columns();
        SetReading reading = result.reading();
        Writer table = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        table.write("image,truth,read,right");
        for (String name : reads) {
            table.write("," + quoted("p(" + name + ")"));
        }
        table.write('\n');
        for (int image = 0; image < reading.size(); image++) {
            table.write(image + "," + quoted(truths.get(reading.label(image))) + ","
                    + quoted(reads.get(reading.read(image))) + "," + (result.isRight(image) ? "yes" : "no"));
            for (int i = 0; i < reads.size(); i++) {
                table.write("," + reading.probability(image, i));
            }
            table.write('\n');
        }
        table.flush();
    }

    private static String quoted(String name) {
        return name.indexOf(',') < 0 && name.indexOf('"') < 0 ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
