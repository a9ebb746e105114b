package glassbox.ui.page.filters;

import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.control.CellIndex;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.Segments;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.page.PageSheet;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.LabBench;
import glassbox.viewmodel.filters.SlideModel;

/** The Filters page: the shelf, the stage with picture, filter and output, and the sum under the lens. */
public final class FiltersPage implements Page {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double MARGINS = 56;

    private final FiltersViewModel model;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final FilterShelf shelf;
    private final ChainStrip chain;
    private final PictureArrivals arrivals;
    private final InputColumn input;
    private final KernelColumn kernel;
    private final OutputColumn output;
    private final HBox inspector = new HBox();
    private final SumStrip sum;
    private final SizeFormula size = new SizeFormula();
    private final PictureChip chip;
    private final SignalChip signalChip;
    private final ScrollPane pictures;
    private final ScrollPane signals;
    private final SignalLab lab;
    private final FormulaPeek peek = new FormulaPeek();
    private final StackPane content = new StackPane();
    private final HBox chips = new HBox();

    /**
     * The page of this view model.
     *
     * @param still whether nothing should be seen moving
     */
    public FiltersPage(FiltersViewModel model, ObservableBooleanValue still) {
        this(model, still, FileDialogs.ofSystem());
    }

    FiltersPage(FiltersViewModel model, ObservableBooleanValue still, FileDialogs dialogs) {
        this.model = model;
        shelf = new FilterShelf(model.kernel());
        input = new InputColumn(model, dialogs);
        chip = new PictureChip(model.picture(), input::chooseFile);
        signalChip = new SignalChip(model.signal().rows());
        kernel = new KernelColumn(model);
        output = new OutputColumn(model, dialogs);
        SlidePanel slide = new SlidePanel(model.slide());
        inspector.getStyleClass().add("inspector");
        sum = new SumStrip(
                model,
                () -> inspector.getWidth()
                        - size.prefWidth(-1)
                        - slide.prefWidth(-1)
                        - inspector.getSpacing() * inspector.getChildren().size(),
                tight -> size.pseudoClassStateChanged(TIGHT, tight));
        HBox stage = new HBox(input, kernel, output);
        stage.getStyleClass().addAll(Styles.STAGE, "filter-stage");
        HBox.setHgrow(kernel, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        inspector.getChildren().addAll(sum, size, space, slide);
        inspector.widthProperty().subscribe(width -> sum.measure());
        chain = new ChainStrip(model.chain());
        HBox.setHgrow(shelf, Priority.ALWAYS);
        VBox page = new VBox(new HBox(shelf, chain), stage, inspector);
        page.getStyleClass().add("filters-page");
        lab = new SignalLab(model.signal(), still, peek);
        pictures = scrolled(page);
        signals = scrolled(lab);
        pictures.viewportBoundsProperty().subscribe(bounds -> adapt(page, bounds));
        signals.viewportBoundsProperty().subscribe(bounds -> {
            lab.adapt(bounds.getWidth() - MARGINS, bounds.getHeight(), densityOf(bounds));
            signalChip.adapt(densityOf(bounds).compact());
        });
        content.getChildren().addAll(pictures, signals, peek);
        content.getStylesheets().add(PageSheet.of("filters"));
        content.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        arrivals = new PictureArrivals(model.picture());
        arrivals.over(content);
        PicturePeeks peeks = new PicturePeeks(model, peek);
        input.answer(peeks);
        kernel.answer(peeks);
        output.answer(peeks);
        sum.answer(peeks);
        peeks.onSize(size);
        Segments<LabBench> tabs = new Segments<>("What is filtered", List.of(LabBench.values()), LabBench::title);
        tabs.setId("bench");
        tabs.setAccessibleHelp("A filter over a picture, or a window over a row of numbers");
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        tabs.valueProperty().bindBidirectional(model.benchProperty());
        chips.getStyleClass().add("chips");
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setFillHeight(false);
        chips.setSpacing(8);
        chips.getChildren().addAll(chip, signalChip, tabs);
        model.benchProperty().subscribe(bench -> turn());
        model.sizeProperty().subscribe(reading -> {
            size.show(reading);
            sum.measure();
        });
        model.output()
                .problemProperty()
                .subscribe(problem -> inspector.pseudoClassStateChanged(STALE, !problem.isEmpty()));
        model.captionProperty().subscribe(this::describe);
        model.signal().captionProperty().subscribe(this::describe);
        kernel.matrix().currentProperty().subscribe(this::describe);
        sum.onPointed(this::describe);
    }

    @Override
    public ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    @Override
    public Parent content() {
        return content;
    }

    @Override
    public Node chip() {
        return chips;
    }

    @Override
    public List<ColourKey.Scale> colourKeys() {
        return List.of(ColourKey.Scale.PIXELS, ColourKey.Scale.SIGNED);
    }

    @Override
    public List<KeyHint> keyHints() {
        return List.of(
                KeyHint.of("Space", "slide, stop"),
                new KeyHint(List.of("←", "→"), "window"),
                KeyHint.of("Enter", "pin the lens"),
                KeyHint.of("Esc", "let it go"),
                new KeyHint(List.of("Ctrl", "V"), "paste a picture"),
                new KeyHint(List.of("Ctrl", "S"), "save the output"),
                new KeyHint(List.of("0", "…", "9"), "type a number of the filter, once arrow keys chose it"));
    }

    private static ScrollPane scrolled(Region page) {
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        return pane;
    }

    /** To the bench of pictures or of signals. */
    private void turn() {
        boolean signal = model.benchProperty().get() == LabBench.SIGNAL;
        signals.setVisible(signal);
        pictures.setVisible(!signal);
        chip.setVisible(!signal);
        chip.setManaged(!signal);
        signalChip.setVisible(signal);
        signalChip.setManaged(signal);
        model.slide().stop();
        model.signal().slide().stop();
        describe();
    }

    /** The window that the keys move. */
    private SlideModel slide() {
        return model.benchProperty().get() == LabBench.SIGNAL ? model.signal().slide() : model.slide();
    }

    private static Density densityOf(Bounds bounds) {
        return Density.of(bounds.getWidth() - MARGINS, bounds.getHeight());
    }

    private void adapt(VBox page, Bounds bounds) {
        if (bounds.getWidth() < 1 || bounds.getHeight() < 1) {
            return;
        }
        Density density = densityOf(bounds);
        page.pseudoClassStateChanged(COMPACT, density.compact());
        shelf.adapt(density);
        chain.adapt(density, bounds.getWidth() - MARGINS);
        chip.adapt(density);
        input.adapt(density);
        kernel.adapt(density);
        output.adapt(density);
        sum.adapt(density);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()
                && !(event.getTarget() instanceof TextInputControl)
                && model.benchProperty().get() == LabBench.PICTURE) {
            shortcut(event);
        }
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> {
                if (event.getTarget() instanceof ButtonBase) {
                    return;
                }
                slide().toggle();
            }
            case LEFT -> slide().previous();
            case RIGHT -> slide().next();
            case HOME -> slide().toStart();
            case ESCAPE -> {
                if (!model.back()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void shortcut(KeyEvent event) {
        if (event.getCode() == KeyCode.S) {
            output.save();
            event.consume();
        } else if (arrivals.pressed(event)) {
            event.consume();
        }
    }

    /** The caption follows the number that is pointed at, else the lens. */
    private void describe() {
        if (model.benchProperty().get() == LabBench.SIGNAL) {
            caption.set(model.signal().captionProperty().get());
            return;
        }
        CellIndex weight = kernel.matrix().currentProperty().get();
        String term = sum.pointed();
        if (weight != null) {
            caption.set("Filter row " + (weight.row() + 1) + ", column " + (weight.column() + 1) + ": "
                    + kernel.matrix().wordsOf(weight) + ". Click to type, scroll to count, double-click to reset.");
        } else if (term != null) {
            caption.set(term);
        } else {
            caption.set(model.captionProperty().get());
        }
    }
}
