package glassbox.storage;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UserFoldersTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void dataAreKeptApartFromChoicesOnLinux() {
        UserFolders plain = new UserFolders("Linux", Map.of(), HOME);
        assertEquals(HOME.resolve(".local/share/glassbox"), plain.data());
        assertEquals(HOME.resolve(".config/glassbox"), plain.settings());
        UserFolders moved = new UserFolders("Linux", Map.of("XDG_DATA_HOME", "/big", "XDG_CONFIG_HOME", "x"), HOME);
        assertEquals(Path.of("/big/glassbox"), moved.data());
        assertEquals(HOME.resolve(".config/glassbox"), moved.settings());
    }

    @Test
    void otherSystemsKeepBothTogether() {
        UserFolders mac = new UserFolders("Mac OS X", Map.of(), HOME);
        assertEquals(HOME.resolve("Library/Application Support/Glassbox"), mac.data());
        assertEquals(mac.settings(), mac.data());
        UserFolders windows = new UserFolders("Windows 11", Map.of("APPDATA", "/roaming"), HOME);
        assertEquals(Path.of("/roaming/Glassbox"), windows.data());
        assertEquals(windows.settings(), windows.data());
    }
}
