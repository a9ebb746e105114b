package glassbox.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.FocusOrder;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.PresenterModel;
import glassbox.viewmodel.shell.ShellViewModel;

/**
 * Carries the page area into a {@link PresenterView} and back: over the window, or, where there is a second screen, onto
 * that, while the window keeps its menus and shows what is said of the page.
 */
final class Presenter {
    private static final double LIGHT_STEP = 40;

    private final StackPane window;
    private final BorderPane home;
    private final PageArea area;
    private final ShellViewModel shell;
    private final Keyboard keyboard;
    private final Supplier<Optional<Rectangle2D>> projector;
    private final ReadOnlyBooleanWrapper here = new ReadOnlyBooleanWrapper(this, "here");
    private @Nullable PresenterView view;
    private @Nullable PresenterDesk desk;
    private @Nullable Stage stage;
    private @Nullable Node focused;
    private @Nullable Page page;

    /**
     * Follows the model.
     *
     * @param window the window's content, over which a page is shown where there is one screen
     * @param home where the page area stands otherwise
     * @param projector where the second screen is
     */
    Presenter(
            StackPane window,
            BorderPane home,
            PageArea area,
            ShellViewModel shell,
            Keyboard keyboard,
            Supplier<Optional<Rectangle2D>> projector) {
        this.window = window;
        this.home = home;
        this.area = area;
        this.shell = shell;
        this.keyboard = keyboard;
        this.projector = projector;
        model().presentingProperty().subscribe(this::turned);
        shell.darkProperty().subscribe(this::dress);
    }

    /** Whether a page is presented in the window itself. */
    ReadOnlyBooleanProperty hereProperty() {
        return here.getReadOnlyProperty();
    }

    /** Another page is shown. */
    void show(Page shown) {
        page = shown;
        describe();
    }

    /** One step of the page, there or back. */
    void step(boolean on) {
        if (view != null) {
            view.step(on);
        }
    }

    /** Moves the spotlight by keys: so many steps to the right, and down. */
    void moveLight(int right, int down) {
        if (view != null) {
            view.moveRing(right * LIGHT_STEP, down * LIGHT_STEP);
        }
    }

    /** The page as the class sees it; null while nothing is presented. */
    @Nullable
    PresenterView view() {
        return view;
    }

    private PresenterModel model() {
        return shell.presenter();
    }

    private void turned(boolean presenting) {
        if (presenting) {
            begin();
        } else if (view != null) {
            end();
        }
    }

    private void begin() {
        Scene scene = window.getScene();
        focused = scene == null ? null : scene.getFocusOwner();
        home.setCenter(null);
        PresenterView shown = new PresenterView(model(), area);
        view = shown;
        area.setEnlarged(true);
        Optional<Rectangle2D> other = projector.get();
        if (other.isPresent()) {
            open(shown, other.get());
        } else {
            home.getParent().setVisible(false);
            window.getChildren().add(shown);
            here.set(true);
        }
        describe();
        area.shown().ifPresent(Node::requestFocus);
    }

    private void open(PresenterView shown, Rectangle2D at) {
        Stage opened = new Stage(StageStyle.UNDECORATED);
        Scene scene = new Scene(shown, at.getWidth(), at.getHeight());
        keyboard.listenTo(scene);
        opened.setTitle("Glassbox, for the class");
        opened.setScene(scene);
        opened.setX(at.getMinX());
        opened.setY(at.getMinY());
        opened.setWidth(at.getWidth());
        opened.setHeight(at.getHeight());
        opened.setOnHidden(gone -> model().presentingProperty().set(false));
        stage = opened;
        dress();
        PresenterDesk controls = new PresenterDesk(model(), this::step);
        desk = controls;
        home.setCenter(controls);
        opened.show();
    }

    private void end() {
        PresenterView shown = view;
        view = null;
        here.set(false);
        window.getChildren().remove(shown);
        if (stage != null) {
            stage.setOnHidden(null);
            stage.close();
            stage = null;
        }
        if (desk != null) {
            desk.leave();
            desk = null;
        }
        area.setEnlarged(false);
        home.setCenter(area);
        home.getParent().setVisible(true);
        Node before = focused;
        focused = null;
        if (before != null
                && before.getScene() != null
                && FocusOrder.within(before, before.getScene().getRoot())) {
            before.requestFocus();
        }
    }

    private void describe() {
        Page shown = page;
        if (shown == null) {
            return;
        }
        if (view != null) {
            view.show(shell.pageProperty().get().title(), shown);
        }
        if (desk != null) {
            desk.show(shell.pageProperty().get(), shown);
        }
    }

    private void dress() {
        if (stage != null) {
            (shell.darkProperty().get() ? Theme.DARK : Theme.LIGHT).applyTo(stage.getScene());
        }
    }

    /** What a clicker and a teacher's keys do while something is presented. */
    static List<KeyHint> hints() {
        return List.of(
                new KeyHint(List.of("F11", "P"), "present, and back again"),
                new KeyHint(List.of("Page down", "Page up"), "presenting: a step on or back"),
                KeyHint.of("B", "presenting: black screen"),
                KeyHint.of("S", "presenting: spotlight, which the pointer moves"),
                new KeyHint(List.of("Ctrl", "← ↑ → ↓"), "presenting: moves the spotlight"));
    }
}
