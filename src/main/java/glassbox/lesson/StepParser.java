package glassbox.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.CodeExcerpt.Listing;

/** Reads the steps of one file. */
final class StepParser {
    private final Problems problems;
    private final Set<String> widgets;
    private final Prose prose;
    private final CodeParser code;

    StepParser(Problems problems, Links links, Set<String> widgets) {
        this.problems = problems;
        this.widgets = widgets;
        this.prose = new Prose(problems, links, true);
        this.code = new CodeParser(problems);
    }

    /** The step made of these pieces, or nothing if it could not be shown: then the problem is noted. */
    Optional<Step> parse(List<Part> parts, int line) {
        List<Block> text = new ArrayList<>();
        List<Listing> listings = new ArrayList<>();
        List<Part.Fence> calls = new ArrayList<>();
        List<Part.Fence> questions = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Words words -> text.addAll(prose.blocks(words.lines(), words.line()));
                case Part.Fence fence -> {
                    switch (fence.info().split("\\s+", -1)[0]) {
                        case "widget" -> calls.add(fence);
                        case "question" -> questions.add(fence);
                        case "formula" -> formula(fence).ifPresent(text::add);
                        case "code" -> code.parse(fence).ifPresent(listings::add);
                        default ->
                            problems.add(
                                    fence.line(),
                                    "There are no blocks \"" + fence.info()
                                            + "\". Blocks are widget, question, formula and code.");
                    }
                }
            }
        }
        checkWords(text, line);
        onlyOne(calls, "widget");
        onlyOne(questions, "question");
        if (calls.isEmpty()) {
            problems.add(line, "The step shows nothing. Add a block ```widget.");
            return Optional.empty();
        }
        return widget(calls.getFirst())
                .map(widget -> new Step(
                        text,
                        widget,
                        question(questions, widget),
                        listings.isEmpty() ? null : new CodeExcerpt(listings),
                        problems.place(line)));
    }

    private Optional<WidgetCall> widget(Part.Fence fence) {
        String[] words = fence.info().split("\\s+", -1);
        ParameterLines lines = new ParameterLines(problems).addAll(fence.lines(), fence.line() + 1);
        if (words.length != 2 || !widgets.contains(words[1])) {
            problems.add(
                    fence.line(),
                    "There is no such widget. Write ```widget and one of "
                            + String.join(", ", widgets.stream().sorted().toList()) + ".");
            return Optional.empty();
        }
        return lines.sound()
                ? Optional.of(new WidgetCall(words[1], lines.parameters(), problems.place(fence.line())))
                : Optional.empty();
    }

    private @Nullable Question question(List<Part.Fence> questions, WidgetCall widget) {
        if (questions.isEmpty()) {
            return null;
        }
        Part.Fence fence = questions.getFirst();
        return new QuestionParser(problems, prose, widget, fence.line())
                .parse(fence.lines())
                .orElse(null);
    }

    private Optional<Block> formula(Part.Fence fence) {
        List<String> lines =
                fence.lines().stream().filter(text -> !text.isBlank()).toList();
        if (lines.size() != 1) {
            problems.add(
                    fence.line(), "A formula is one line, but here are " + lines.size() + ". Write a block for each.");
            return Optional.empty();
        }
        return Optional.of(new Block.Formula(lines.getFirst().strip()));
    }

    private void checkWords(List<Block> text, int line) {
        long words = text.stream()
                .flatMap(StepParser::sentences)
                .mapToLong(Prose::count)
                .sum();
        if (words > Step.MOST_WORDS) {
            problems.add(
                    line,
                    "The step has " + words + " words. Write at most " + Step.MOST_WORDS
                            + ", or make two steps of it.");
        }
    }

    private static Stream<List<Inline>> sentences(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph.words());
            case Block.Bullets bullets -> bullets.entries().stream();
            case Block.Formula formula -> Stream.of();
        };
    }

    private void onlyOne(List<Part.Fence> fences, String what) {
        if (fences.size() > 1) {
            problems.add(
                    fences.get(1).line(), "A step has one " + what + ". Begin a new step with --- before this one.");
        }
    }
}
