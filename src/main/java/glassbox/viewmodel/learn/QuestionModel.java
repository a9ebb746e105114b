package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import glassbox.lesson.Question;
import glassbox.raster.TypedNumber;

/** A step's question while it is asked, answered and revealed. An answer is never needed to go on. */
public final class QuestionModel {
    /** No option is chosen. */
    public static final int NONE = -1;

    private final Question question;
    private final Tally tally;
    private final Runnable onReveal;
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", NONE);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper(this, "complaint", "");
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper(this, "revealed");

    QuestionModel(Question question, Tally tally, Runnable onReveal) {
        this.question = question;
        this.tally = tally;
        this.onReveal = onReveal;
    }

    /** What is asked. */
    public Question question() {
        return question;
    }

    /** The answers to choose from; empty where a number is to be typed. */
    public static List<String> options(Question question) {
        return question instanceof Question.Choice choice ? choice.options() : List.of();
    }

    /** The index of the right answer; nothing where a number is to be typed. */
    public OptionalInt right() {
        return question instanceof Question.Choice choice ? OptionalInt.of(choice.right()) : OptionalInt.empty();
    }

    /** The hands of a class. */
    public Tally tally() {
        return tally;
    }

    /** The index of the answer that was chosen, or {@link #NONE}. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The number that was answered, as it was typed; empty before. */
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** What is wrong with what was typed, as a sentence; empty if nothing is. */
    public ReadOnlyStringProperty complaintProperty() {
        return complaint.getReadOnlyProperty();
    }

    /** Whether the answer is to be seen. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Answers with an option, which reveals what is right. Nothing if there is no such option or it was revealed. */
    public void choose(int option) {
        if (!revealed.get() && option >= 0 && option < options(question).size()) {
            chosen.set(option);
            reveal();
        }
    }

    /** Answers with a number, which reveals what is right; what is no number is refused. */
    public void answer(String typed) {
        if (revealed.get()) {
            return;
        }
        if (number(typed).isEmpty()) {
            complaint.set("“" + typed.strip() + "” is not a number. Try −35 or 0.25.");
            return;
        }
        complaint.set("");
        said.set(typed.strip());
        reveal();
    }

    /** Shows what is right, whether it was answered or not. */
    public void reveal() {
        if (!revealed.get()) {
            revealed.set(true);
            onReveal.run();
        }
    }

    /** Whether what was answered is right; false while nothing was. */
    public boolean isRight() {
        return switch (question) {
            case Question.Choice choice -> chosen.get() == choice.right();
            case Question.Numeric numeric -> matches(numeric.expected(), said.get());
        };
    }

    /** The right answer in words: {@code Answer: below zero.} */
    public String verdict() {
        return switch (question) {
            case Question.Choice choice ->
                sentence("Answer: " + choice.options().get(choice.right()));
            case Question.Numeric numeric ->
                said.get().isEmpty() || isRight()
                        ? sentence("Answer: " + numeric.expected())
                        : "Answer: " + numeric.expected() + ", not " + said.get() + ".";
        };
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    /** Whether a number comes to what is expected once it is rounded to as many decimals. */
    private static boolean matches(String expected, String typed) {
        OptionalDouble right = number(expected);
        OptionalDouble given = number(typed);
        if (right.isEmpty() || given.isEmpty()) {
            return false;
        }
        int point = expected.indexOf('.');
        long decimals = point < 0
                ? 0
                : expected.substring(point + 1)
                        .chars()
                        .filter(Character::isDigit)
                        .count();
        double scale = Math.pow(10, (double) decimals);
        return Math.round(given.getAsDouble() * scale) == Math.round(right.getAsDouble() * scale);
    }

    private static OptionalDouble number(String text) {
        return TypedNumber.parse(text.replace("%", ""));
    }
}
