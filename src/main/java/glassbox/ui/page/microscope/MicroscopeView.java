package glassbox.ui.page.microscope;

import java.util.function.Consumer;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.FormulaPeek;
import glassbox.ui.page.PageSheet;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepPhase;
import glassbox.viewmodel.microscope.StepSight;
import glassbox.viewmodel.microscope.WeightSight;

/** One training step opened up: its phases above, two lanes in the middle, and what the phase is about below. */
public final class MicroscopeView extends StackPane {
    private static final double WIDE = 1112;
    private static final double HIGH = 720;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final MicroscopeViewModel model;
    private final StringProperty caption;
    private final FormulaPeek peek = new FormulaPeek();
    private final StepHeader header;
    private final LanesStage lanes;
    private final WrongPanel wrong = new WrongPanel();
    private final StackPane below = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private final Label problem = new Label();
    private final VBox page;
    private LookPanel look;
    private FollowPanel follow;
    private AdjustPanel adjust;
    private ProvePanel prove;
    private Node adjusting;
    private boolean narrow;

    /** The view of this model; what is pointed at is said in {@code caption}. */
    public MicroscopeView(MicroscopeViewModel model, StringProperty caption) {
        this.model = model;
        this.caption = caption;
        getStyleClass().add("microscope");
        getStylesheets().add(PageSheet.of("microscope"));
        Consumer<@Nullable String> reads = this::read;
        header = new StepHeader(model);
        lanes = new LanesStage(model, peek, reads);
        look = new LookPanel(model, reads, 288);
        follow = new FollowPanel(peek, 182);
        adjust = new AdjustPanel(model, peek, false);
        prove = new ProvePanel(model.prover());
        adjusting = beside(adjust, prove);
        problem.getStyleClass().addAll(Styles.size(15), "problem");
        problem.setWrapText(true);
        below.setAlignment(Pos.TOP_LEFT);
        scroll.setContent(below);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("bare", "below");
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText("This phase");
        VBox.setVgrow(lanes, Priority.ALWAYS);
        page = new VBox(header, problem, lanes, scroll);
        page.getStyleClass().add("sheet");
        getChildren().addAll(page, peek);
        widthProperty().subscribe(this::fit);
        heightProperty().subscribe(this::fit);
        model.sightProperty().subscribe(this::show);
        model.phaseProperty().subscribe(phase -> showPhase());
        model.problemProperty().subscribe(this::showProblem);
        MicroscopeKeys keys = new MicroscopeKeys(model);
        sceneProperty().subscribe(keys::moved);
    }

    private static Node beside(AdjustPanel adjust, ProvePanel prove) {
        HBox both = new HBox(adjust, prove);
        both.getStyleClass().add("adjusting");
        HBox.setHgrow(prove, Priority.ALWAYS);
        return both;
    }

    private void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            setNarrow(getWidth() < WIDE || getHeight() < HIGH);
        }
    }

    private void setNarrow(boolean now) {
        if (now == narrow) {
            return;
        }
        narrow = now;
        header.setNarrow(now);
        lanes.setSmall(now);
        wrong.setSmall(now);
        pseudoClassStateChanged(NARROW, now);
        look = new LookPanel(model, this::read, now ? 190 : 288);
        follow = new FollowPanel(peek, now ? 130 : 182);
        adjust = new AdjustPanel(model, peek, now);
        prove.setSmall(now);
        adjusting = beside(adjust, prove);
        show(model.sightProperty().get());
        showPhase();
    }

    private void show(@Nullable StepSight sight) {
        page.setDisable(false);
        lanes.setVisible(sight != null);
        below.setVisible(sight != null);
        if (sight == null) {
            return;
        }
        lanes.show(sight);
        look.show(sight);
        wrong.show(sight);
        follow.show(sight.weight());
        adjust.show(sight.weight());
        read(null);
    }

    private void showPhase() {
        below.getChildren()
                .setAll(
                        switch (model.phaseProperty().get()) {
                            case LOOK -> look;
                            case WRONG -> wrong;
                            case BLAME -> follow;
                            case ADJUST -> adjusting;
                        });
        boolean judging = !model.phaseProperty().get().reached(StepPhase.BLAME);
        lanes.setMinHeight(judging ? narrow ? 178 : 236 : USE_COMPUTED_SIZE);
        lanes.setMaxHeight(judging ? narrow ? 190 : 260 : Double.MAX_VALUE);
        VBox.setVgrow(lanes, judging ? Priority.NEVER : Priority.ALWAYS);
        VBox.setVgrow(scroll, judging ? Priority.ALWAYS : Priority.NEVER);
        read(null);
    }

    private void showProblem(String text) {
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
    }

    /** Says what is pointed at, or what is held. */
    private void read(@Nullable String words) {
        StepSight sight = model.sightProperty().get();
        if (!model.openProperty().get()) {
            return;
        }
        if (words != null) {
            caption.set(words + ".");
        } else if (sight == null) {
            caption.set("");
        } else {
            WeightSight weight = sight.weight();
            caption.set(
                    model.phaseProperty().get() == StepPhase.ADJUST
                            ? weight.name() + " is pinned everywhere. " + weight.lossWords()
                            : weight.name() + " is pinned everywhere. → goes to the next phase.");
        }
    }
}
