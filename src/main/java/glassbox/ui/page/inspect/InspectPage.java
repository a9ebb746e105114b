package glassbox.ui.page.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.CardGallery;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.ConfusionMatrixView;
import glassbox.ui.control.ConfusionTable;
import glassbox.ui.control.DigitCard;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Segments;
import glassbox.ui.control.StagePane;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.page.PageSheet;
import glassbox.ui.page.SaveDialog;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.Gallery;
import glassbox.viewmodel.inspect.ImageFacts;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.MatrixCell;
import glassbox.viewmodel.inspect.MatrixFacts;
import glassbox.viewmodel.inspect.TestResult;
import glassbox.viewmodel.inspect.TestStage;
import glassbox.viewmodel.inspect.Views;

/** The Inspect page: how well a network reads its test images, which it mistakes for which, and every single one of them. */
public final class InspectPage implements Page {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final String TIP =
            "A network is tested on images it did not learn from. What it reads wrong says most" + " about it.";

    private final InspectViewModel model;
    private final SaveDialog dialog;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final StringProperty pointed = new SimpleStringProperty(this, "pointed", "");
    private final ConfusionMatrixView matrix = new ConfusionMatrixView();
    private final CardGallery gallery = new CardGallery();
    private final Label hint = new Label(
            "Read along a row: what the network made of all images of one class. Click a square to see them.");
    private final Button export = new Button("Export CSV", new Icon(Glyph.DOWNLOAD, 17));
    private final DataChip chip;
    private final DigitPanel digit;
    private final InspectLayout root;
    private boolean showing;
    private boolean roomy = true;

    /** The page of this view model. */
    public InspectPage(InspectViewModel model) {
        this(model, SaveDialog.SYSTEM);
    }

    /** The same; the user is asked by {@code dialog} where to save. */
    InspectPage(InspectViewModel model, SaveDialog dialog) {
        this.model = model;
        this.dialog = dialog;
        chip = new DataChip(model.run());
        matrix.setId("confusion");
        gallery.setId("gallery");
        Segments<Gallery.Choice> choice =
                new Segments<>("Which images", List.of(Gallery.Choice.values()), Gallery.Choice::words);
        choice.setId("gallery-choice");
        choice.valueProperty().bindBidirectional(model.choiceProperty());
        Segments<Views.View> views = new Segments<>("View", List.of(Views.View.values()), Views.View::words);
        views.setId("inspect-view");
        views.valueProperty().bindBidirectional(model.views().viewProperty());
        export.setId("export");
        export.setAccessibleText("Export CSV, key Ctrl S");
        export.setTooltip(new Tooltip("A table with a row for every test image (Ctrl S)"));
        export.setOnAction(press -> export());
        digit = new DigitPanel(model);
        CardMenu _ = new CardMenu(model, gallery);
        GalleryHead head = new GalleryHead(model);
        root = new InspectLayout(
                new HeadlineBar(model.run()), stage(), views, choice, export, head, gallery, digit, this::adapt);
        root.getStyleClass().add("inspect-page");
        root.getStylesheets().add(PageSheet.of("inspect"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, new InspectKeys(model, this::export)::pressed);
        List<Node> ofResult = List.of(views, choice, export, head, gallery);
        model.run().resultProperty().subscribe(result -> {
            ofResult.forEach(part -> part.setVisible(result != null));
            hint.setVisible(roomy && result != null);
            root.setResult(result != null);
        });
        matrix.chosenProperty().subscribe(this::cellChosen);
        matrix.hoveredProperty().subscribe(cell -> pointed.set(words(cell)));
        gallery.chosenProperty().subscribe(place -> cardChosen(place.intValue()));
        gallery.hoveredProperty()
                .subscribe(place -> pointed.set(
                        place.intValue() < 0
                                ? ""
                                : gallery.card(place.intValue()).sentence()));
        model.run().resultProperty().subscribe(this::show);
        model.cellProperty().subscribe(this::mark);
        model.galleryProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::held);
        caption.bind(Bindings.createStringBinding(
                this::said,
                pointed,
                model.table().noticeProperty(),
                model.run().sentenceProperty(),
                model.run().stageProperty(),
                model.cellProperty(),
                model.galleryProperty()));
    }

    @Override
    public ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    @Override
    public Parent content() {
        return root;
    }

    @Override
    public Node chip() {
        return chip;
    }

    @Override
    public List<KeyHint> keyHints() {
        return InspectKeys.HINTS;
    }

    private StagePane stage() {
        hint.getStyleClass().addAll("reading-hint", Styles.size(14), Styles.INK_2);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.managedProperty().bind(hint.visibleProperty());
        VBox.setVgrow(matrix, Priority.ALWAYS);
        VBox column = new VBox(matrix, hint);
        column.getStyleClass().add("matrix-column");
        MapPane map = new MapPane(model, pointed::set);
        FiltersPane filters = new FiltersPane(model);
        ObservableValue<Views.View> view = model.views().viewProperty();
        ObservableValue<@Nullable TestResult> result = model.run().resultProperty();
        Subscription _ = view.subscribe(now -> look(now, column, map, filters));
        Subscription _ = result.subscribe(now -> look(view.getValue(), column, map, filters));
        return new StagePane(column, map, filters, new TestInvitation(model.run()));
    }

    private void look(Views.View view, Node column, Node map, Node filters) {
        boolean there = model.run().resultProperty().get() != null;
        column.setVisible(!there || view == Views.View.MATRIX);
        map.setVisible(there && view == Views.View.MAP);
        filters.setVisible(there && view == Views.View.FILTERS);
    }

    private void adapt(boolean narrow) {
        chip.setNarrow(narrow);
        digit.setNarrow(narrow);
        roomy = !narrow;
        hint.setVisible(roomy && model.run().resultProperty().get() != null);
        export.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        root.pseudoClassStateChanged(NARROW, narrow);
    }

    private String said() {
        if (!pointed.get().isEmpty()) {
            return pointed.get();
        }
        if (!model.table().noticeProperty().get().isEmpty()) {
            return model.table().noticeProperty().get();
        }
        TestResult result = model.run().resultProperty().get();
        TestStage stage = model.run().stageProperty().get();
        String failed = model.run().sentenceProperty().get();
        if (result == null || !failed.isEmpty()) {
            return failed.isEmpty() ? TIP : failed;
        }
        if (stage == TestStage.STALE) {
            return "The network has changed since this test. Test again to see it as it is now.";
        }
        MatrixCell cell = model.cellProperty().get();
        Gallery shown = model.galleryProperty().get();
        boolean ofCell = shown.advice().isEmpty() && cell != null;
        return ofCell ? result.sentence(Objects.requireNonNull(cell)) : shown.advice();
    }

    private String words(@Nullable CellIndex cell) {
        TestResult result = model.run().resultProperty().get();
        return cell == null || result == null ? "" : result.sentence(new MatrixCell(cell.row(), cell.column()));
    }

    private void show(@Nullable TestResult result) {
        if (result == null) {
            matrix.show(null, cell -> "");
            return;
        }
        MatrixFacts facts = result.table();
        matrix.show(
                new ConfusionTable(facts.rows(), facts.columns(), facts.counts(), facts.recalls(), facts.hardest()),
                cell -> result.words(new MatrixCell(cell.row(), cell.column())));
        mark(model.cellProperty().get());
    }

    private void mark(@Nullable MatrixCell cell) {
        showing = true;
        matrix.chosenProperty().set(cell == null ? null : new CellIndex(cell.truth(), cell.read()));
        showing = false;
    }

    private void cellChosen(@Nullable CellIndex cell) {
        if (!showing && cell != null) {
            model.cellProperty().set(new MatrixCell(cell.row(), cell.column()));
        }
    }

    private void show(Gallery now) {
        TestResult result = model.run().resultProperty().get();
        showing = true;
        gallery.show(
                result == null ? 0 : now.images().size(),
                place -> card(Objects.requireNonNull(result).facts(now.images().get(place))));
        gallery.chosenProperty().set(model.place());
        showing = false;
    }

    static DigitCard card(ImageFacts facts) {
        return new DigitCard(facts.channels(), facts.truth(), facts.read(), facts.sureness());
    }

    private void held(@Nullable ImageFacts facts) {
        showing = true;
        gallery.chosenProperty().set(model.place());
        showing = false;
    }

    private void cardChosen(int place) {
        if (!showing && place >= 0) {
            model.choose(model.galleryProperty().get().images().get(place));
        }
    }

    private void export() {
        if (model.run().resultProperty().get() == null) {
            return;
        }
        Path file = dialog.ask(root.getScene().getWindow(), "Export the test", "CSV tables", model.suggestedName());
        if (file != null) {
            model.export(file);
        }
    }
}
