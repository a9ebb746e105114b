package glassbox.ui.page.filters;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.raster.Raster;
import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Segments;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.SignalModel;
import glassbox.viewmodel.filters.SignalReach;

/** The 1-D bench: a window slid along a signal, both typed by the user, as cross-correlation and as convolution. */
final class SignalLab extends VBox {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    /** The height of all but the lanes. */
    private static final double BESIDE = 262;

    private static final double BESIDE_COMPACT = 196;

    private final SignalModel model;
    private final SignalLanes lanes;
    private final SignalTerms terms;
    private final VBox size = new VBox();
    private final SlidePanel slide;
    private final Button flip = new Button("Flip it");
    private double width;
    private boolean compact;

    SignalLab(SignalModel model, ObservableBooleanValue still, FormulaPeek peek) {
        this.model = model;
        getStyleClass().addAll("filters-page", "signal-lab");
        lanes = new SignalLanes(model, still, flipControls(), peek);
        terms = new SignalTerms(model, peek);
        slide = new SlidePanel(model.slide());
        Refusal refusal = new Refusal(model.rows().refusalProperty(), model::back);
        refusal.setId("signal-refusal");
        StackPane sheet = new StackPane(new VBox(header(), lanes), refusal);
        StackPane.setAlignment(refusal, Pos.BOTTOM_CENTER);
        sheet.getStyleClass().addAll(Styles.STAGE, "signal-stage");
        getChildren().addAll(sheet, inspector());
        model.rows().windowProperty().subscribe(this::fit);
        model.correlationProperty().subscribe(this::describeSize);
        model.rows().modeProperty().subscribe(this::describeSize);
        describeSize();
        peek.on(size, this::sizeFormula);
    }

    /** How large everything is in a page of this size without its margins. */
    void adapt(double pageWidth, double pageHeight, Density density) {
        compact = density.compact();
        width = pageWidth;
        pseudoClassStateChanged(COMPACT, compact);
        lanes.adapt(compact, pageHeight - (compact ? BESIDE_COMPACT : BESIDE));
        fit();
    }

    private void fit() {
        double beside = (compact ? 118 : 150) + (compact ? 150 : 210) + 2 * (compact ? 14 : 24);
        terms.adapt(width - beside, compact);
    }

    private HBox header() {
        TextField signal = field(
                "signal-text", "Signal, numbers apart by spaces", model.rows()::typeSignal, model.rows()::signalText);
        TextField window = field(
                "window-text", "Window, numbers apart by spaces", model.rows()::typeWindow, model.rows()::windowText);
        keep(model.rows().signalProperty(), signal, model.rows()::signalText);
        keep(model.rows().windowProperty(), window, model.rows()::windowText);
        signal.setPrefColumnCount(24);
        window.setPrefColumnCount(10);
        signal.setMinWidth(200);
        window.setMinWidth(90);
        Segments<SignalReach> mode =
                new Segments<>("How far the window slides", List.of(SignalReach.values()), SignalReach::title);
        mode.setId("mode");
        mode.setAccessibleHelp(
                "Full: wherever they touch. Same: as many numbers as the signal. Valid: only on the signal");
        mode.setMinWidth(USE_PREF_SIZE);
        mode.valueProperty().bindBidirectional(model.rows().modeProperty());
        Label meaning = new Label();
        meaning.setId("mode-meaning");
        meaning.getStyleClass().add(Styles.HINT);
        meaning.setWrapText(true);
        meaning.textProperty().bind(model.rows().modeProperty().map(SignalReach::meaning));
        HBox.setHgrow(meaning, Priority.ALWAYS);
        HBox header = new HBox(name("Signal"), signal, name("Window"), window, mode, meaning);
        header.getStyleClass().addAll("header", "signal-header");
        return header;
    }

    private HBox inspector() {
        Label heading = new Label("Output size");
        heading.getStyleClass().add("part-heading");
        size.getStyleClass().add("signal-size");
        size.setFocusTraversable(true);
        size.setAccessibleRole(AccessibleRole.TEXT);
        size.setAccessibleHelp("How many numbers come out of a signal of n numbers and a window of k");
        size.getChildren().add(heading);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox inspector = new HBox(terms, space, size, slide);
        inspector.getStyleClass().add("inspector");
        return inspector;
    }

    /** One press flips the window pair by pair, or back; the arrows exchange one pair. */
    private VBox flipControls() {
        flip.setId("flip-window");
        flip.setMinWidth(USE_PREF_SIZE);
        flip.setTooltip(new Tooltip("Turns the window round pair by pair, as convolution does, or back"));
        flip.setOnAction(press -> model.exchangedProperty().set(flipped() ? 0 : model.pairs()));
        Button back = step("unflip-pair", Glyph.CHEVRON_LEFT, "Put one pair of the window back", -1);
        Button on = step("flip-pair", Glyph.CHEVRON_RIGHT, "Exchange one more pair of the window", 1);
        on.setContentDisplay(ContentDisplay.RIGHT);
        model.exchangedProperty().subscribe(pairs -> flip.setText(flipped() ? "Flip back" : "Flip it"));
        model.rows().windowProperty().subscribe(row -> flip.setText(flipped() ? "Flip back" : "Flip it"));
        HBox pairs = new HBox(back, on);
        pairs.getStyleClass().add("pairs");
        VBox controls = new VBox(flip, pairs);
        controls.getStyleClass().add("flip-controls");
        return controls;
    }

    private boolean flipped() {
        return model.exchangedProperty().get() >= model.pairs();
    }

    private Button step(String id, Glyph glyph, String words, int by) {
        Button button = new Button("Pair", new Icon(glyph, 16));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(
                press -> model.exchangedProperty().set(model.exchangedProperty().get() + by));
        return button;
    }

    private void describeSize() {
        size.setAccessibleText("Output size: " + model.sizeText() + ", n numbers in the signal, k in the window");
        size.getChildren().subList(1, size.getChildren().size()).clear();
        for (String line : model.sizeText().split(" (?==)", -1)) {
            Label label = new Label(line);
            label.getStyleClass().add(Styles.NUMBER);
            label.setMinWidth(USE_PREF_SIZE);
            size.getChildren().add(label);
        }
        Label letters = new Label("n signal, k window");
        letters.getStyleClass().add(Styles.HINT);
        letters.setMinWidth(USE_PREF_SIZE);
        size.getChildren().add(letters);
    }

    /** The output's size: its formula, the same with numbers, and what they make. */
    private Formula sizeFormula() {
        List<String> parts = List.of(model.sizeText().split(" = ", -1));
        return new Formula(
                "Output size", parts.getFirst(), parts.size() > 2 ? parts.get(1) : "", "= " + parts.getLast());
    }

    private static TextField field(String id, String words, Consumer<String> take, Supplier<String> shown) {
        TextField field = new TextField(shown.get());
        field.setId(id);
        field.getStyleClass().add(Styles.NUMBER);
        field.setAccessibleText(words);
        field.setAccessibleHelp("Type numbers apart by spaces, then press Enter");
        field.setOnAction(enter -> take.accept(field.getText()));
        field.focusedProperty().subscribe((before, now) -> {
            if (!now && !field.getText().equals(shown.get())) {
                take.accept(field.getText());
            }
        });
        return field;
    }

    /** What was not taken stays in its field, to be mended; what was taken elsewhere is shown. */
    private static void keep(ObservableValue<Raster> row, TextField field, Supplier<String> shown) {
        row.subscribe(() -> field.setText(shown.get()));
    }

    private static Node name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.OVERLINE);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
