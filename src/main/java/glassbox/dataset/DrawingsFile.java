package glassbox.dataset;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.stream.JsonWriter;

import glassbox.raster.Drawing;
import glassbox.raster.Stroke;
import glassbox.storage.AtomicFile;
import glassbox.storage.RefusedFileException;

/**
 * Glassbox's own format for drawings, JSON in UTF-8:
 *
 * <pre>{@code
 * {"format": "glassbox-drawings", "version": 1,
 *  "drawings": [{"label": 8, "width": 500, "height": 500, "strokes": [[[273, 177], [272, 173]], ...]}, ...]}
 * }</pre>
 *
 * <p>A stroke is at least one point, a point is x to the right and y downwards in the units of the box. {@code label} may
 * be null or missing; {@code name} and {@code brush} (the pen's width, 1/14 of the box when missing) are optional. Other
 * members are passed over.
 */
public final class DrawingsFile {
    static final String FORMAT = "glassbox-drawings";
    static final int VERSION = 1;

    private static final long MOST_BYTES = 64L << 20;

    private DrawingsFile() {}

    /** Reads every drawing of a file. See {@link #read(FileSource)}. */
    public static List<LabelledDrawing> read(Path file) throws IOException {
        return read(FileSource.of(file));
    }

    /**
     * Reads every drawing of a file.
     *
     * @throws RefusedFileException with a sentence when the file cannot be read, is damaged, of another format or
     *     version, or larger than any set of drawings made by hand
     */
    public static List<LabelledDrawing> read(FileSource source) throws IOException {
        return source.read(stream -> {
            InputStream bounded = new Bounded(source.name(), stream);
            return new DrawingsReader(source.name(), new InputStreamReader(bounded, StandardCharsets.UTF_8)).read();
        });
    }

    /**
     * Writes these drawings in place of whatever the file was; until all of it is on disk, the file stays as it is.
     *
     * @throws RefusedFileException with a sentence when the file cannot be written
     */
    public static void write(Path file, List<LabelledDrawing> drawings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonWriter json = new JsonWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            write(json, drawings);
        }
        AtomicFile.write(file, bytes.toByteArray());
    }

    private static void write(JsonWriter json, List<LabelledDrawing> drawings) throws IOException {
        json.beginObject();
        json.name("format").value(FORMAT);
        json.name("version").value(VERSION);
        json.name("drawings").beginArray();
        for (LabelledDrawing drawing : drawings) {
            write(json, drawing);
        }
        json.endArray();
        json.endObject();
    }

    private static void write(JsonWriter json, LabelledDrawing labelled) throws IOException {
        Drawing drawing = labelled.drawing();
        json.beginObject();
        json.name("label").value(labelled.label());
        if (labelled.name() != null) {
            json.name("name").value(labelled.name());
        }
        number(json.name("width"), drawing.width());
        number(json.name("height"), drawing.height());
        number(json.name("brush"), drawing.brush());
        json.name("strokes").beginArray();
        for (Stroke stroke : drawing.strokes()) {
            json.beginArray();
            for (int i = 0; i < stroke.size(); i++) {
                json.beginArray();
                number(json, stroke.x(i));
                number(json, stroke.y(i));
                json.endArray();
            }
            json.endArray();
        }
        json.endArray();
        json.endObject();
    }

    /** Whole numbers without a decimal point. */
    private static void number(JsonWriter json, double value) throws IOException {
        if (value == Math.rint(value)) {
            json.value((long) value);
        } else {
            json.value(value);
        }
    }

    /** A stream that refuses to be longer than any set of drawings made by hand. */
    private static final class Bounded extends FilterInputStream {
        private final String file;
        private long left = MOST_BYTES;

        Bounded(String file, InputStream stream) {
            super(stream);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int found = super.read(to, offset, length);
            return count(found, found);
        }

        private int count(int result, int bytes) throws RefusedFileException {
            if (result >= 0) {
                left -= bytes;
            }
            if (left < 0) {
                throw new RefusedFileException(
                        file, "is larger than " + (MOST_BYTES >> 20) + " MB, more than a set of drawings. Split it.");
            }
            return result;
        }
    }
}
