package glassbox.viewmodel.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.LayerSpec;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.DraftProblem;
import glassbox.recipe.Recipe;
import glassbox.recipe.RecipeDraft;
import glassbox.recipe.TrainedModel;

/**
 * The network that is looked at, taken apart to be put together in another way: a draft with its history, which becomes a
 * recipe of the user's own. All methods belong to the screen's thread.
 */
public final class NetworkEditor {
    private final ObservableValue<? extends @Nullable TrainedModel> shown;
    private final RecipeKeeper keeper;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ReadOnlyObjectWrapper<List<LayerRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private final ReadOnlyObjectWrapper<EditProblem> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", EditProblem.NONE);
    private final ReadOnlyStringWrapper titleProblem = new ReadOnlyStringWrapper(this, "titleProblem", "");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final ReadOnlyBooleanWrapper savable = new ReadOnlyBooleanWrapper(this, "savable");
    private final Deque<RecipeDraft> before = new ArrayDeque<>();
    private final Deque<RecipeDraft> after = new ArrayDeque<>();
    private @Nullable RecipeDraft draft;
    private @Nullable DraftProblem wrong;
    private @Nullable Preprocessing preprocessing;
    private @Nullable Recipe opened;
    private String own = "";

    /**
     * Nothing is taken apart yet.
     *
     * @param shown the network that is looked at; null while there is none
     * @param keeper keeps what is made
     */
    public NetworkEditor(ObservableValue<? extends @Nullable TrainedModel> shown, RecipeKeeper keeper) {
        this.shown = shown;
        this.keeper = keeper;
        title.subscribe(now -> check());
    }

    /** What the recipe is to be called. */
    public StringProperty titleProperty() {
        return title;
    }

    /** The input, then each layer. */
    public ReadOnlyObjectProperty<List<LayerRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The row behind which layers are added: 0 is the input. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What does not fit yet about the network as a whole; what does not about a layer is in its row. */
    public ReadOnlyObjectProperty<EditProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is wrong with the title, in a sentence, or empty. */
    public ReadOnlyStringProperty titleProblemProperty() {
        return titleProblem.getReadOnlyProperty();
    }

    /** What became of saving, in a sentence, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What the network is, in a few words: {@code 13,602 numbers to learn}. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether there is a change to make again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Whether the draft is a recipe. */
    public ReadOnlyBooleanProperty savableProperty() {
        return savable.getReadOnlyProperty();
    }

    /**
     * Takes the network that is looked at apart; what was changed about it before is still changed. False if there is no
     * network.
     */
    public boolean open() {
        TrainedModel model = shown.getValue();
        if (model == null) {
            return false;
        }
        preprocessing = model.preprocessing();
        notice.set("");
        if (draft == null || !model.recipe().equals(opened)) {
            begin(model.recipe());
        }
        return true;
    }

    private void begin(Recipe recipe) {
        opened = recipe;
        own = keeper.isOwn(recipe) ? recipe.name() : "";
        String free = recipe.title();
        for (int number = 2; !keeper.refusal(free, own).isEmpty() && number < 1000; number++) {
            free = recipe.title() + " " + number;
        }
        before.clear();
        after.clear();
        RecipeDraft taken = RecipeDraft.of(recipe, free);
        draft = taken;
        title.set(free);
        selected.set(0);
        show(taken);
    }

    /** Makes a row the one behind which layers are added. */
    public void select(int row) {
        selected.set(Math.clamp(row, 0, rows.get().size() - 1));
    }

    /** Adds a layer behind the selected row. */
    public void add(NewLayer layer) {
        if (draft != null) {
            int at = selected.get();
            change(draft.inserted(at, layer.spec()), at + 1);
        }
    }

    /** Removes the layer of a row; the input stays. */
    public void remove(int row) {
        if (draft != null && isLayer(row)) {
            change(draft.without(row - 1), Math.min(row, draft.layers().size() - 1));
        }
    }

    /** Moves the layer of a row so many places down, or up if negative, as far as there is room. */
    public void move(int row, int by) {
        if (draft != null && isLayer(row) && isLayer(row + by)) {
            change(draft.moved(row - 1, row + by - 1), row + by);
        }
    }

    /** Changes a size of the layer of a row. */
    public void resize(int row, String size, int value) {
        if (draft != null && isLayer(row)) {
            LayerSpec layer = draft.layers().get(row - 1);
            boolean same = LayerSizes.of(layer).stream()
                    .anyMatch(known -> known.name().equals(size) && known.value() == value);
            if (!same) {
                change(draft.with(row - 1, LayerSizes.with(layer, size, value)), row);
            }
        }
    }

    /** Makes one of the changes that the problem offers. */
    public void fix(int number) {
        DraftProblem now = wrong;
        if (now != null && number < now.fixes().size()) {
            change(now.fixes().get(number).draft(), selected.get());
        }
    }

    /** Takes the last change back. */
    public void undo() {
        turn(before, after);
    }

    /** Makes the change again that was taken back last. */
    public void redo() {
        turn(after, before);
    }

    private void turn(Deque<RecipeDraft> from, Deque<RecipeDraft> to) {
        RecipeDraft now = draft;
        if (now != null && !from.isEmpty()) {
            to.push(now);
            draft = from.pop();
            show(draft);
        }
    }

    /** Keeps the draft as a recipe and shows its network; {@code done} hears when that is so. */
    public void save(boolean train, Runnable done) {
        RecipeDraft now = draft;
        Preprocessing fitted = preprocessing;
        if (now == null || fitted == null || !savable.get()) {
            return;
        }
        Recipe recipe = now.withTitle(title.get()).recipe(OwnRecipes.nameOf(title.get()));
        notice.set("Saving…");
        keeper.keep(
                recipe,
                fitted,
                () -> {
                    opened = recipe;
                    own = recipe.name();
                    notice.set("");
                    check();
                    done.run();
                    if (train) {
                        keeper.train(recipe);
                    } else {
                        keeper.leave(recipe);
                    }
                },
                sentence -> notice.set("Not saved. " + sentence));
    }

    private boolean isLayer(int row) {
        return draft != null && row >= 1 && row <= draft.layers().size();
    }

    private void change(RecipeDraft next, int row) {
        RecipeDraft now = draft;
        if (now != null && !now.equals(next)) {
            before.push(now);
            after.clear();
            draft = next;
            notice.set("");
            selected.set(Math.min(row, next.layers().size()));
            show(next);
        }
    }

    private void show(RecipeDraft now) {
        wrong = now.problem().orElse(null);
        problem.set(EditProblem.of(wrong));
        List<LayerRow> shownRows = new ArrayList<>();
        for (int row = 0; row <= now.layers().size(); row++) {
            shownRows.add(RowWriter.row(now, row, wrong));
        }
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
        selected.set(Math.min(selected.get(), now.layers().size()));
        summary.set(wrong == null ? RowWriter.summary(now) : "");
        rows.set(List.copyOf(shownRows));
        check();
    }

    private void check() {
        titleProblem.set(draft == null ? "" : keeper.refusal(title.get(), own));
        savable.set(draft != null && wrong == null && titleProblem.get().isEmpty());
    }
}
