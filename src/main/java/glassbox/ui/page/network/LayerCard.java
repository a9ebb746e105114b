package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Stepper;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.LayerRow;
import glassbox.viewmodel.network.NetworkEditor;

/**
 * A layer in the sheet that edits a network: what it is and gives; what can be done with it while it is selected; why it does
 * not fit, and what would.
 */
final class LayerCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final NetworkEditor editor;
    private final int row;
    private final Label title = new Label();
    private final Label shape = new Label();
    private final FlowPane sizes = new FlowPane();
    private final HBox tools = new HBox();
    private final List<Stepper> steppers = new ArrayList<>();
    private final ProblemNote problem;
    private LayerRow shown;
    private boolean showing;
    private boolean selected;

    /** The card of a row, the input being row 0. */
    LayerCard(NetworkEditor editor, int row, LayerRow first) {
        this.editor = editor;
        this.row = row;
        this.shown = first;
        this.problem = new ProblemNote(editor);
        setId("layer-" + row);
        getStyleClass().addAll("layer-card", LayerGlyphs.hue(first.kind()));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        title.getStyleClass().addAll(Styles.SEMI_BOLD, "title");
        shape.getStyleClass().addAll(Styles.NUMBER, Styles.size(13), Styles.INK_2);
        shape.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(new Icon(LayerGlyphs.of(first.kind()), 20), title, space, shape, tools);
        head.getStyleClass().add("head");
        sizes.getStyleClass().add("sizes");
        tools.getStyleClass().add("tools");
        tools.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head, sizes, problem);
        if (row > 0) {
            first.sizes().forEach(this::addSize);
            tools.getChildren()
                    .addAll(
                            tool("Move up (Alt ↑)", Glyph.CHEVRON_UP, "up", () -> editor.move(row, -1)),
                            tool("Move down (Alt ↓)", Glyph.CHEVRON_DOWN, "down", () -> editor.move(row, 1)),
                            tool("Remove this layer (Delete)", Glyph.TRASH, "remove", () -> editor.remove(row)));
        }
        addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, press -> {
            editor.select(row);
            if (press.getTarget() instanceof Node node && !isControl(node)) {
                requestFocus();
            }
        });
        focusWithinProperty().subscribe(within -> {
            if (within) {
                editor.select(row);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show(first);
    }

    /** Whether this card can show a row without being made anew. */
    boolean fits(LayerRow other) {
        return shown.kind().equals(other.kind());
    }

    void show(LayerRow now) {
        shown = now;
        showing = true;
        title.setText(now.title());
        for (int i = 0; i < steppers.size(); i++) {
            steppers.get(i).setValue(now.sizes().get(i).value());
        }
        showing = false;
        mark(selected);
        problem.show(now.problem(), now.fixes());
        pseudoClassStateChanged(WRONG, !now.problem().isEmpty());
        setAccessibleText((row == 0 ? "" : "Layer " + row + ", ")
                + now.title()
                + (now.shape().isEmpty() ? ", does not fit" : ", gives " + now.shape())
                + (now.problem().isEmpty() ? "" : ". " + now.problem()));
    }

    /** Shows what can be done with the layer, or no more. */
    void mark(boolean now) {
        selected = now;
        pseudoClassStateChanged(SELECTED, selected);
        visible(sizes, selected && !steppers.isEmpty());
        visible(tools, selected && row > 0);
        String learned = selected || shown.learned().isEmpty() ? "" : shown.learned() + " to learn · ";
        shape.setText(shown.shape().isEmpty() ? "does not fit" : learned + shown.shape());
    }

    private void addSize(LayerRow.Size size) {
        Stepper stepper = new Stepper(size.name(), size.least(), size.most(), size.value());
        stepper.setId("size-" + row + "-" + size.name());
        stepper.valueProperty().subscribe(value -> {
            if (!showing) {
                editor.resize(row, size.name(), value.intValue());
            }
        });
        steppers.add(stepper);
        Label name = new Label(size.name());
        name.getStyleClass().add(Styles.HINT);
        VBox box = new VBox(name, stepper);
        box.getStyleClass().add("size");
        sizes.getChildren().add(box);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != this || event.isShortcutDown()) {
            return;
        }
        boolean alt = event.isAltDown();
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            editor.remove(row);
        } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int by = event.getCode() == KeyCode.UP ? -1 : 1;
            if (alt) {
                editor.move(row, by);
            } else {
                editor.select(row + by);
            }
        } else {
            return;
        }
        event.consume();
    }

    private boolean isControl(Node node) {
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at instanceof javafx.scene.control.Control && !(at instanceof Label)) {
                return true;
            }
        }
        return false;
    }

    private Button tool(String words, Glyph glyph, String name, Runnable action) {
        Button button = new Button(null, new Icon(glyph, 16));
        button.setId(name + "-" + row);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(click -> action.run());
        return button;
    }

    /** A problem in a sentence, and buttons for what would fit. */
    static final class ProblemNote extends VBox {
        private final NetworkEditor editor;
        private final Words sentence = new Words(Styles.size(13), Styles.WRONG);
        private final FlowPane fixes = new FlowPane();

        ProblemNote(NetworkEditor editor) {
            this.editor = editor;
            getStyleClass().add("problem");
            sentence.setId("problem");
            fixes.getStyleClass().add("fixes");
            getChildren().addAll(sentence, fixes);
            show("", List.of());
        }

        void show(String problem, List<String> words) {
            sentence.setText(problem);
            fixes.getChildren().clear();
            for (int i = 0; i < words.size(); i++) {
                int number = i;
                Button fix = new Button(words.get(i));
                fix.setId("fix-" + i);
                fix.setMnemonicParsing(false);
                fix.setOnAction(click -> editor.fix(number));
                fixes.getChildren().add(fix);
            }
            visible(this, !problem.isEmpty());
        }
    }

    private static void visible(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
