package glassbox.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Whether training at full speed in the window, saved as it goes on, stays as fast and takes no more memory. The window runs
 * as a program of its own with the options of the application; what it prints each minute is all there is to see.
 *
 * <p>{@code MINUTES=60 mvn test -Dtest=LongTrainingBenchmark}; 6 minutes without the variable.
 */
class LongTrainingBenchmark {
    @Test
    void trainForMinutes(@TempDir Path folder) throws IOException, InterruptedException {
        String modules = Stream.of(System.getProperty("jdk.module.path"), System.getProperty("java.class.path"))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Path.of("jlink-config", "jvm.options"),
                        "--patch-module",
                        "glassbox=" + Path.of("target", "test-classes"),
                        "--module-path",
                        modules,
                        "--module",
                        "glassbox/glassbox.app.LongTraining",
                        folder.toString(),
                        System.getenv().getOrDefault("MINUTES", "6"))
                .inheritIO()
                .start();
        assertEquals(0, window.waitFor());
    }
}
