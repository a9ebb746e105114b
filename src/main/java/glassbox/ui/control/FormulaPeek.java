package glassbox.ui.control;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Styles;

/**
 * A small card beside the number that is pointed at: its formula, the same with its numbers, and the result. A page puts
 * one, as its topmost child, over everything else and lets its numbers answer through it; the card takes neither mouse nor
 * focus. The mouse must rest for a moment before the card comes; a visible focus, and the arrow keys in a matrix, bring it
 * at once.
 */
public final class FormulaPeek extends Region {
    private static final double WIDEST = 360;
    private static final double GAP = 8;
    private static final Pattern PIECE = Pattern.compile("\\p{L}+|[^\\p{L}]+");
    /** Signs that are letters to Java alone. */
    private static final Set<String> UPRIGHT = Set.of("Σ", "∂");

    private static final Duration REST = Duration.millis(250);

    private final Label name = new Label();
    private final TextFlow symbols = new TextFlow();
    private final Label numbers = new Label();
    private final Label result = new Label();
    private final VBox card = new VBox(name, symbols, numbers, result);
    private final PauseTransition rest = new PauseTransition(REST);
    private final ReadOnlyObjectWrapper<@Nullable Formula> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private @Nullable Node owner;
    private Supplier<@Nullable Bounds> place = () -> null;
    private Supplier<@Nullable Formula> answer = () -> null;

    /** A peek at nothing. */
    public FormulaPeek() {
        getStyleClass().add("formula-peek");
        card.getStyleClass().add("card");
        name.getStyleClass().addAll(Styles.HINT, "name");
        name.setWrapText(true);
        numbers.getStyleClass().addAll(Styles.NUMBER, "numbers");
        numbers.setWrapText(true);
        result.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, "result");
        card.setMaxWidth(WIDEST);
        card.setId("formula-peek");
        card.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(card);
        setManaged(false);
        setMouseTransparent(true);
        card.setVisible(false);
        rest.setOnFinished(over -> appear());
    }

    /** What is shown, or null. */
    public ReadOnlyObjectProperty<@Nullable Formula> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Lets a node answer while the mouse rests on it or a visible focus is on it; null for nothing to say. */
    public void on(Node node, Supplier<@Nullable Formula> answer) {
        node.hoverProperty().subscribe(here -> {
            if (here) {
                wait(node, answer, () -> node.localToScene(node.getLayoutBounds()), false);
            } else {
                leave(node);
            }
        });
        node.focusVisibleProperty().subscribe(here -> {
            if (here) {
                wait(node, answer, () -> node.localToScene(node.getLayoutBounds()), true);
            } else if (!node.isHover()) {
                leave(node);
            }
        });
    }

    /** Lets the cells of a matrix answer, wherever its cursor is; null for nothing to say. */
    public void onCells(MatrixView matrix, Function<CellIndex, @Nullable Formula> answer) {
        matrix.currentProperty().subscribe(cell -> {
            if (cell != null && (matrix.isHover() || matrix.isFocusVisible())) {
                wait(matrix, () -> answer.apply(cell), () -> boundsOf(matrix, cell), matrix.isFocusVisible());
            } else {
                leave(matrix);
            }
        });
        matrix.addEventHandler(MouseEvent.MOUSE_PRESSED, pressed -> leave(matrix));
        matrix.accessibleTextProperty().subscribe(() -> {
            if (matrix.equals(owner) && shown.get() != null) {
                appear();
            }
        });
    }

    /** Lets a part of a node answer, when the mouse has rested there; {@link #leave} ends that. */
    public void rest(Node node, Supplier<@Nullable Formula> says, Bounds inScene) {
        wait(node, says, () -> inScene, false);
    }

    /** Lets a part of a node that the keys chose answer at once; {@link #leave} ends that. */
    public void at(Node node, Supplier<@Nullable Formula> says, Bounds inScene) {
        wait(node, says, () -> inScene, true);
    }

    /** Takes the card away if it speaks of this node. */
    public void leave(Node node) {
        if (node.equals(owner)) {
            owner = null;
            rest.stop();
            put(null);
        }
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("formula-peek");
    }

    private void wait(Node node, Supplier<@Nullable Formula> says, Supplier<@Nullable Bounds> where, boolean at) {
        boolean open = shown.get() != null;
        owner = node;
        answer = says;
        place = where;
        if (open || at) {
            appear();
        } else {
            rest.playFromStart();
        }
    }

    private void appear() {
        rest.stop();
        put(owner == null || owner.getScene() == null ? null : answer.get());
    }

    private void put(@Nullable Formula formula) {
        shown.set(formula);
        card.setVisible(formula != null);
        if (formula == null) {
            return;
        }
        name.setText(formula.name());
        spell(formula.symbols());
        numbers.setText(formula.numbers());
        numbers.setVisible(!formula.numbers().isEmpty());
        numbers.setManaged(!formula.numbers().isEmpty());
        result.setText(formula.result());
        card.setAccessibleText(formula.words());
        toFront();
        arrange();
    }

    /** Above the number, or below it where there is no room; never beyond the page. */
    private void arrange() {
        Bounds number = place.get();
        if (number == null || getParent() == null) {
            card.setVisible(false);
            return;
        }
        Bounds at = getParent().sceneToLocal(number);
        Bounds page = getParent().getLayoutBounds();
        card.applyCss();
        double width = Math.min(WIDEST, Math.ceil(card.prefWidth(-1)));
        double height = Math.ceil(card.prefHeight(width));
        double left =
                Math.clamp(Math.rint(at.getCenterX() - width / 2), GAP, Math.max(GAP, page.getWidth() - width - GAP));
        double above = Math.rint(at.getMinY() - height - GAP);
        double top = above >= 0 ? above : Math.rint(at.getMaxY() + GAP);
        setLayoutX(0);
        setLayoutY(0);
        card.resizeRelocate(left, top, width, height);
        card.layout();
    }

    private void spell(String formula) {
        symbols.getChildren().clear();
        Matcher piece = PIECE.matcher(formula);
        while (piece.find()) {
            piece(piece.group());
        }
    }

    private void piece(String text) {
        Text part = new Text(text);
        part.getStyleClass().addAll(Styles.FORMULA, "symbol");
        if (text.length() == 1 && Character.isLetter(text.charAt(0)) && !UPRIGHT.contains(text)) {
            part.getStyleClass().add(Styles.LETTER);
        }
        symbols.getChildren().add(part);
    }

    private static @Nullable Bounds boundsOf(MatrixView matrix, CellIndex cell) {
        return matrix.localToScene(
                new BoundingBox(matrix.cellLeft(cell), matrix.cellTop(cell), matrix.cellWidth(), matrix.cellHeight()));
    }
}
