package glassbox.ui.page.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.raster.ClassicalFilter;
import glassbox.ui.control.KernelThumb;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.KernelModel;
import glassbox.viewmodel.filters.KernelSource;
import glassbox.viewmodel.filters.LearnedFilter;

/**
 * The filters there are, to be taken: the classical ones, then those the network has learned. Where both have no room beside
 * each other, two buttons choose between them; what is still too long scrolls sideways.
 */
final class FilterShelf extends HBox {
    /** The row's padding. */
    private static final double MARGIN = 4;

    private static final String GROUPS = "Which filters stand here: well-known ones, or those the network has learned";

    private final KernelModel model;
    private final HBox classical = new HBox();
    private final HBox learned = new HBox();
    private final Label note = new Label();
    private final ToggleButton classicalGroup = group("Classic");
    private final ToggleButton learnedGroup = group("Learned");
    private final VBox groups = new VBox(classicalGroup, learnedGroup);
    private final Separator line = new Separator(Orientation.VERTICAL);
    private final HBox network = new HBox();
    private final LearnedChoice choice;
    private final List<ToggleButton> items = new ArrayList<>();
    private final List<KernelThumb> thumbs = new ArrayList<>();
    private double thumb = 44;
    private boolean ofNetwork;
    /** How wide both kinds of filters are beside each other; negative as long as that is not known. */
    private double together = -1;

    FilterShelf(KernelModel model) {
        this.model = model;
        getStyleClass().add("filter-shelf");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        ScrollPane scroll = new ScrollPane();
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinWidth(0);
        setHgrow(scroll, Priority.ALWAYS);
        note.getStyleClass().addAll(Styles.HINT, "note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        choice = new LearnedChoice(model.learned());
        network.getChildren().addAll(learned, note);
        network.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(classical, line, network);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        scroll.setContent(row);
        groups.getStyleClass().add("shelf-groups");
        groups.setMinWidth(USE_PREF_SIZE);
        groups.setAlignment(Pos.CENTER);
        classicalGroup.setOnAction(press -> turn(false));
        learnedGroup.setOnAction(press -> turn(true));
        getChildren().addAll(groups, choice, scroll);
        choice.neededProperty().subscribe(this::requestLayout);
        fill();
        model.learned().filtersProperty().addListener((property, before, now) -> learnedChanged(before, now));
        model.sourceProperty().addListener((property, before, now) -> select());
    }

    /** Makes the filters smaller or larger. */
    void adapt(Density density) {
        if (thumb != density.thumb()) {
            thumb = density.thumb();
            fill();
        }
    }

    /** Shows the other kind of filters, where there is no room for both. */
    private void turn(boolean toNetwork) {
        ofNetwork = toNetwork;
        classicalGroup.setSelected(!toNetwork);
        learnedGroup.setSelected(toNetwork);
        requestLayout();
    }

    /** Both kinds are there to be measured; what has no room goes with the next layout. */
    private void remeasure() {
        together = -1;
        show(true, true, false);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (together < 0) {
            applyCss();
            together = classical.prefWidth(-1) + line.prefWidth(-1) + network.prefWidth(-1) + MARGIN;
        }
        boolean both = together <= getWidth() && !choice.neededProperty().get();
        show(both || !ofNetwork, both || ofNetwork, !both);
        see(choice, choice.neededProperty().get() && ofNetwork);
        super.layoutChildren();
    }

    private void show(boolean known, boolean trained, boolean choice) {
        see(classical, known);
        see(line, known && trained);
        see(network, trained);
        see(groups, choice);
    }

    private static void see(Node node, boolean wanted) {
        if (node.isVisible() != wanted) {
            node.setVisible(wanted);
            node.setManaged(wanted);
        }
    }

    private static ToggleButton group(String name) {
        ToggleButton button = new ToggleButton(name);
        button.getStyleClass().setAll("picture-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("shelf-" + name.toLowerCase(Locale.ROOT));
        button.setAccessibleHelp(GROUPS);
        return button;
    }

    /** A network in training changes many times a second: the same filters are only painted anew. */
    private void learnedChanged(List<LearnedFilter> before, List<LearnedFilter> now) {
        if (!labels(before).equals(labels(now))) {
            fill();
            return;
        }
        for (int i = 0; i < now.size(); i++) {
            thumbs.get(i).show(now.get(i).kernel());
        }
    }

    private static List<String> labels(List<LearnedFilter> filters) {
        return filters.stream().map(LearnedFilter::label).toList();
    }

    private void fill() {
        items.clear();
        thumbs.clear();
        classical.getChildren().clear();
        learned.getChildren().clear();
        for (ClassicalFilter filter : ClassicalFilter.values()) {
            KernelThumb face = new KernelThumb(filter.kernel(), thumb);
            ToggleButton item = item(face, name(filter), new KernelSource.Classical(filter));
            item.setAccessibleText(filter.title() + ", " + filter.purpose());
            item.setAccessibleHelp("Well-known filters: press one to lay it on the picture");
            item.setOnAction(press -> choose(() -> model.choose(filter)));
            classical.getChildren().add(item);
        }
        List<LearnedFilter> filters = model.learned().filtersProperty().get();
        for (int i = 0; i < filters.size(); i++) {
            int index = i;
            Label name = new Label(filters.get(i).label());
            name.getStyleClass().addAll(Styles.NUMBER, "name");
            KernelThumb face = new KernelThumb(filters.get(i).kernel(), thumb);
            thumbs.add(face);
            ToggleButton item = item(face, name, new KernelSource.Learned(i));
            item.getStyleClass().add("learned");
            item.setAccessibleText("Filter " + filters.get(i).label() + " that this network has learned");
            item.setAccessibleHelp("Filters this network has learned: press one to lay it on the picture");
            item.setOnAction(press -> choose(() -> model.chooseLearned(index)));
            learned.getChildren().add(item);
        }
        note.setText(filters.isEmpty() ? "No network yet.\nTrain one." : "learned by\nthis network");
        select();
        remeasure();
    }

    private ToggleButton item(KernelThumb picture, Label name, KernelSource source) {
        VBox face = new VBox(picture, name);
        face.getStyleClass().add("face");
        face.setAlignment(Pos.CENTER);
        face.setMouseTransparent(true);
        ToggleButton item = new ToggleButton();
        item.getStyleClass().setAll("shelf-item");
        item.setGraphic(face);
        item.setUserData(source);
        items.add(item);
        return item;
    }

    /** The filter's word, and a stroke that runs as its edges do. */
    private static Label name(ClassicalFilter filter) {
        Label name = new Label(filter.title());
        name.getStyleClass().add("name");
        if (filter.direction() != ClassicalFilter.Direction.NONE) {
            Region stroke = new Region();
            stroke.getStyleClass()
                    .addAll("stroke", filter.direction() == ClassicalFilter.Direction.VERTICAL ? "upright" : "level");
            name.setGraphic(stroke);
        }
        return name;
    }

    private void choose(Runnable choice) {
        choice.run();
        select();
    }

    private void select() {
        KernelSource source = model.sourceProperty().get();
        turn(source instanceof KernelSource.Learned || (ofNetwork && source instanceof KernelSource.Own));
        items.forEach(item -> item.setSelected(
                item.getUserData().equals(model.sourceProperty().get())));
    }
}
