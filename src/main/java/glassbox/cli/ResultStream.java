package glassbox.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/** The stream that results are printed to. A writer on top keeps its troubles to itself; here they can be asked for. */
final class ResultStream extends FilterOutputStream {
    private @Nullable String failure;

    ResultStream(OutputStream out) {
        super(out);
    }

    /**
     * Why not everything was printed, or null if all was. A reader that has seen enough, as {@code head} in {@code glassbox
     * recipes | head}, is no failure.
     */
    @Nullable
    String failure() {
        return failure == null || failure.contains("Broken pipe") ? null : failure;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException full) {
            failure = String.valueOf(full.getMessage());
            throw full;
        }
    }
}
