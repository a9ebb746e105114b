package glassbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * How long this process has been running, counted from its creation by the operating system, so that the time before the
 * first line of Java counts too. Linux says when a process began in the same clock as how long the machine has been
 * running, in hundredths of a second; elsewhere the process handle's start is compared with the time of day.
 */
final class StartupClock {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    /** In proc(5) the start time is field 22; the ones counted here begin behind the name in brackets, with field 3. */
    private static final int START_TIME = 22 - 3;
    /** User programs on Linux see a hundred ticks a second. */
    private static final long MILLIS_PER_TICK = 10;

    private StartupClock() {}

    /** Milliseconds since this process was created; on Linux exact to about ten. */
    static long millis() {
        try {
            String uptime = Files.readString(UPTIME);
            return sinceStart(Files.readString(STAT), uptime);
        } catch (IOException | RuntimeException notLinux) {
            Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
            return Duration.between(start, Instant.now()).toMillis();
        }
    }

    /** The age of a process, from the contents of its {@code stat} file and of {@code /proc/uptime}. */
    static long sinceStart(String stat, String uptime) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long started = Long.parseLong(fields[START_TIME]) * MILLIS_PER_TICK;
        String seconds = uptime.substring(0, uptime.indexOf(' '));
        return Math.round(Double.parseDouble(seconds) * 1000) - started;
    }
}
