package glassbox.viewmodel.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.settings.LessonProgress;
import glassbox.settings.Settings;

/** The window's state: which page, which theme, whether help is open, what went wrong last. */
public final class ShellViewModel {
    private final ObjectProperty<PageId> page = new SimpleObjectProperty<>(this, "page");
    private final ObjectProperty<LessonProgress> lessons = new SimpleObjectProperty<>(this, "lessons");
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
    private final BooleanProperty helpOpen = new SimpleBooleanProperty(this, "helpOpen");
    private final BooleanProperty keysOpen = new SimpleBooleanProperty(this, "keysOpen");
    private final PresenterModel presenter = new PresenterModel();
    private final SearchModel search = new SearchModel();
    private final Messages messages;
    private final NetworkShelf networks;
    private final RecipeShelf recipes;
    private final boolean systemReducesMotion;
    private final @Nullable Boolean chosenMotion;

    /**
     * The state in which the user left the window.
     *
     * @param start what was kept
     * @param systemReducesMotion what the operating system asks for, which holds until the user chooses
     * @param messages where pages and tasks say what went wrong
     * @param networks the networks that pages can work with
     * @param recipes the recipes that can be trained
     */
    public ShellViewModel(
            Settings start,
            boolean systemReducesMotion,
            Messages messages,
            NetworkShelf networks,
            RecipeShelf recipes) {
        this.messages = messages;
        this.networks = networks;
        this.recipes = recipes;
        this.systemReducesMotion = systemReducesMotion;
        this.chosenMotion = start.reduceMotion();
        page.set(PageId.of(start.page()).orElse(PageId.LEARN));
        lessons.set(start.lessons());
        dark.set(start.dark());
        reduceMotion.set(chosenMotion == null ? systemReducesMotion : chosenMotion);
    }

    /** The page that is shown. */
    public ObjectProperty<PageId> pageProperty() {
        return page;
    }

    /** How far the user has come in the lessons. */
    public ObjectProperty<LessonProgress> lessonsProperty() {
        return lessons;
    }

    /** Whether the dark theme is worn. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether nothing should move. */
    public BooleanProperty reduceMotionProperty() {
        return reduceMotion;
    }

    /** Whether everything on the screen is marked with what it is. */
    public BooleanProperty helpOpenProperty() {
        return helpOpen;
    }

    /** Whether the sheet of keys and pages lies over the page. */
    public BooleanProperty keysOpenProperty() {
        return keysOpen;
    }

    /** Showing the page to a class. */
    public PresenterModel presenter() {
        return presenter;
    }

    /** The search for lessons, terms and controls. */
    public SearchModel search() {
        return search;
    }

    /** Where pages and tasks say what went wrong. */
    public Messages messages() {
        return messages;
    }

    /** The network that the page works with, or null as long as there is none. */
    public ObservableValue<@Nullable NetworkChoice> networkProperty() {
        return page.flatMap(shown -> shown == PageId.DRAW ? networks.readerProperty() : networks.currentProperty());
    }

    /** The networks that pages can work with. */
    public NetworkShelf networks() {
        return networks;
    }

    /** The recipes that can be trained. */
    public RecipeShelf recipes() {
        return recipes;
    }

    /** Changes between light and dark. */
    public void toggleTheme() {
        dark.set(!dark.get());
    }

    /** Marks everything on the screen, or takes marks and sheet away. */
    public void toggleHelp() {
        boolean open = helpOpen.get() || keysOpen.get();
        keysOpen.set(false);
        helpOpen.set(!open);
    }

    /** One step back: closes the sheet of keys, else takes the marks away, else dismisses the notice, else ends what is presented bit by bit. Returns whether there was anything to close. */
    public boolean back() {
        if (helpOpen.get() || keysOpen.get()) {
            keysOpen.set(false);
            helpOpen.set(false);
            return true;
        }
        if (search.openProperty().get()) {
            search.openProperty().set(false);
            return true;
        }
        if (presenter.notesOpenProperty().get()) {
            return presenter.back();
        }
        boolean noticed = messages.noticeProperty().get() != null;
        messages.dismiss();
        return noticed || presenter.back();
    }

    /** What is to be kept, given the window's size. Motion stays with the system as long as the user did not choose. */
    public Settings settings(double width, double height, boolean maximized) {
        boolean asTheSystem = chosenMotion == null && reduceMotion.get() == systemReducesMotion;
        return new Settings(
                dark.get(),
                (int) Math.round(width),
                (int) Math.round(height),
                maximized,
                page.get().key(),
                asTheSystem ? null : (Boolean) reduceMotion.get(),
                lessons.get());
    }
}
