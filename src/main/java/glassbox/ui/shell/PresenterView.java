package glassbox.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

import glassbox.ui.page.Page;
import glassbox.viewmodel.shell.PresenterModel;

/**
 * A page for a class: large, below its name and what is said of it, without rail and menus. The pointer is a ring; pointing
 * alone does nothing, a press does what pointing does elsewhere and then what a press does.
 */
final class PresenterView extends StackPane {
    private static final double RING = 14;
    private static final double LIGHT = 150;

    private final PresenterModel model;
    private final PageArea area;
    private final Label title = new Label();
    private final Label said = new Label();
    private final Circle ring = new Circle(RING);
    private final Path veil = new Path();
    private final BooleanProperty pointed = new SimpleBooleanProperty(this, "pointed");
    private boolean letThrough;

    PresenterView(PresenterModel model, PageArea area) {
        this.model = model;
        this.area = area;
        getStyleClass().add("presenter");
        setCursor(Cursor.NONE);
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add("said");
        said.setMaxWidth(Double.MAX_VALUE);
        said.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox header = new HBox(new Logo(), title, said);
        header.getStyleClass().add("presenter-header");
        BorderPane page = new BorderPane(area);
        page.setTop(header);
        ring.getStyleClass().add("pointer-ring");
        veil.getStyleClass().add("spotlight-veil");
        veil.setFillRule(FillRule.EVEN_ODD);
        Region black = new Region();
        black.getStyleClass().add("black");
        black.setId("black");
        black.visibleProperty().bind(model.blackProperty());
        black.setOnMousePressed(press -> model.toggleBlack());
        veil.visibleProperty().bind(model.spotlightProperty());
        ring.visibleProperty().bind(pointed.and(model.blackProperty().not()));
        ring.setManaged(false);
        veil.setManaged(false);
        ring.setMouseTransparent(true);
        veil.setMouseTransparent(true);
        getChildren().addAll(page, veil, ring, black);
        addEventFilter(MouseEvent.ANY, this::follow);
        area.addEventFilter(MouseEvent.ANY, this::onPage);
        widthProperty().subscribe(this::shine);
        heightProperty().subscribe(this::shine);
    }

    /** Shows another page's name and what it says. */
    void show(String name, Page page) {
        title.setText(name);
        said.textProperty().bind(page.caption());
    }

    /** One step of the page there or back, as a clicker's keys ask for: what its arrow keys do. */
    void step(boolean on) {
        if (model.blackProperty().get()) {
            model.toggleBlack();
            return;
        }
        area.shown().ifPresent(page -> {
            KeyCode code = on ? KeyCode.RIGHT : KeyCode.LEFT;
            Event.fireEvent(page, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        });
    }

    /** Puts the pointer's ring, and the spotlight, at a place of this view. */
    void placeRing(double x, double y) {
        pointed.set(true);
        ring.setCenterX(x);
        ring.setCenterY(y);
        shine();
    }

    /** Where the ring is, for those who look at it from outside. */
    Rectangle2D ringBounds() {
        return new Rectangle2D(ring.getCenterX() - RING, ring.getCenterY() - RING, 2 * RING, 2 * RING);
    }

    private void follow(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_MOVED || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            Point2D here = sceneToLocal(event.getSceneX(), event.getSceneY());
            placeRing(here.getX(), here.getY());
        }
    }

    private void onPage(MouseEvent event) {
        EventType<? extends MouseEvent> type = event.getEventType();
        if (!model.presentingProperty().get() || letThrough) {
            return;
        }
        if (type == MouseEvent.MOUSE_MOVED || type == MouseEvent.MOUSE_ENTERED_TARGET) {
            event.consume();
        } else if (type == MouseEvent.MOUSE_PRESSED) {
            letThrough = true;
            Event.fireEvent(
                    event.getTarget(),
                    event.copyFor(event.getSource(), event.getTarget(), MouseEvent.MOUSE_ENTERED_TARGET));
            Event.fireEvent(
                    event.getTarget(), event.copyFor(event.getSource(), event.getTarget(), MouseEvent.MOUSE_MOVED));
            letThrough = false;
        }
    }

    /** Moves the ring and the spotlight so far, from the middle if the pointer was not seen yet; never off the screen. */
    void moveRing(double right, double down) {
        placeRing(
                Math.clamp(lightX() + right, 0, Math.max(0, getWidth())),
                Math.clamp(lightY() + down, 0, Math.max(0, getHeight())));
    }

    private double lightX() {
        return pointed.get() ? ring.getCenterX() : getWidth() / 2;
    }

    private double lightY() {
        return pointed.get() ? ring.getCenterY() : getHeight() / 2;
    }

    private void shine() {
        double x = lightX();
        double y = lightY();
        veil.getElements()
                .setAll(
                        new MoveTo(0, 0),
                        new HLineTo(getWidth()),
                        new VLineTo(getHeight()),
                        new HLineTo(0),
                        new ClosePath(),
                        new MoveTo(x - LIGHT, y),
                        new ArcTo(LIGHT, LIGHT, 0, x + LIGHT, y, false, true),
                        new ArcTo(LIGHT, LIGHT, 0, x - LIGHT, y, false, true),
                        new ClosePath());
    }
}
