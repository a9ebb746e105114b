package glassbox.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.ui.page.Page;
import glassbox.ui.theme.Zoom;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;

/**
 * Where the page is. A page is made when it is first shown and kept from then on; a new one fades in briefly. A page is
 * exactly as large as the area, however much room it would like, so that it can fit itself into what there is.
 */
final class PageArea extends Pane {
    private static final Duration FADE = Duration.millis(150);
    /** A page grows by eighths, up to three times. */
    private static final double STEPS = 8;

    private static final double MOST = 3;
    private static final Interpolator EASE_OUT = Interpolator.ofSpline(0.2, 0, 0, 1);

    private final Map<PageId, PageEntry> entries = new EnumMap<>(PageId.class);
    private final Map<PageId, Page> pages = new EnumMap<>(PageId.class);
    private final FadeTransition fade = new FadeTransition(FADE);
    private final ShellViewModel model;
    private final Scale larger = new Scale(1, 1);
    private @Nullable Page current;
    private Subscription room = Subscription.EMPTY;
    private boolean enlarged;

    /** The area, without a page so far. */
    PageArea(List<PageEntry> entries, ShellViewModel model) {
        this.model = model;
        getStyleClass().add("page-area");
        setMinSize(0, 0);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        widthProperty().subscribe(this::enlarge);
        heightProperty().subscribe(this::enlarge);
        sceneProperty().subscribe(this::moved);
        entries.forEach(entry -> this.entries.put(entry.id(), entry));
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.setInterpolator(EASE_OUT);
    }

    /** Shows the model's page, now and after each change; {@code shown} hears of each page that appears. */
    void open(Consumer<Page> shown) {
        model.pageProperty().subscribe(id -> {
            Page page = pages.computeIfAbsent(id, this::make);
            present(page);
            show(page.content());
            shown.accept(page);
        });
    }

    /** Shows the page as much larger as it still fits in, or as it is. */
    void setEnlarged(boolean wanted) {
        enlarged = wanted;
        present(current);
    }

    private void present(@Nullable Page page) {
        if (current != null && !current.equals(page)) {
            current.setPresented(false);
        }
        room.unsubscribe();
        current = page;
        if (page != null) {
            page.setPresented(enlarged);
            room = page.presentedRoom().subscribe(this::enlarge);
        }
        enlarge();
    }

    /** A page, if it was shown before. */
    Optional<Page> made(PageId id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** The page that is shown. */
    Optional<Node> shown() {
        return getChildren().stream().findFirst();
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            Zoom.set(before, 1);
        }
        enlarge();
    }

    private void enlarge() {
        Dimension2D least =
                current == null ? Page.LEAST_ROOM : current.presentedRoom().getValue();
        double fits = Math.min(getWidth() / least.getWidth(), getHeight() / least.getHeight());
        double factor = enlarged ? Math.clamp(Math.floor(fits * STEPS) / STEPS, 1, MOST) : 1;
        larger.setX(factor);
        larger.setY(factor);
        if (getScene() != null) {
            Zoom.set(getScene(), factor);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        getChildren()
                .forEach(page -> page.resizeRelocate(0, 0, getWidth() / larger.getX(), getHeight() / larger.getX()));
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
        getChildren().forEach(before -> before.getTransforms().remove(larger));
        content.getTransforms().add(larger);
        getChildren().setAll(content);
        if (!first && !model.reduceMotionProperty().get()) {
            fade.setNode(content);
            fade.playFromStart();
        }
    }
}
