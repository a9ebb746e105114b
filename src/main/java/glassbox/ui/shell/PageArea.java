package glassbox.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import glassbox.ui.page.Page;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;

/**
 * Where the page is. A page is made when it is first shown and kept from then on; a new one fades in briefly. A page is
 * exactly as large as the area, however much room it would like, so that it can fit itself into what there is.
 */
final class PageArea extends Pane {
    private static final Duration FADE = Duration.millis(150);
    private static final Interpolator EASE_OUT = Interpolator.ofSpline(0.2, 0, 0, 1);

    private final Map<PageId, PageEntry> entries = new EnumMap<>(PageId.class);
    private final Map<PageId, Page> pages = new EnumMap<>(PageId.class);
    private final FadeTransition fade = new FadeTransition(FADE);
    private final ShellViewModel model;

    /** The area, without a page so far. */
    PageArea(List<PageEntry> entries, ShellViewModel model) {
        this.model = model;
        getStyleClass().add("page-area");
        setMinSize(0, 0);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(EASE_OUT);
    }

    /** Shows the model's page, now and after each change; {@code shown} hears of each page that appears. */
    void open(Consumer<Page> shown) {
        model.pageProperty().subscribe(id -> {
            Page page = pages.computeIfAbsent(id, this::make);
            show(page.content());
            shown.accept(page);
        });
    }

    @Override
    protected void layoutChildren() {
        getChildren().forEach(page -> page.resizeRelocate(0, 0, getWidth(), getHeight()));
    }

    private Page make(PageId id) {
        PageEntry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("The window has no page " + id + ".");
        }
        return entry.page().get();
    }

    private void show(Parent content) {
        boolean first = getChildren().isEmpty();
        fade.stop();
        getChildren().forEach(before -> before.setOpacity(1));
        getChildren().setAll(content);
        if (!first && !model.reduceMotionProperty().get()) {
            fade.setNode(content);
            fade.playFromStart();
        }
    }
}
