package glassbox.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads one fenced question. Used once. */
final class QuestionParser {
    private static final Pattern OPTION = Pattern.compile("[-*] \\[([ xX])] *(\\S.*)");
    private static final Pattern ANSWER = Pattern.compile("([+−-]?\\d[\\d,]*(?:\\.\\d+)?) = (\\S+)");
    private static final int MOST_OPTIONS = 5;

    private final Problems problems;
    private final Prose prose;
    private final WidgetCall widget;
    private final int line;

    private final List<String> prompt = new ArrayList<>();
    private final List<List<Inline>> options = new ArrayList<>();
    private final List<String> because = new ArrayList<>();
    private final ParameterLines reveal;
    private int right = -1;
    private int becauseLine;
    private int revealLine;
    private @Nullable Matcher answer;
    private boolean sound = true;

    /** For a question in a step with this widget, fenced from {@code line}. */
    QuestionParser(Problems problems, Prose prose, WidgetCall widget, int line) {
        this.problems = problems;
        this.prose = prose;
        this.widget = widget;
        this.line = line;
        this.reveal = new ParameterLines(problems);
    }

    /** The question, or nothing: then the problem is noted. */
    Optional<Question> parse(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            next(lines.get(i).strip(), line + 1 + i);
        }
        List<Inline> asked = prose.sentence(prompt, line + 1);
        List<Inline> reason = prose.sentence(because, becauseLine);
        require(!asked.isEmpty(), "The question asks nothing. Begin it with a sentence.");
        require(!reason.isEmpty(), "The question gives no reason. Add a line because: with one.");
        require(
                Prose.count(asked) <= Step.MOST_WORDS && Prose.count(reason) <= Step.MOST_WORDS,
                "The question or its reason has more than " + Step.MOST_WORDS + " words.");
        require(
                answer != null || !options.isEmpty(),
                "The question has no answers. Add lines - [ ] and one - [x], or a line answer: NUMBER = NAME.");
        require(
                answer == null || options.isEmpty(),
                "The question has answers to choose and a number to type. Keep one of them.");
        require(
                answer != null || options.isEmpty() || right >= 0,
                "No answer is marked as right. Write - [x] before it.");
        require(
                options.isEmpty() || (options.size() > 1 && options.size() <= MOST_OPTIONS),
                "A question has 2 to " + MOST_OPTIONS + " answers to choose from.");
        if (!sound || !reveal.sound()) {
            return Optional.empty();
        }
        WidgetCall revealed = revealed();
        if (answer != null) {
            return Optional.of(new Question.Numeric(asked, answer.group(1), answer.group(2), reason, revealed));
        }
        List<String> words = options.stream().map(QuestionParser::words).toList();
        return Optional.of(new Question.Choice(asked, words, right, reason, revealed, options.get(right)));
    }

    private void next(String text, int at) {
        Matcher option = OPTION.matcher(text);
        if (option.matches()) {
            if (!option.group(1).isBlank()) {
                requireAt(at, right < 0, "Two answers are marked as right. Mark one with - [x].");
                right = options.size();
            }
            options.add(prose.sentence(List.of(option.group(2)), at));
        } else if (text.startsWith("answer:")) {
            Matcher number = ANSWER.matcher(text.substring("answer:".length()).strip());
            requireAt(
                    at,
                    number.matches() && answer == null,
                    "Write the number once, and the widget's name of it: answer: −35 = output.2.1.");
            answer = number;
        } else if (text.startsWith("because:")) {
            requireAt(at, because.isEmpty(), "The reason is given twice. Keep one line because:.");
            becauseLine = at;
            because.add(text.substring("because:".length()).strip());
        } else if (text.startsWith("reveal:")) {
            revealLine = revealLine == 0 ? at : revealLine;
            reveal.add(text.substring("reveal:".length()), at);
        } else if (!because.isEmpty() && revealLine == 0) {
            because.add(text);
        } else if (options.isEmpty() && answer == null && because.isEmpty()) {
            prompt.add(text);
        } else {
            requireAt(at, text.isEmpty(), "This line is neither an answer, - [ ], nor because: nor reveal:.");
        }
    }

    private @Nullable WidgetCall revealed() {
        if (revealLine == 0) {
            return null;
        }
        Map<String, String> parameters = new LinkedHashMap<>(widget.parameters());
        parameters.putAll(reveal.parameters());
        return new WidgetCall(widget.name(), parameters, problems.place(revealLine));
    }

    private static String words(List<Inline> option) {
        StringBuilder text = new StringBuilder();
        option.forEach(word -> text.append(word.text()));
        return text.toString();
    }

    private void require(boolean condition, String message) {
        requireAt(line, condition, message);
    }

    private void requireAt(int at, boolean condition, String message) {
        if (!condition) {
            problems.add(at, message);
            sound = false;
        }
    }
}
