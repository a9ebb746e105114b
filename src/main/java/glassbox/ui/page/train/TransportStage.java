package glassbox.ui.page.train;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.StagePane;
import glassbox.ui.control.TrainingScrubber;
import glassbox.ui.control.Transport;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.RunShape;
import glassbox.viewmodel.train.Speed;
import glassbox.viewmodel.train.Status;
import glassbox.viewmodel.train.TrainViewModel;

/** Progress along the epochs, what drives the run, and one sentence about it. */
final class TransportStage extends StackPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final TrainViewModel model;
    private final TrainingScrubber scrubber = new TrainingScrubber();
    private final Button settings = new Button("Settings", new FontIcon(Feather.SLIDERS));
    private final Button microscope = new Button("Microscope", new Icon(Glyph.MICROSCOPE, 20));
    private final Region dot = new Region();
    private final Icon cross = new Icon(Glyph.CROSS, 16);
    private final Label headline = new Label();
    private final Label sentence = new Label();
    private final Button remedy = new Button();
    private final OtherRuns others;

    /** The transport of this page; {@code openSettings} shows the settings where they have no column of their own. */
    TransportStage(TrainViewModel model, Runnable openSettings) {
        this.model = model;
        this.others = new OtherRuns(model);
        getStyleClass().add("transport-stage");
        setMinHeight(USE_PREF_SIZE);
        Transport transport = new Transport(Speed.SLOWEST, Speed.UNLIMITED, Speed::words);
        HBox.setHgrow(transport, Priority.ALWAYS);
        settings.getStyleClass().addAll("settings-button");
        settings.setOnAction(click -> openSettings.run());
        settings.setMinWidth(USE_PREF_SIZE);
        settings.setAccessibleHelp("Recipe, learning rate, batch size and seed of the run");
        microscope.getStyleClass().add("settings-button");
        microscope.setTooltip(new Tooltip("The next step opened up (M)"));
        microscope.setId("microscope");
        microscope.setAccessibleText("Microscope");
        microscope.setAccessibleHelp("Opens the next step: forward, loss, blame, and what becomes of the weights");
        microscope.setMinWidth(USE_PREF_SIZE);
        microscope.setOnAction(click -> model.microscope().open());
        microscope.disableProperty().bind(model.phaseProperty().map(phase -> !phase.canStep()));
        HBox drive = new HBox(transport, microscope, settings);
        drive.getStyleClass().add("drive");
        drive.setAlignment(Pos.CENTER_LEFT);
        VBox rows = new VBox(scrubber, drive, statusRow());
        rows.getStyleClass().add("rows");
        getChildren().add(new StagePane(rows));
        setNarrow(false);

        transport.speedProperty().bindBidirectional(model.settings().speedProperty());
        transport.playingProperty().bind(model.transport().playingProperty());
        transport.playableProperty().bind(model.phaseProperty().map(phase -> phase != Phase.FINISHED));
        transport.steppableProperty().bind(model.phaseProperty().map(Phase::canStep));
        transport.setOnPlay(model.transport()::togglePlay);
        transport.setOnStep(step -> {
            switch (step) {
                case LAYER -> model.transport().stepLayer();
                case IMAGE, BATCH -> model.transport().stepImage();
                case EPOCH -> model.transport().stepEpoch();
            }
        });
        transport
                .backableProperty()
                .bind(model.travel()
                        .possibleProperty()
                        .or(model.walk().sightProperty().isNotNull()));
        transport.setOnBack(step -> {
            switch (step) {
                case LAYER -> model.transport().backLayer();
                case IMAGE, BATCH -> model.travel().backImage();
                case EPOCH -> model.travel().backEpoch();
            }
        });
        transport.setOnRewind(model.travel()::rewind);
        transport.batchedProperty().bind(model.settings().runBatchSizeProperty().greaterThan(1));
        scrubber.setOnMove(model.travel()::goTo);
        model.travel().endProperty().subscribe(images -> scrubber.setEnd(images.longValue()));
        model.shapeProperty().subscribe(this::showShape);
        model.readout().imagesSeenProperty().subscribe(images -> scrubber.setSeen(images.longValue()));
        model.statusProperty().subscribe(this::showStatus);
    }

    /** Whether the settings have no column of their own and are opened from here. */
    void setNarrow(boolean narrow) {
        microscope.setText(narrow ? "" : "Microscope");
        others.setNarrow(narrow);
        pseudoClassStateChanged(NARROW, narrow);
        appear(settings, narrow);
    }

    private HBox statusRow() {
        dot.getStyleClass().add("dot");
        headline.getStyleClass().addAll(Styles.SEMI_BOLD);
        headline.setMinWidth(USE_PREF_SIZE);
        sentence.getStyleClass().addAll(Styles.INK_2);
        sentence.setId("status");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence.textProperty());
        sentence.setTooltip(whole);
        remedy.setOnAction(click -> model.remedy());
        remedy.setMinWidth(USE_PREF_SIZE);
        ProgressBar loaded = new ProgressBar();
        loaded.progressProperty().bind(model.loadedProperty());
        loaded.setAccessibleText("Digits loaded");
        model.phaseProperty().subscribe(phase -> appear(loaded, phase == Phase.LOADING));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(dot, cross, headline, sentence, loaded, remedy, space, others, pace());
        row.getStyleClass().add("status");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox pace() {
        Label throughput = number();
        throughput.textProperty().bind(model.readout().throughputProperty());
        throughput.setId("throughput");
        Label left = number();
        left.textProperty().bind(model.readout().timeLeftProperty());
        Label leftUnit = unit();
        leftUnit.textProperty().bind(model.readout().timeLeftUnitProperty());
        Region line = new Region();
        line.getStyleClass().add("line");
        HBox pace = new HBox(throughput, unit("images/s"), line, left, leftUnit);
        pace.getStyleClass().add("pace");
        pace.setAlignment(Pos.CENTER_RIGHT);
        pace.setMinWidth(USE_PREF_SIZE);
        pace.visibleProperty().bind(Bindings.isNotEmpty(model.readout().throughputProperty()));
        pace.managedProperty().bind(pace.visibleProperty());
        return pace;
    }

    private void showShape(RunShape shape) {
        scrubber.setPlan(shape.epochs(), shape.imagesPerEpoch(), shape.testEvery());
    }

    private void showStatus(Status status) {
        headline.setText(status.headline());
        sentence.setText(status.sentence());
        sentence.setWrapText(status.bad());
        remedy.setText(status.remedy());
        remedy.setAccessibleHelp(status.remedyHelp());
        appear(remedy, !status.remedy().isEmpty());
        appear(cross, status.bad());
        appear(dot, !status.bad());
        others.setCrowded(status.bad());
    }

    private static void appear(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label number() {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD);
        return label;
    }

    private static Label unit(String... words) {
        Label label = new Label(String.join(" ", words));
        label.getStyleClass().add(Styles.INK_2);
        return label;
    }
}
