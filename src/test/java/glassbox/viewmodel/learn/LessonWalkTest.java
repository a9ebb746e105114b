package glassbox.viewmodel.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.dataset.DatasetCatalogue;
import glassbox.lesson.Course;
import glassbox.lesson.CourseReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Every step of every shipped lesson, forwards, backwards and opened directly: it shows the same, nothing is missing, and
 * every number it states is computed.
 */
class LessonWalkTest {
    private static final DatasetCatalogue DATA = new DatasetCatalogue();
    private static final LessonFacts FACTS = new LessonFacts(DATA);

    @Test
    void everyStepShowsTheSameByEveryWayAndStatesNothingFalse() {
        assertEquals("", String.join("\n", LessonWalk.complaints(shipped(), DATA, FACTS)));
    }

    @Test
    void theCourseIsWholeAndAsksManyQuestions() {
        assertTrue(shipped().lessons().size() >= 18);
        long questions = shipped().lessons().stream()
                .flatMap(lesson -> lesson.steps().stream())
                .filter(step -> step.question() != null)
                .count();
        assertTrue(questions >= 25, questions + " questions");
    }

    /** A lesson with one mistake each: § stands for the widget below the words, a stroke for a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            Four wins.|§                                              ¦
            It is [4](value:output.1.1).|§                            ¦
            Of 2 × 2 numbers, in 1998, LeNet-5 and conv1 keep 1.|§    ¦
            It is [3](value:output.1.1).|§                            ¦ “3” should be 4.0
            It is [4.5](value:output.1.1).|§                          ¦ “4.5” should be 4.0
            It is [−4](value:output.1.1).|§                           ¦ “−4” should be 4.0
            It is [four](value:output.1.1).|§                         ¦ “four” is no number
            It is [4](value:output.2.1).|§                            ¦ There is no number output.2.1
            Here is [2.3026](fact:ln-10), or [2.30](fact:ln-10).|§    ¦
            Here is [2.302](fact:ln-10).|§                            ¦ “2.302” should be 2.302585
            Here is [2](fact:ln-11).|§                                ¦ no test computes the fact ln-11
            There are 12 pixels.|§                                    ¦ 12 is stated
            It is −4.|§                                               ¦ −4 is stated
            It is **0.5**.|§                                          ¦ 0.5 is stated
            It is `0.5`.|§                                            ¦ 0.5 in “0.5” is not to be seen
            - It weighs 12 kg|§                                       ¦ 12 is stated
            A.|```formula|L = 31 + x|```|§                            ¦ 31 in “L = 31 + x”
            A.|```formula|w = 10 + x_{1}|```|§                        ¦
            A [gap](term:gap).|§                                      ¦ no term gap
            A.|```widget pool|input: 1 2 / 3|```                      ¦ Row 2
            A.|```widget pool|input: 1 2 / 3 4|colour: red|```        ¦ has no parameter colour
            A.|§|```question|Q?|- [x] [5](value:output.1.1)|- [ ] 77|because: So.|```  ¦ “5” should be 4.0
            A.|§|```question|Q?|- [x] x|- [ ] 77|because: It is [9](value:output.1.1).|reveal: input: 1 2 / 3 9|``` ¦
            A.|§|```question|Q?|- [x] x|- [ ] y|because: It is [4](value:output.1.1).|reveal: input: 1 2 / 3 9|``` ¦ “4” should be 9.0
            A.|§|```question|How much? 44?|answer: 4 = output.1.1|because: So.|```      ¦ 44 is stated
            A.|§|```question|How much?|answer: 5 = output.1.1|because: So.|```          ¦ “5” should be 4.0
            A.|§|```code numpy|x  #= output.7.7|```                   ¦ There is no number output.7.7
            """)
    void aMistakeIsFound(String step, String complaint, @TempDir Path folder) throws IOException {
        String widget = "```widget pool\ninput: 1 2 / 3 4\nkind: max\nsize: 2\n```";
        Files.writeString(
                folder.resolve("a.md"), "# T\n" + step.replace("§", widget).replace("|", "\n") + "\n");
        Course course = new CourseReader(Set.of("pool"), Set.of()).in(folder);
        List<String> complaints = LessonWalk.complaints(course, DATA, FACTS);
        if (complaint == null) {
            assertEquals(List.of(), complaints);
        } else {
            assertTrue(
                    complaints.stream().anyMatch(line -> line.startsWith("a.md, line") && line.contains(complaint)),
                    "“" + complaint + "” in " + complaints);
        }
    }

    @Test
    void aTermThatNoLessonNamesIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("glossary.md"), "## map\nIt has 12 numbers.\n");
        assertEquals(
                List.of(
                        "glossary.md, map, line 0: 12 is stated, but no value: or fact: says where it is from",
                        "glossary.md: no lesson links to map"),
                LessonWalk.complaints(new CourseReader(Set.of(), Set.of()).in(folder), DATA, FACTS));
    }

    @Test
    void percentagesAndLargeNumbersAreRead() {
        assertEquals(Optional.empty(), StatedNumber.wrong("95.0%", 0.95));
        assertTrue(StatedNumber.wrong("95.0%", 0.9494).isPresent());
        assertEquals(Optional.empty(), StatedNumber.wrong("154,140,672", 154_140_672));
        assertTrue(StatedNumber.wrong("1,54", 154).isPresent());
        assertTrue(StatedNumber.wrong("0.1", Double.NaN).isPresent());
    }

    static Course shipped() {
        Set<String> widgets = WidgetKinds.all().stream().map(WidgetKind::name).collect(Collectors.toSet());
        return new CourseReader(widgets, Set.of("learn", "filters", "network", "train", "draw", "inspect")).shipped();
    }
}
