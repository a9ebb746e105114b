package glassbox.viewmodel.draw;

import java.util.concurrent.Executor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.explain.GradCam;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/**
 * Why a drawing was read so, and what it would take to read another digit; asked again after every reading, as long as
 * somebody wants to know. All methods belong to the screen's thread; what takes time happens elsewhere, the newest question
 * only.
 */
public final class WhyModel {
    /** No digit is wished for. */
    public static final int NONE = -1;

    private final ObjectProperty<WhyMap.@Nullable Way> way = new SimpleObjectProperty<>(this, "way", null);
    private final IntegerProperty wanted = new SimpleIntegerProperty(this, "wanted", NONE);
    private final ReadOnlyBooleanWrapper looks = new ReadOnlyBooleanWrapper(this, "looks");
    private final ReadOnlyObjectWrapper<@Nullable WhyMap> map = new ReadOnlyObjectWrapper<>(this, "map", null);
    private final ReadOnlyObjectWrapper<@Nullable WhatItTakes> change =
            new ReadOnlyObjectWrapper<>(this, "change", null);
    private final BooleanProperty searching = new SimpleBooleanProperty(this, "searching");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final ReadOnlyObjectProperty<Reading> reading;
    private final LatestValue<Question> toAsk;
    private long asked;
    private long shown;

    private record Question(
            long number, TrainedModel model, Raster picture, int digit, WhyMap.@Nullable Way way, int wanted) {}

    private record Answer(
            long number, @Nullable WhyMap map, @Nullable WhatItTakes change) {}

    /**
     * Asks nothing yet.
     *
     * @param screen runs what changes properties
     * @param worker finds the answers, one at a time
     * @param network the network that reads
     * @param reading what it made of the drawing
     */
    public WhyModel(
            Executor screen,
            Executor worker,
            ObservableValue<? extends @Nullable TrainedModel> network,
            ReadOnlyObjectProperty<Reading> reading) {
        this.network = network;
        this.reading = reading;
        WhyReader reader = new WhyReader();
        LatestValue<Answer> answers = new LatestValue<>(screen, this::show);
        toAsk = new LatestValue<>(worker, question -> answers.accept(answer(reader, question)));
        network.subscribe(this::networkChanged);
        reading.subscribe((before, now) -> ask());
        way.subscribe((before, now) -> ask());
        wanted.subscribe((before, now) -> ask());
        searching.subscribe((before, now) -> ask());
    }

    /** How it is found out why the digit was read; null for not at all. */
    public ObjectProperty<WhyMap.@Nullable Way> wayProperty() {
        return way;
    }

    /** The digit that should be read instead; {@link #NONE} for none. */
    public IntegerProperty wantedProperty() {
        return wanted;
    }

    /** Whether somebody looks at what it would take to read the wanted digit; else that is not looked for. */
    public BooleanProperty searchingProperty() {
        return searching;
    }

    /** Whether this network can be asked where it looks: it has two convolutions or more. */
    public ReadOnlyBooleanProperty looksProperty() {
        return looks.getReadOnlyProperty();
    }

    /** The answer to why; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable WhyMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** What it would take; null while there is no answer. */
    public ReadOnlyObjectProperty<@Nullable WhatItTakes> changeProperty() {
        return change.getReadOnlyProperty();
    }

    /** Whether an answer is being looked for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    private void networkChanged(@Nullable TrainedModel model) {
        looks.set(model != null && looks(model));
        if (!looks.get() && way.get() == WhyMap.Way.LOOK) {
            way.set(WhyMap.Way.HIDE);
        }
        ask();
    }

    private static boolean looks(TrainedModel model) {
        return GradCam.activation(model.recipe().network()).isPresent();
    }

    /** Only of what this very network has read; what it would take is asked of the runner-up if of nothing else. */
    private void ask() {
        TrainedModel model = network.getValue();
        DigitRead read =
                reading.get() instanceof DigitRead found && found.model().equals(model) ? found : null;
        if (read != null && searching.get() && wanted.get() == NONE) {
            wanted.set(read.runnerUp());
            return;
        }
        asked++;
        WhyMap.Way how = way.get();
        if (how == WhyMap.Way.LOOK && read != null && !looks(read.model())) {
            how = WhyMap.Way.HIDE;
        }
        int instead = searching.get() ? wanted.get() : NONE;
        if (read != null && (how != null || instead != NONE)) {
            busy.set(true);
            toAsk.accept(new Question(asked, read.model(), read.seen().picture(), read.digit(), how, instead));
        } else {
            show(new Answer(asked, null, null));
        }
    }

    /** Where memory does not suffice for an answer, there is none. */
    private static Answer answer(WhyReader reader, Question question) {
        try {
            return new Answer(
                    question.number(),
                    question.way() == null
                            ? null
                            : reader.why(question.model(), question.picture(), question.digit(), question.way()),
                    question.wanted() == NONE
                            ? null
                            : reader.towards(question.model(), question.picture(), question.wanted()));
        } catch (OutOfMemoryError tooLarge) {
            reader.forget();
            return new Answer(question.number(), null, null);
        }
    }

    /** While somebody draws, answers come to questions that are no longer the newest; they are newer than what is shown. */
    private void show(Answer answer) {
        if (answer.number() <= shown) {
            return;
        }
        shown = answer.number();
        if (shown == asked) {
            busy.set(false);
        }
        map.set(answer.map());
        change.set(answer.change());
    }
}
