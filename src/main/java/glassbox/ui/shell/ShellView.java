package glassbox.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.page.FileDialogs;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.ShellViewModel;

/** The window's content: the rail at the left, the top bar, the page, the notice and the caption bar; help above all. */
public final class ShellView extends StackPane {
    /** Below this width the rail shows icons only and chips lose their grey word. */
    private static final double WIDE = 1200;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ShellViewModel model;
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");
    private final TopBar top;
    private final NetworkChip network;
    private final CaptionBar caption = new CaptionBar();
    private final PageArea area;
    private final Supplier<Node> help;
    private final Presenter presenter;
    private @Nullable Page page;

    /**
     * The content of a window, without a page so far: it can be shown at once, while a page takes longer to make.
     *
     * @param entries the pages, in the order of the rail
     * @param model the window's state
     */
    public ShellView(List<PageEntry> entries, ShellViewModel model) {
        this(entries, model, Optional::empty);
    }

    /**
     * The same, with a second screen for what is presented.
     *
     * @param projector where that screen is, if there is one; asked each time something is presented
     */
    public ShellView(List<PageEntry> entries, ShellViewModel model, Supplier<Optional<Rectangle2D>> projector) {
        this.model = model;
        getStyleClass().add("shell");
        top = new TopBar(model);
        network = new NetworkChip(
                model.networks(), model.networkProperty(), narrow.getReadOnlyProperty(), FileDialogs.ofSystem());
        top.show(model.pageProperty().get().title(), List.of(network));
        Rail rail = new Rail(entries, model);
        area = new PageArea(entries, model);
        BorderPane column = new BorderPane(area);
        column.setTop(top);
        column.setBottom(new VBox(new NoticeBar(model.messages()), caption));
        BorderPane window = new BorderPane(column);
        window.setLeft(rail);
        getChildren().add(window);
        Keyboard keyboard = new Keyboard(model, new Regions(List.of(rail, top, area, column.getBottom())));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keyboard.listenTo(scene);
                dress(scene);
            }
        });
        model.darkProperty().subscribe(dark -> dress(getScene()));
        presenter = new Presenter(this, column, area, model, keyboard, projector);
        keyboard.steps(presenter::step);
        keyboard.lights(presenter::moveLight);
        narrow.bind(widthProperty().lessThan(WIDE));
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
        help = () -> new HelpSheet(entries, Objects.requireNonNull(page), model);
        model.search().add(new SearchTargets(entries, area, top, model)::all);
        NetworkDrop.on(this, model.networks());
    }

    /** Shows the model's page, now and after each change. To be called once. */
    public void openPage() {
        area.open(this::pageShown);
        Node window = getChildren().getFirst();
        HelpOverlay.over(this, model.helpOpenProperty(), () -> new HelpMarks(marked(window), model));
        HelpOverlay.over(this, model.keysOpenProperty(), help);
        HelpOverlay.over(this, model.search().openProperty(), () -> new SearchSheet(model.search()));
        HelpOverlay.over(
                this,
                model.presenter().notesOpenProperty(),
                () -> new NotesSheet(model.pageProperty().get(), model.presenter()));
    }

    /** Whether a page is presented in this window, not on another screen: it may then take the whole screen. */
    public ReadOnlyBooleanProperty presentedHereProperty() {
        return presenter.hereProperty();
    }

    /** What is on the screen to be explained: the page that is presented in the window, else all of the window. */
    private Node marked(Node window) {
        return presenter.hereProperty().get() && presenter.view() != null
                ? Objects.requireNonNull(presenter.view())
                : window;
    }

    private void dress(@Nullable Scene scene) {
        if (scene != null) {
            (model.darkProperty().get() ? Theme.DARK : Theme.LIGHT).applyTo(scene);
        }
    }

    private void pageShown(Page shown) {
        page = shown;
        Node chip = shown.chip();
        top.show(model.pageProperty().get().title(), chip == null ? List.of(network) : List.of(network, chip));
        caption.show(shown);
        presenter.show(shown);
    }
}
