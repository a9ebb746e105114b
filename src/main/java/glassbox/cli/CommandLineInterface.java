package glassbox.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.training.DivergenceException;
import glassbox.exchange.OwnRecipes;
import glassbox.raster.Numbers;

/**
 * The command line of Glassbox. Results go to the one writer, refusals to the other: one sentence each, never a stack
 * trace. Exit codes: 0 done, 1 the work itself failed, 2 what was asked for cannot be done.
 */
public final class CommandLineInterface {
    /** The version that {@code pom.xml} names. */
    static final String VERSION = "0.1.0";

    private static final int REFUSED = CommandLine.ExitCode.USAGE;
    private static final int FAILED = CommandLine.ExitCode.SOFTWARE;

    private final CommandLine commands;

    /**
     * A command line.
     *
     * @param results where results are printed
     * @param refusals where sentences about what went wrong are printed
     * @param terminal whether results go to a terminal, where a line may be written over
     * @param more further subcommands: objects annotated with picocli's {@code @Command}
     */
    public CommandLineInterface(PrintWriter results, PrintWriter refusals, boolean terminal, List<?> more) {
        this(results, refusals, terminal, OwnRecipes.ofThisUser(), more);
    }

    /** A command line that knows these recipes beside those of Glassbox. */
    CommandLineInterface(PrintWriter results, PrintWriter refusals, boolean terminal, OwnRecipes own, List<?> more) {
        DatasetCatalogue data = new DatasetCatalogue();
        RecipeBook book = new RecipeBook(own);
        commands = new CommandLine(new Root())
                .addSubcommand(new RecipesCommand(book))
                .addSubcommand(new TrainCommand(book, data, terminal))
                .addSubcommand(new ReproduceCommand(book, data))
                .addSubcommand(new EvaluateCommand(data))
                .addSubcommand(new GradientCheckCommand(book, data))
                .addSubcommand(new ClassifyCommand())
                .addSubcommand(new FilterCommand())
                .addSubcommand(new BenchCommand(data));
        more.forEach(commands::addSubcommand);
        commands.registerConverter(Integer.class, text -> (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        commands.registerConverter(Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
        commands.registerConverter(Path.class, new PathReader());
        commands.setOut(results);
        commands.setErr(refusals);
        commands.setParameterExceptionHandler(CommandLineInterface::refuse);
        commands.setExecutionExceptionHandler(CommandLineInterface::explain);
    }

    /**
     * Does what the arguments say, on this process's own output.
     *
     * @param more further subcommands: objects annotated with picocli's {@code @Command}
     * @return the exit code
     */
    public static int run(String[] arguments, List<?> more) {
        ResultStream out = new ResultStream(new FileOutputStream(FileDescriptor.out));
        PrintWriter results = writer(out, System.out.charset());
        PrintWriter refusals = writer(new FileOutputStream(FileDescriptor.err), System.err.charset());
        int code = new CommandLineInterface(results, refusals, isTerminal(), more).run(arguments);
        results.flush();
        code = printed(out, refusals, code);
        refusals.flush();
        return code;
    }

    /** The exit code, given whether the results could be printed. */
    static int printed(ResultStream results, PrintWriter refusals, int code) {
        String failure = results.failure();
        if (failure == null) {
            return code;
        }
        refusals.println(
                "The results could not be printed: " + failure + ". Print them to a place that is open and has room.");
        return REFUSED;
    }

    @SuppressWarnings("SystemConsoleNull") // it is null in a runtime image without a line editor, when output is piped
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** A terminal that claims to know nothing but ASCII is trusted with UTF-8: × and − are in every table. */
    private static PrintWriter writer(OutputStream target, Charset claimed) {
        Charset charset = claimed.newEncoder().canEncode("×−") ? claimed : StandardCharsets.UTF_8;
        return new PrintWriter(target, true, charset);
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit code
     */
    public int run(String... arguments) {
        try {
            return commands.execute(
                    Arrays.stream(arguments).map(CommandLineInterface::shielded).toArray(String[]::new));
        } catch (OutOfMemoryError tooLarge) {
            commands.getErr().println(tooLarge(arguments));
            return REFUSED;
        }
    }

    private static String tooLarge(String... arguments) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return "'glassbox " + String.join(" ", arguments).strip() + "' needs more memory than the "
                + Numbers.count(megabytes) + " MB that Glassbox may use: a file or picture in it is too large. Use a"
                + " smaller one, or allow more with JAVA_TOOL_OPTIONS=-Xmx4g.";
    }

    /** No option starts with a minus and a digit: such an argument is a number, which a blank in front makes clear. */
    private static String shielded(String argument) {
        return argument.matches("(?s)-[0-9.].*") ? " " + argument : argument;
    }

    private static long whole(String text, long least, long largest) {
        try {
            long number = Long.parseLong(text.strip());
            if (number >= least && number <= largest) {
                return number;
            }
            throw new CommandLine.TypeConversionException("'" + text.strip() + "' is too large a number");
        } catch (NumberFormatException letters) {
            throw new CommandLine.TypeConversionException("'" + text.strip() + "' is not a whole number");
        }
    }

    private static int refuse(CommandLine.ParameterException error, String[] arguments) {
        CommandLine at = error.getCommandLine();
        String message = String.valueOf(error.getMessage()).strip().replace('\n', ' ');
        if (error instanceof CommandLine.UnmatchedArgumentException
                && at.getParent() == null
                && !arguments[0].startsWith("-")) {
            message = "There is no command '" + String.join(" ", arguments).strip() + "'";
        } else if (error instanceof CommandLine.MissingParameterException) {
            message = unknownOption(at, arguments)
                    .map(option -> "Unknown option: '" + option + "'")
                    .orElse(message);
        }
        String sentence = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        at.getErr().println(sentence + "; see '" + at.getCommandSpec().qualifiedName() + " --help'.");
        return REFUSED;
    }

    /** The first argument that looks like an option but is none of the command's: what is missing may be said by it. */
    private static Optional<String> unknownOption(CommandLine at, String... arguments) {
        Set<String> known = at.getCommandSpec().optionsMap().keySet();
        return Arrays.stream(arguments)
                .takeWhile(argument -> !argument.equals("--"))
                .filter(argument -> argument.startsWith("-") && argument.length() > 1)
                .filter(argument -> !known.contains(argument.split("=", 2)[0]))
                .findFirst();
    }

    private static int explain(Exception error, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (error) {
            case Refusal refusal -> sentence(command, refusal, REFUSED);
            case IOException refused -> sentence(command, refused, REFUSED);
            case DivergenceException diverged -> sentence(command, diverged, FAILED);
            default -> {
                StackTraceElement[] trace = error.getStackTrace();
                command.getErr()
                        .println("This is a mistake of Glassbox, not yours: " + error
                                + (trace.length > 0 ? ", at " + trace[0] : "") + ". Please report it.");
                yield FAILED;
            }
        };
    }

    private static int sentence(CommandLine command, Exception error, int code) {
        command.getErr().println(error.getMessage());
        return code;
    }

    /** The command before the subcommand. */
    @Command(
            name = "glassbox",
            description = "See through a convolutional neural network. Without a command, the window opens.",
            version = "Glassbox " + VERSION,
            synopsisSubcommandLabel = "COMMAND")
    static final class Root implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                scope = ScopeType.INHERIT,
                description = "Says how a command is used.")
        @SuppressWarnings("UnusedVariable") // read by picocli
        private boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Says which version this is.")
        @SuppressWarnings("UnusedVariable") // read by picocli
        private boolean version;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "A command is missing");
        }
    }
}
