package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.tensor.Size2d;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkEditorTest {
    private final ObjectProperty<TrainedModel> shown = new SimpleObjectProperty<>(ShippedModel.get());
    private final List<String> kept = new ArrayList<>();
    private String failure = "";
    private Recipe saved;

    private final NetworkEditor editor = new NetworkEditor(shown, new RecipeKeeper() {
        @Override
        public boolean isOwn(Recipe recipe) {
            return kept.contains(recipe.name());
        }

        @Override
        public String refusal(String title, String own) {
            boolean taken = title.equals("Eight filters") || kept.contains(title.toLowerCase(java.util.Locale.ROOT));
            return title.isBlank() ? "No name." : taken && !title.equalsIgnoreCase(own) ? "Taken." : "";
        }

        @Override
        public void keep(Recipe recipe, Preprocessing preprocessing, Runnable done, Consumer<String> refused) {
            if (failure.isEmpty()) {
                kept.add(recipe.name());
                saved = recipe;
                done.run();
            } else {
                refused.accept(failure);
            }
        }

        @Override
        public void train(Recipe recipe) {
            kept.add("train " + recipe.name());
        }
    });

    @Test
    void opensTheNetworkThatIsLookedAtUnderAFreeName() {
        assertTrue(editor.open());
        assertEquals("Eight filters 2", editor.titleProperty().get());
        assertEquals(
                List.of("Input", "Conv 3×3, 8 filters", "Max pool 2×2", "Flatten", "Dense, 10", "Softmax"),
                editor.rowsProperty().get().stream().map(LayerRow::title).toList());
        assertEquals("26×26×8", row(1).shape());
        assertEquals("72", row(1).learned());
        assertTrue(editor.savableProperty().get());
        assertEquals(
                "13,602 numbers to learn · trained with cross-entropy",
                editor.summaryProperty().get());
        shown.set(null);
        assertFalse(editor.open());
    }

    @Test
    void layersAreAddedMovedResizedAndRemovedAndAllOfItTakenBack() {
        editor.open();
        List<LayerRow> first = editor.rowsProperty().get();
        editor.select(1);
        editor.add(NewLayer.RELU);
        assertEquals("ReLU", row(2).title());
        assertEquals(2, editor.selectedProperty().get());
        editor.move(2, 1);
        assertEquals("ReLU", row(3).title());
        editor.move(3, 100);
        assertEquals("ReLU", row(3).title(), "there is no room");
        editor.resize(1, "Window", 5);
        editor.resize(1, "Filters", 16);
        editor.resize(1, "Stride", 2);
        editor.resize(1, "Padding", 2);
        assertEquals("Conv 5×5, 16 filters", row(1).title());
        assertEquals("14×14×16", row(1).shape());
        editor.remove(3);
        editor.remove(0);
        assertEquals(6, editor.rowsProperty().get().size());
        for (int step = 0; step < 7; step++) {
            editor.undo();
        }
        assertFalse(editor.undoableProperty().get());
        assertEquals(first, editor.rowsProperty().get());
        editor.redo();
        assertEquals("ReLU", row(2).title());
    }

    @Test
    void aLayerThatDoesNotFitSaysSoInItsRowAndItsFixHelps() {
        editor.open();
        editor.resize(2, "Window", 30);
        assertTrue(row(2).problem().contains("30×30 does not fit into a picture of 26×26"), row(2).problem());
        assertEquals("", row(2).shape());
        assertEquals("", row(4).shape());
        assertFalse(editor.savableProperty().get());
        assertEquals("", editor.summaryProperty().get());
        editor.fix(0);
        assertEquals("Max pool 26×26", row(2).title());
        assertTrue(editor.savableProperty().get());
    }

    @Test
    void noLayersIsAProblemOfTheWholeWithAWayOn() {
        editor.open();
        for (int i = 0; i < 5; i++) {
            editor.remove(1);
        }
        assertEquals(1, editor.rowsProperty().get().size());
        assertTrue(editor.problemProperty().get().sentence().contains("at least one layer"));
        editor.fix(0);
        assertEquals("", editor.problemProperty().get().sentence());
        assertTrue(editor.savableProperty().get());
    }

    @Test
    void everyKindOfLayerCanBeAddedAndResized() {
        for (NewLayer layer : NewLayer.values()) {
            for (int at = 0; at < 6; at++) {
                editor.open();
                editor.select(at);
                editor.add(layer);
                for (LayerRow.Size size : row(at + 1).sizes()) {
                    editor.resize(at + 1, size.name(), size.most());
                    editor.resize(at + 1, size.name(), size.least());
                    assertEquals(
                            size.least(),
                            row(at + 1).sizes().stream()
                                    .filter(other -> other.name().equals(size.name()))
                                    .findFirst()
                                    .orElseThrow()
                                    .value());
                }
                while (editor.undoableProperty().get()) {
                    editor.undo();
                }
            }
        }
    }

    @Test
    void whatIsSavedIsARecipeAndStaysOpenForMore() {
        editor.open();
        editor.resize(1, "Filters", 4);
        editor.titleProperty().set("Mine");
        List<String> told = new ArrayList<>();
        editor.save(true, () -> told.add("done"));
        assertEquals(List.of("mine", "train mine"), kept);
        assertEquals(List.of("done"), told);
        assertEquals(4, ((Conv2dSpec) saved.network().layers().getFirst()).filters());
        assertEquals(Size2d.square(3), ((Conv2dSpec) saved.network().layers().getFirst()).kernel());
        assertEquals("Mine", saved.title());
        assertTrue(editor.savableProperty().get(), "its own name is not taken");
        assertTrue(editor.undoableProperty().get());
    }

    @Test
    void whatCannotBeSavedIsSaidAndKeptOpen() {
        editor.open();
        editor.resize(1, "Filters", 4);
        failure = "The disk is full.";
        editor.save(false, () -> {
            throw new AssertionError();
        });
        assertEquals("Not saved. The disk is full.", editor.noticeProperty().get());
        assertEquals("Conv 3×3, 4 filters", row(1).title());
        editor.titleProperty().set(" ");
        assertEquals("No name.", editor.titleProblemProperty().get());
        assertFalse(editor.savableProperty().get());
    }

    @Test
    void closingAndOpeningKeepsTheDraftButAnotherNetworkBeginsAnew() {
        editor.open();
        editor.remove(2);
        editor.open();
        assertEquals(5, editor.rowsProperty().get().size());
        TrainedModel model = shown.get();
        shown.set(new TrainedModel(model.recipe().withSeed(9), model.preprocessing(), model.weights(), 0, null));
        editor.open();
        assertEquals(6, editor.rowsProperty().get().size());
    }

    private LayerRow row(int index) {
        return editor.rowsProperty().get().get(index);
    }
}
