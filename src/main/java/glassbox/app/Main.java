package glassbox.app;

import java.util.List;

import javafx.application.Application;

import glassbox.cli.CommandLineInterface;
import glassbox.exchange.ModelFile;
import glassbox.recipe.Recipes;

/** Where Glassbox starts: with a window, or with the command line when there are arguments. */
public final class Main {
    /** Opens the window, prints how long that took, and ends. */
    static final String STARTUP_TIME = "--startup-time";

    private static final int NO_DISPLAY = 2;

    private Main() {}

    /** Opens the window, or does what the arguments say on the command line. */
    public static void main(String[] arguments) {
        if (!wantsWindow(List.of(arguments))) {
            System.exit(CommandLineInterface.run(arguments, List.of(new ScreenshotsCommand())));
        }
        if (!openWindow(arguments)) {
            if (arguments.length > 0) {
                System.err.println(needsWindow(arguments[0]));
                System.exit(NO_DISPLAY);
            }
            String recipe = Recipes.standard().name();
            System.err.println("There is no display to open a window on, so Glassbox trains the recipe " + recipe
                    + " here, on the terminal.");
            System.exit(CommandLineInterface.run(new String[] {"train", recipe}, List.of()));
        }
    }

    /** No arguments open the window, and so does a network's file, as when it is double-clicked. */
    static boolean wantsWindow(List<String> arguments) {
        return arguments.isEmpty()
                || arguments.equals(List.of(STARTUP_TIME))
                || (arguments.size() == 1 && arguments.getFirst().endsWith(ModelFile.SUFFIX));
    }

    /** Why an argument that asks for the window cannot be served without a display. */
    static String needsWindow(String argument) {
        return argument.equals(STARTUP_TIME)
                ? "There is no display to open a window on, so there is no time to measure."
                : argument + " opens in a window, but there is no display to open one on. On the terminal, 'glassbox"
                        + " evaluate' and 'glassbox classify' take such a file.";
    }

    /** Opens the window and returns when it was closed; returns false at once if there is nowhere to open it. */
    private static boolean openWindow(String[] arguments) {
        String platform = System.getProperty("glass.platform", "");
        if (!Display.isThere(System.getProperty("os.name"), System.getenv(), platform)) {
            return false;
        }
        try {
            Application.launch(GlassboxApplication.class, arguments);
            return true;
        } catch (UnsupportedOperationException displayGone) {
            return false;
        }
    }
}
