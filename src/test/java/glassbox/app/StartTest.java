package glassbox.app;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StartTest {
    @Test
    void theAgeOfAProcessIsReadFromLinux() {
        String stat = "42 (a (strange) name) S 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 9 0 123456 10 11\n";
        assertEquals(1_500, StartupClock.sinceStart(stat, "1236.06 2000.00\n"));
    }

    @Test
    void thisProcessHasAnAge() {
        long age = StartupClock.millis();
        assertTrue(age > 0 && age < 24 * 3600 * 1000, () -> age + " ms");
        assertTrue(StartupClock.millis() >= age);
    }

    @Test
    void aWindowNeedsADisplayOnLinuxOnly() {
        assertFalse(Display.isThere("Linux", Map.of("DISPLAY", ""), ""));
        assertTrue(Display.isThere("Linux", Map.of("DISPLAY", ":0"), ""));
        assertTrue(Display.isThere("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""));
        assertTrue(Display.isThere("Linux", Map.of(), "Headless"));
        assertTrue(Display.isThere("Windows 11", Map.of(), ""));
        assertTrue(Display.isThere("Mac OS X", Map.of(), ""));
    }

    @Test
    void aNetworksFileIsNotTrainedOnATerminalInstead() {
        assertTrue(Main.wantsWindow(List.of("mine.glassbox")));
        assertTrue(Main.needsWindow("mine.glassbox")
                .startsWith("mine.glassbox opens in a window, but there is no display"));
    }
}
