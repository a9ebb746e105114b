package glassbox.asset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Opens shipped files, wherever the module's resources are: a folder, a jar or the runtime image. */
public final class Assets {
    private Assets() {}

    /**
     * The content of a shipped file, from its first byte; the caller closes it.
     *
     * @throws FileNotFoundException if this build does not hold it; the message is a sentence for people
     */
    public static InputStream open(Asset asset) throws IOException {
        InputStream stream = Assets.class.getResourceAsStream("/" + asset.path());
        if (stream == null) {
            throw new FileNotFoundException("The file " + asset.path()
                    + " is not in this copy of Glassbox. Install Glassbox again, or build it again from its sources.");
        }
        return stream;
    }

    /** Whether this build holds a file. */
    public static boolean has(Asset asset) {
        return Assets.class.getResource("/" + asset.path()) != null;
    }
}
