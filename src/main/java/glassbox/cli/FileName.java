package glassbox.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names of files that are written: they say what the file is. Pipes and devices may be called anything. */
final class FileName {
    private FileName() {}

    /** Refuses a name that does not end in {@code suffix}; {@code what} says what is written: "The picture". */
    static void check(Path file, String suffix, String what) {
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        if (!special && !file.toString().toLowerCase(Locale.ROOT).endsWith(suffix)) {
            throw new Refusal(
                    what + " is written to a file whose name ends in " + suffix + ", but the name is " + file + ".");
        }
    }
}
