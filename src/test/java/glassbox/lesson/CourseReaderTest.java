package glassbox.lesson;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lessons are read as they are written, and every mistake is reported with its file and line. */
class CourseReaderTest {
    private static final CourseReader READER =
            new CourseReader(Set.of("slide", "pixels"), Set.of("filters", "network"));
    private static final String WIDGET = "```widget slide\nimage: 1 2 / 3 4\nat: 1 1\n```\n";

    @Test
    void aLessonIsReadAsItIsWritten() {
        Course course = course("""
                # Sliding

                A **filter** is *small*: `w`, and gives [−192](value:output.1.2)
                or [2.303](fact:ln-10) on a [feature  map](term:Feature-Map).

                - Open [Filters](page:filters)
                - or [go on](lesson:lesson)

                ```formula
                w ← w − η · g
                ```

                ```widget slide
                image: 1 2 / 3 4
                run B: rate=1
                run A: rate=2
                ```

                ---

                Two.

                """ + WIDGET);
        assertEquals(List.of(), course.problems());
        Lesson lesson = course.lesson("lesson").orElseThrow();
        assertEquals("Listed", lesson.name());
        assertEquals("Sliding", lesson.title());
        assertEquals(2, lesson.steps().size());
        Step step = lesson.steps().getFirst();
        assertEquals(
                List.of(
                        new Inline.Plain("A "),
                        new Inline.Strong("filter"),
                        new Inline.Plain(" is "),
                        new Inline.Emphasis("small"),
                        new Inline.Plain(": "),
                        new Inline.Maths("w"),
                        new Inline.Plain(", and gives "),
                        new Inline.Stated("−192", "output.1.2"),
                        new Inline.Plain(" or "),
                        new Inline.Fact("2.303", "ln-10"),
                        new Inline.Plain(" on a "),
                        new Inline.TermLink("feature  map", "feature map"),
                        new Inline.Plain(".")),
                ((Block.Paragraph) step.text().get(0)).words());
        assertEquals(
                List.of(
                        List.of(new Inline.Plain("Open "), new Inline.PageLink("Filters", "filters")),
                        List.of(new Inline.Plain("or "), new Inline.LessonLink("go on", "lesson"))),
                ((Block.Bullets) step.text().get(1)).entries());
        assertEquals(new Block.Formula("w ← w − η · g"), step.text().get(2));
        assertEquals(
                List.of("image", "run B", "run A"),
                List.copyOf(step.widget().parameters().keySet()));
        assertEquals(new SourcePlace("lesson.md", 3), step.place());
        assertEquals(new SourcePlace("lesson.md", 13), step.widget().place());
        assertEquals(new SourcePlace("lesson.md", 21), lesson.steps().get(1).place());
        assertEquals("y", course.glossary().entry("feature map").orElseThrow().symbol());
    }

    @Test
    void aQuestionIsReadWithItsReveal() {
        Course course = course("# T\nA.\n" + WIDGET + """
                ```question
                What comes
                next?
                - [ ] above
                - [x] exactly [−5](value:sum)
                because: It is
                so.
                reveal: at: 2 1
                reveal: mode: convolution
                ```
                ---
                B.
                """ + WIDGET + """
                ```question
                Which number?
                answer: −35.5 = output.2.1
                because: So.
                ```
                """);
        assertEquals(List.of(), course.problems());
        List<Step> steps = course.lessons().getFirst().steps();
        Question.Choice choice = (Question.Choice) steps.get(0).question();
        assertEquals(List.of(new Inline.Plain("What comes next?")), choice.prompt());
        assertEquals(List.of("above", "exactly −5"), choice.options());
        assertEquals(1, choice.right());
        assertEquals(List.of(new Inline.Plain("exactly "), new Inline.Stated("−5", "sum")), choice.answer());
        assertEquals(List.of(new Inline.Plain("It is so.")), choice.reason());
        assertEquals(
                Map.of("image", "1 2 / 3 4", "at", "2 1", "mode", "convolution"),
                choice.reveal().parameters());
        Question.Numeric numeric = (Question.Numeric) steps.get(1).question();
        assertEquals("−35.5", numeric.expected());
        assertEquals("output.2.1", numeric.value());
        assertNull(numeric.reveal());
    }

    @Test
    void codeIsQuotedFromTheEngineAndFromTheFile() {
        Course course = course("# T\nA.\n" + WIDGET + """
                ```code java glassbox/engine/ops/ScalarTensorOps.java sgd
                2: output.1.1 sum
                ```
                ```code numpy
                    for i in x:
                        w -= i  #= sum
                ```
                """);
        assertEquals(List.of(), course.problems());
        var listings = course.lessons().getFirst().steps().getFirst().code().listings();
        assertEquals("ScalarTensorOps.java", listings.get(0).title());
        assertEquals(
                List.of("for (int i = 0; i < count; i++) {", "    y[i] += factor * x[i];", "}"),
                listings.get(0).lines().stream().map(CodeExcerpt.Line::text).toList());
        assertEquals(
                List.of("output.1.1", "sum"), listings.get(0).lines().get(1).values());
        assertEquals(
                new CodeExcerpt.Line("    w -= i", List.of("sum")),
                listings.get(1).lines().get(1));
    }

    /** The lesson's first step is sound; § stands for a widget, a stroke for a line's end. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
            A.|§|```wigdet slide|``` ¦ 8 ¦ There are no blocks "wigdet slide"
            A. ¦ 3 ¦ shows nothing
            A.|```widget spin|``` ¦ 4 ¦ There is no such widget. Write ```widget and one of pixels, slide.
            A.|```widget slide|image 1 2|``` ¦ 5 ¦ a name, a colon and a value
            A.|```widget slide|at: 1|at: 2|``` ¦ 6 ¦ at is given twice
            A.|§|§ ¦ 8 ¦ one widget
            Some [−1](vaule:x).|§ ¦ 3 ¦ leads nowhere
            Some|[term](term:mao).|§ ¦ 4 ¦ no term mao
            Some [lesson](lesson:none).|§ ¦ 3 ¦ no lesson none
            - Some|- [page](page:home).|§ ¦ 4 ¦ no page home. There are filters, network.
            Some [site](https://x.org).|§ ¦ 3 ¦ leads nowhere
            Some [](term:feature-map).|§ ¦ 3 ¦ needs words
            A ![picture](a.png).|§ ¦ 3 ¦ Pictures and HTML
            A <b>word</b>.|§ ¦ 3 ¦ Pictures and HTML
            A.|## Heading|§ ¦ 4 ¦ A heading stands within a step
            Words|===|§ ¦ 3 ¦ A heading stands within a step
            1. one|2. two|§ ¦ 3 ¦ Lists with numbers
            - one|  - two|§ ¦ 3 ¦ one sentence, without a list
            A.|§|```formula|a|b|``` ¦ 8 ¦ A formula is one line
            A.|§|```code java glassbox/engine/Nix.java x|``` ¦ 8 ¦ not among the sources
            A.|§|```code java ../../pom.xml x|``` ¦ 8 ¦ not among the sources
            A.|§|```code java glassbox/engine/ops/ScalarTensorOps.java none|``` ¦ 8 ¦ has no passage none
            A.|§|```code java glassbox/engine/ops/ScalarTensorOps.java sgd|9: x|``` ¦ 9 ¦ from 1 to 3
            A.|§|```code rust|``` ¦ 8 ¦ ```code numpy
            A.|§|```question|Q?|- [ ] a|- [ ] b|because: c|``` ¦ 8 ¦ No answer is marked
            A.|§|```question|Q?|- [x] a|- [x] b|because: c|``` ¦ 11 ¦ Two answers are marked
            A.|§|```question|Q?|- [x] a|because: c|``` ¦ 8 ¦ 2 to 5 answers
            A.|§|```question|Q?|- [x] a|- [ ] b|``` ¦ 8 ¦ gives no reason
            A.|§|```question|- [x] a|- [ ] b|because: c|``` ¦ 8 ¦ asks nothing
            A.|§|```question|Q?|because: c|``` ¦ 8 ¦ has no answers
            A.|§|```question|Q?|answer: many = x|because: c|``` ¦ 10 ¦ Write the number once
            A.|§|```question|Q?|- [x] a|- [ ] b|so what|because: c|``` ¦ 12 ¦ neither an answer
            A.|§|```question|Q?|- [x] a|- [ ] b|because: c|reveal: at|``` ¦ 13 ¦ a name, a colon and a value
            A.|§|```question|Q?|- [x] a|- [ ] b|because: c|```|```question|Q?|``` ¦ 14 ¦ one question
            A.|```widget slide|at: 1 ¦ 4 ¦ has no end
            """)
    void aMistakeIsReportedWithItsLine(String step, int line, String words) {
        String text = "# T\n\n" + step.replace("§", WIDGET.strip()).replace("|", "\n") + "\n\n---\nNext.\n" + WIDGET;
        Course course = course(text);
        LessonProblem problem = course.problems().getFirst();
        assertEquals(new SourcePlace("lesson.md", line), problem.place(), problem.message());
        assertTrue(problem.message().contains(words), problem.message());
        assertTrue(course.lesson("lesson").isPresent(), "the step behind the mistake is shown");
    }

    @Test
    void sixtyWordsAreAllowedAndNotOneMore() {
        String sixty = "word ".repeat(59) + "− **last**";
        assertEquals(List.of(), course("# T\n" + sixty + "\n" + WIDGET).problems());
        Course tooMany = course("# T\n" + sixty + "\n\n- more\n" + WIDGET);
        assertEquals(
                "lesson.md, line 2: The step has 61 words. Write at most 60, or make two steps of it.",
                tooMany.problems().getFirst().toString());
        assertEquals(1, tooMany.lessons().getFirst().steps().size(), "It is shown all the same.");
    }

    @Test
    void theCourseFileAndTheGlossaryAreCheckedToo() {
        Map<String, String> files = new TreeMap<>();
        files.put("course.md", """
                # Course
                - [Early](lesson.md)
                ## One
                - [A](lesson.md)
                - [B](missing.md)
                - [C](../lesson.md)
                - [A](lesson.md)
                words
                """);
        files.put("glossary.md", "words\n## map\nIt has [2](value:x).\n## Map\n\n## hue\n");
        files.put("lesson.md", "# T\nA.\n" + WIDGET);
        Course course = course(files);
        assertEquals(
                List.of(
                        "course.md, line 2",
                        "course.md, line 6",
                        "course.md, line 7",
                        "course.md, line 8",
                        "glossary.md, line 1",
                        "glossary.md, line 4",
                        "glossary.md, line 3",
                        "glossary.md, line 4",
                        "glossary.md, line 6",
                        "course.md, line 5"),
                course.problems().stream()
                        .map(problem -> problem.place().toString())
                        .toList());
        assertEquals(
                List.of("lesson"), course.lessons().stream().map(Lesson::id).toList());
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() {
        assertEquals(
                3, refused(bytes("# T\n\n\u00e4", StandardCharsets.ISO_8859_1)).line());
        assertEquals(2, refused(bytes("# T\nA\u0000B", StandardCharsets.UTF_8)).line());
        assertEquals(
                2,
                refused(bytes("# T\n" + "(".repeat(5000), StandardCharsets.UTF_8))
                        .line());
        assertEquals(1, refused(new byte[0]).line());
        assertEquals(1, refused(bytes("words", StandardCharsets.UTF_8)).line());
        byte[] huge = new byte[TextFile.MOST_BYTES + 1];
        Arrays.fill(huge, (byte) 'a');
        assertEquals(1, refused(huge).line());
    }

    @Test
    void deeplyNestedTextEndsWithProblemsNotWithAnError() {
        for (String hostile : List.of(
                "- ".repeat(1900),
                "> ".repeat(1900),
                "[".repeat(3900),
                "*a ".repeat(1300),
                "![".repeat(1900),
                "**a ".repeat(900),
                "[a](".repeat(900),
                "`".repeat(3900),
                "1. ".repeat(1300),
                "<".repeat(3900))) {
            assertTrue(course("# T\n" + (hostile + "\n").repeat(8) + WIDGET)
                            .lessons()
                            .size()
                    <= 1);
        }
        Course course = course("# T\n" + "---\nx\n".repeat(15_000));
        assertEquals(List.of(), course.lessons());
        assertTrue(
                course.problems().size() < 120,
                "No endless list of " + course.problems().size());
    }

    @Test
    void aByteOrderMarkAndOtherLineEndsAreNoMistake() {
        assertEquals(
                List.of(),
                course("\uFEFF" + ("# T\nA.\n" + WIDGET).replace("\n", "\r\n")).problems());
    }

    @Test
    void aTeachersFolderComesBehindTheCourse(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b two.md"), "# Two\nSee [one](lesson:a).\n" + WIDGET);
        Files.writeString(folder.resolve("a.md"), "# One\nA.\n" + WIDGET);
        Files.writeString(folder.resolve("c.md"), "no heading");
        Files.write(folder.resolve("d.md"), new byte[] {(byte) 0xff, 0, 1});
        Files.createDirectory(folder.resolve("e.md"));
        Files.writeString(folder.resolve("notes.txt"), "not read");
        Files.writeString(folder.resolve("README.md"), "not read");
        Course shipped = READER.shipped();
        Course course = READER.shippedAnd(folder);
        List<LessonProblem> problems = course.problems()
                .subList(shipped.problems().size(), course.problems().size());
        assertEquals(
                List.of("c.md, line 1", "d.md, line 1"),
                problems.stream().map(problem -> problem.place().toString()).toList());
        Chapter own = course.chapters().getLast();
        assertEquals("Your lessons", own.title());
        assertEquals(
                List.of("a", "b-two"), own.lessons().stream().map(Lesson::id).toList());
        assertEquals(
                List.of("One", "Two"), own.lessons().stream().map(Lesson::name).toList());
        assertEquals(
                shipped.problems(), READER.shippedAnd(folder.resolve("none")).problems());
        assertEquals(
                folder.resolve("notes.txt") + ", line 1",
                READER.shippedAnd(folder.resolve("notes.txt"))
                        .problems()
                        .getLast()
                        .place()
                        .toString());
    }

    @Test
    void theExampleForTeachersIsAWholeLesson() throws Exception {
        String readme = Files.readString(Path.of("assets/lessons/README.md"));
        String example = readme.substring(readme.indexOf("~~~markdown\n") + 12, readme.indexOf("\n~~~\n"));
        Course course = course(example);
        assertEquals(List.of(), course.problems());
        List<Step> steps = course.lessons().getFirst().steps();
        assertEquals(3, steps.size());
        assertInstanceOf(Question.Choice.class, steps.get(1).question());
        assertEquals(2, steps.get(2).code().listings().size());
    }

    private static SourcePlace refused(byte[] bytes) {
        Course course = READER.read(files(
                Map.of("lesson.md", bytes, "course.md", bytes("## C\n- [L](lesson.md)", StandardCharsets.UTF_8))));
        assertEquals(List.of(), course.lessons());
        assertEquals(1, course.problems().size(), course.problems().toString());
        return course.problems().getFirst().place();
    }

    private static Course course(String lesson) {
        return course(Map.of(
                "lesson.md", lesson,
                "course.md", "## Chapter\n- [Listed](lesson.md)\n",
                "glossary.md", "# Glossary\n\n## feature map\nWhat a filter makes.\nsymbol: y\n"));
    }

    private static Course course(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, bytes(text, StandardCharsets.UTF_8)));
        return READER.read(files(bytes));
    }

    private static byte[] bytes(String text, java.nio.charset.Charset charset) {
        return text.getBytes(charset);
    }

    private static LessonFiles files(Map<String, byte[]> files) {
        return new LessonFiles() {
            @Override
            public Optional<byte[]> read(String name) {
                return Optional.ofNullable(files.get(name));
            }

            @Override
            public List<String> names() {
                return List.of();
            }
        };
    }
}
