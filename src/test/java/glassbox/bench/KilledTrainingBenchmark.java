package glassbox.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.exchange.KeptRuns;
import glassbox.recipe.SavedRun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Kills a training program at random moments, as {@code kill -9} does, and starts it again each time: no file is ever
 * unreadable, and at most five seconds of training are missing.
 *
 * <p>{@code mvn test -Dtest=KilledTrainingBenchmark}, {@code KILLS=5} in the environment for another number of times.
 */
class KilledTrainingBenchmark {
    private static final int KILLS = Integer.parseInt(System.getenv().getOrDefault("KILLS", "20"));
    private static final int LONGEST_LIFE = 9_000;
    private static final long MOST_LOST = 5_000;

    @Test
    void atMostFiveSecondsAreLost(@TempDir Path folder) throws IOException {
        Random random = new Random();
        KeptRuns files = new KeptRuns(folder);
        for (int kill = 1; kill <= KILLS; kill++) {
            List<long[]> seen = trainAndKill(folder, 500 + random.nextInt(LONGEST_LIFE));
            KeptRuns.Listing kept = files.list();
            assertEquals(List.of(), kept.complaints());
            for (KeptRuns.Entry entry : kept.entries()) {
                SavedRun run = files.read(entry.id());
                assertEquals(run.record().end(), run.record().history().losses().size());
            }
            long saved = kept.entries().isEmpty()
                    ? 0
                    : kept.entries().getFirst().summary().imagesSeen();
            assertFalse(seen.isEmpty(), "it trained");
            long last = seen.getLast()[0];
            long then = seen.stream()
                    .filter(line -> line[1] <= saved)
                    .mapToLong(line -> line[0])
                    .max()
                    .orElse(seen.getFirst()[0]);
            System.out.printf(
                    Locale.ROOT,
                    "kill %d: at image %,d, kept until image %,d: %,d ms of training lost%n",
                    kill,
                    seen.getLast()[1],
                    saved,
                    last - then);
            assertTrue(last - then <= MOST_LOST);
        }
    }

    /** Trains so long after the first image, and returns what was printed until the program was killed. */
    private static List<long[]> trainAndKill(Path folder, long millis) throws IOException {
        String path = Stream.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""),
                        Path.of("target", "classes").toString(),
                        Path.of("target", "test-classes").toString())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        path,
                        KilledTraining.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<long[]> seen = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long end = Long.MAX_VALUE;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 2 && !words[1].isEmpty()) {
                    seen.add(new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])});
                    end = Math.min(end, seen.getFirst()[0] + millis);
                    if (System.currentTimeMillis() > end) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
        }
        return seen;
    }
}
