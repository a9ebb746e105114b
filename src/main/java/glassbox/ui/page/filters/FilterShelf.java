package glassbox.ui.page.filters;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.raster.ClassicalFilter;
import glassbox.ui.control.KernelThumb;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.KernelModel;
import glassbox.viewmodel.filters.KernelSource;
import glassbox.viewmodel.filters.LearnedFilter;

/** The filters there are, to be taken: the classical ones, then those the network has learned. It scrolls sideways. */
final class FilterShelf extends ScrollPane {
    private final KernelModel model;
    private final HBox classical = new HBox();
    private final HBox learned = new HBox();
    private final Label note = new Label();
    private final List<ToggleButton> items = new ArrayList<>();
    private final List<KernelThumb> thumbs = new ArrayList<>();
    private double thumb = 44;

    FilterShelf(KernelModel model) {
        this.model = model;
        getStyleClass().add("filter-shelf");
        setFitToHeight(true);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        note.getStyleClass().addAll(Styles.HINT, "note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        Separator line = new Separator(Orientation.VERTICAL);
        HBox row = new HBox(classical, line, new LearnedChoice(model.learned()), learned, note);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        setContent(row);
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
            item.setAccessibleHelp("Lays this filter on the picture");
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
            item.setAccessibleHelp("Lays this filter, which training made, on the picture");
            item.setOnAction(press -> choose(() -> model.chooseLearned(index)));
            learned.getChildren().add(item);
        }
        note.setText(filters.isEmpty() ? "No network yet.\nTrain one." : "learned by\nthis network");
        select();
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
        items.forEach(item -> item.setSelected(
                item.getUserData().equals(model.sourceProperty().get())));
    }
}
