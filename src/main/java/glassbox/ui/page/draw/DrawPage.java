package glassbox.ui.page.draw;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import glassbox.raster.DigitCentring;
import glassbox.raster.Raster;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.DrawingPad;
import glassbox.ui.control.FeatureMapRow;
import glassbox.ui.control.FeatureMapStrip;
import glassbox.ui.control.ProbabilityBars;
import glassbox.ui.control.SheetPane;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.page.PageSheet;
import glassbox.ui.page.SaveDialog;
import glassbox.viewmodel.draw.AlikeModel;
import glassbox.viewmodel.draw.Aspect;
import glassbox.viewmodel.draw.DigitRead;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.FeatureMaps;
import glassbox.viewmodel.draw.KeptDrawingsModel;
import glassbox.viewmodel.draw.Reading;
import glassbox.viewmodel.draw.TeachModel;
import glassbox.viewmodel.draw.WhyModel;

/** Paper to draw a digit on, what the network sees of it, what it reads, and what its layers make of it. */
public final class DrawPage implements Page {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final DrawViewModel model;
    private final DrawingPad pad;
    private final SeenPanel seen;
    private final StepsPane steps;
    private final TakesPane takes;
    private final WhyModel why;
    private final AlikeModel alike;
    private final ReadingHeadline headline = new ReadingHeadline();
    private final ProbabilityBars bars = new ProbabilityBars(
            IntStream.range(0, 10).mapToObj(Integer::toString).toList());
    private final FeatureMapStrip strip = new FeatureMapStrip();
    private final StringProperty hovered = new SimpleStringProperty(this, "hovered", "");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final DrawTools tools;
    private final SheetPane over = new SheetPane();
    private final DrawLayout root;

    /** The page of this sheet of paper, of why it is read so and of what is like it. */
    public DrawPage(DrawViewModel model, WhyModel why, AlikeModel alike) {
        this.model = model;
        this.why = why;
        this.alike = alike;
        this.seen = new SeenPanel(why);
        this.steps = new StepsPane(model);
        this.takes = new TakesPane(why);
        this.pad = new DrawingPad(new DrawingPad.Pen() {
            @Override
            public void down(double x, double y) {
                model.penDown(x, y);
            }

            @Override
            public void moved(double x, double y) {
                model.penMoved(x, y);
            }

            @Override
            public void lifted() {
                model.penLifted();
            }
        });
        this.tools = new DrawTools(model);
        root = new DrawLayout(new PadHead(model), pad, tools, seen, headline, bars, aspects());
        root.getStyleClass().add("draw-page");
        root.getStylesheets().add(PageSheet.of("draw"));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        explain();
        caption.bind(Bindings.createStringBinding(
                () -> hovered.get().isEmpty() ? tip() : hovered.get(), hovered, model.readingProperty()));
        model.drawingProperty().subscribe(pad::show);
        model.tracingProperty().subscribe(digit -> pad.lay(digit == null ? null : digit.picture()));
        model.readingProperty().subscribe(this::show);
    }

    /** Drawings can be kept, and the network be taught what a drawing is. */
    public void teachAndKeep(TeachModel teach, KeptDrawingsModel kept) {
        teachAndKeep(teach, kept, FileDialogs.ofSystem(), SaveDialog.SYSTEM);
    }

    void teachAndKeep(TeachModel teach, KeptDrawingsModel kept, FileDialogs files, SaveDialog networks) {
        TeachPanel teaching = new TeachPanel(teach, networks);
        KeptSheet sheet = new KeptSheet(kept, over, files);
        KeptStrip strip = new KeptStrip(kept, () -> {
            over.setAlignment(Pos.TOP_RIGHT);
            over.open(sheet);
        });
        tools.keepIn(kept);
        root.setTeach(teaching);
        root.setKept(strip);
        root.setOver(over);
        says(teaching, "Small steps on this drawing and on 20 other digits, so that little is forgotten.");
        says(strip, "Every kept drawing is read again by each network you choose. Press one to put it on the pad.");
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
    public List<ColourKey.Scale> colourKeys() {
        return List.of(ColourKey.Scale.SIGNED);
    }

    @Override
    public List<KeyHint> keyHints() {
        return List.of(
                new KeyHint(List.of("←", "↑", "↓", "→"), "move the pen"),
                KeyHint.of("Space", "pen down, pen up"),
                KeyHint.of("Ctrl Z", "undo"),
                KeyHint.of("Ctrl Y", "redo"),
                KeyHint.of("Delete", "clear"),
                KeyHint.of("0 to 9", "what it is, in the Teach row"));
    }

    private AspectPane aspects() {
        AspectPane aspects = new AspectPane(new EnumMap<>(Map.of(
                Aspect.INSIDE, strip, Aspect.STEPS, steps, Aspect.TAKES, takes, Aspect.ALIKE, new AlikePane(alike))));
        aspects.setTool(steps.reset());
        aspects.aspectProperty().bindBidirectional(model.aspectProperty());
        model.aspectProperty().subscribe(this::look);
        aspects.hoverProperty()
                .subscribe(
                        here -> hovered.set(here ? about(model.aspectProperty().get()) : ""));
        return aspects;
    }

    private String about(Aspect aspect) {
        String scope = aspect == Aspect.ALIKE ? alike.scopeProperty().get() : "";
        return scope.isEmpty() ? aspect.sentence() : scope + " training digits. " + aspect.sentence();
    }

    /** What takes time is only asked while it is looked at. */
    private void look(Aspect aspect) {
        why.searchingProperty().set(aspect == Aspect.TAKES);
        alike.lookedAtProperty().set(aspect == Aspect.ALIKE);
    }

    private void show(Reading reading) {
        DigitCentring way = reading.seen();
        Raster picture = way == null ? null : way.picture();
        seen.show(picture);
        steps.see(way);
        takes.see(picture);
        headline.show(reading);
        if (reading instanceof DigitRead read) {
            float[] otherwise = read.asItShouldBe();
            bars.show(read.probabilities(), otherwise == null ? new float[0] : otherwise, "with every step");
        } else {
            bars.showNothing();
        }
        strip.show(reading.inside().stream().map(DrawPage::row).toList());
    }

    private static FeatureMapRow row(FeatureMaps layer) {
        return new FeatureMapRow(
                layer.kind(), layer.name(), layer.count(), layer.rows(), layer.columns(), layer.maps(), layer.limit());
    }

    private String tip() {
        return model.readingProperty().get().tip();
    }

    /** What stands in the caption bar while the pointer is on a part of the page. */
    private void explain() {
        says(
                seen,
                "The ink is cut out, scaled into 20 × 20 and centred by its mass, as the digits it learned from were.");
        says(bars, "How probable each digit is. The ten numbers add up to 100%.");
    }

    private void says(Node part, String sentence) {
        part.hoverProperty().subscribe(here -> hovered.set(here ? sentence : ""));
    }

    private void pressed(KeyEvent event) {
        if (UNDO.match(event)) {
            model.undo();
        } else if (REDO.match(event) || REDO_TOO.match(event)) {
            model.redo();
        } else if (pad.isFocused() && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            model.clear();
        } else {
            return;
        }
        event.consume();
    }
}
