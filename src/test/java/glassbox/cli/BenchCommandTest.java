package glassbox.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BenchCommandTest {
    private static final Pattern LINE =
            Pattern.compile("images_per_s=([0-9]+\\.[0-9]) infer_us=([0-9]+\\.[0-9]{2})\\R");

    @Test
    void aWorkloadIsOneLineWithTwoFiguresAboveZero() {
        String out = run("bench", "W4", "--threads", 1).done();
        Matcher line = LINE.matcher(out);
        assertTrue(line.matches(), out);
        assertTrue(Double.parseDouble(line.group(1)) > 0, out);
        assertTrue(Double.parseDouble(line.group(2)) > 0, out);
    }

    @Test
    void warmingUpIsARateForEachQuarterOfASecond() {
        List<String> lines =
                run("bench", "W4", "--threads", 1, "--warm-up").done().lines().toList();
        assertEquals("until s          W4", lines.getFirst());
        assertEquals(17, lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String[] columns = lines.get(i).strip().split(" +");
            assertEquals(i / 4.0, Double.parseDouble(columns[0]), lines.get(i));
            assertTrue(Double.parseDouble(columns[1].replace(",", "")) > 0, lines.get(i));
        }
    }

    @Test
    void impossibleNumbersOfThreadsAreRefused() {
        assertEquals(
                "Arithmetic is done on 1 to 256 threads, but 0 were asked for.",
                run("bench", "W4", "--threads", 0).refusal());
    }

    @Test
    void unknownWorkloadsAreRefused() {
        assertTrue(run("bench", "W9").refusal().contains("W9"));
    }
}
