package glassbox.app;

/** Where Glassbox starts. */
public final class Main {
    private Main() {}

    /** Opens the window, or does what the arguments say on the command line. */
    public static void main(String[] arguments) {}
}
