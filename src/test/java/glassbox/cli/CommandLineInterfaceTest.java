package glassbox.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandLineInterfaceTest {
    @Test
    void recipesAreListed() {
        String list = run("recipes").done();
        assertTrue(list.startsWith("mnist-8-filters  Eight filters"), list);
        assertTrue(list.contains("loss 0.2451, accuracy 93.25%"), list);
        assertTrue(list.lines().anyMatch(line -> line.matches(" +memory +[0-9.]+ [kM]B while it is trained")), list);
    }

    @Test
    void recipesAreListedForProgramsToo() {
        String first = run("recipes", "--json").done().lines().findFirst().orElseThrow();
        assertEquals(
                "mnist-8-filters",
                com.google.gson.JsonParser.parseString(first)
                        .getAsJsonObject()
                        .get("recipe")
                        .getAsString());
    }

    @Test
    void theVersionIsThatOfTheBuild() throws java.io.IOException {
        String pom = java.nio.file.Files.readString(java.nio.file.Path.of("pom.xml"));
        String version = run("--version").done().strip();
        assertTrue(version.startsWith("Glassbox "), version);
        String number = version.substring("Glassbox ".length());
        assertTrue(pom.indexOf("<version>" + number + "</version>") == pom.indexOf("<version>"), version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recipes", "train", "reproduce", "evaluate", "classify", "filter"})
    void everyCommandExplainsItself(String command) {
        assertTrue(run(command, "--help").done().contains("Usage: glassbox " + command));
    }

    @Test
    void helpNamesEveryCommand() {
        String help = run("--help").done();
        for (String command : List.of("recipes", "train", "reproduce", "evaluate", "classify", "filter")) {
            assertTrue(help.contains("  " + command), help);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "trian|There is no command 'trian'; see 'glassbox --help'.",
                "--bogus|Unknown option: '--bogus'; see 'glassbox --help'.",
                "train mnist-8-filters --out m.txt|The network is written to a file whose name ends in .glassbox, but the name is m.txt.",
                "filter sobel-vertical in.png out.jpg|The picture is written to a file whose name ends in .png, but the name is out.jpg.",
                "train|Say which recipe to train, as in 'glassbox train mnist-8-filters'; 'glassbox recipes' lists them. To go on with a training that was stopped: --resume FILE.",
                "train cats|There is no recipe called \"cats\". There are mnist-8-filters, mnist-im2col, shapes, mnist-4-filters, fashion-pair, fashion-pair-frozen-conv, fashion-pair-frozen-dense, lenet-5, lenet-5-augmented, pen-reader, fashion-10, cifar-10.",
                "train mnist-8-filters --epochs 0|The number of epochs is at least 1, but is 0.",
                "train mnist-8-filters --epochs -3|The number of epochs is at least 1, but is -3.",
                "train mnist-8-filters --epochs many|Invalid value for option '--epochs': 'many' is not a whole number; see 'glassbox train --help'.",
                "train mnist-8-filters --epochs 99999999999|Invalid value for option '--epochs': '99999999999' is too large a number; see 'glassbox train --help'.",
                "train mnist-8-filters --seed 1.5|Invalid value for option '--seed': '1.5' is not a whole number; see 'glassbox train --help'.",
                "train mnist-8-filters --train-images 70000|MNIST has 60,000 training images; choose from 1 to 60,000, not 70,000.",
                "train mnist-8-filters --train-images 0|MNIST has 60,000 training images; choose from 1 to 60,000, not 0.",
                "train mnist-8-filters --sead=1|Unknown option: '--sead=1'; see 'glassbox train --help'.",
                "train --sead=1|Unknown option: '--sead=1'; see 'glassbox train --help'.",
                "evaluate --jsn|Unknown option: '--jsn'; see 'glassbox evaluate --help'.",
                "train shapes --slip sloppy|Invalid value for option '--slip' (NAME): there is no slip 'sloppy', only last-class-only, diagonal-added, rotated-kernel-gradient, divided-twice; see 'glassbox train --help'.",
                "reproduce shapes --seeds 0|The number of seeds is from 1 to 1,000, but is 0.",
                "reproduce shapes --seeds five|Invalid value for option '--seeds': 'five' is not a whole number; see 'glassbox reproduce --help'.",
                "evaluate cats.glassbox|There is no model file cats.glassbox, and no shipped network of that name; shipped: mnist-8-filters, pen-reader.",
            })
    void whatCannotBeDoneIsOneSentence(String arguments, String sentence) {
        assertEquals(sentence, run((Object[]) arguments.split(" ")).refusal());
    }

    @Test
    void noCommandAtAllIsRefused() {
        assertEquals("A command is missing; see 'glassbox --help'.", run().refusal());
    }

    @Test
    void furtherCommandsCanBeAdded() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        assertEquals(7, new CommandLineInterface(nowhere, nowhere, false, List.of(new Extra())).run("extra"));
    }

    @Test
    void aMistakeOfTheProgramIsASentenceToo() {
        StringWriter err = new StringWriter();
        CommandLineInterface commands = new CommandLineInterface(
                new PrintWriter(new StringWriter()), new PrintWriter(err), false, List.of(new Faulty()));
        assertEquals(1, commands.run("faulty"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().startsWith("This is a mistake of Glassbox, not yours: "), err.toString());
    }

    @Command(name = "extra")
    static final class Extra implements Callable<Integer> {
        @Override
        public Integer call() {
            return 7;
        }
    }

    @Command(name = "faulty")
    static final class Faulty implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("cogs");
        }
    }

    @Test
    void namesThatNoFileCanHaveAreOneSentence() {
        assertEquals(
                "Invalid value for positional parameter at index 1 (IN): the name of a file is expected, but it is empty;"
                        + " see 'glassbox filter --help'.",
                run("filter", "identity", "", "o.png").refusal());
        assertTrue(
                run("filter", "identity", "a\0b", "o.png").refusal().contains("is no name that this system gives to"));
        assertTrue(run("evaluate", "").refusal().startsWith("The name of a network is expected, but it is empty."));
    }

    @Test
    void workThatNeedsTooMuchMemoryIsOneSentence() {
        StringWriter err = new StringWriter();
        CommandLineInterface commands = new CommandLineInterface(
                new PrintWriter(new StringWriter()), new PrintWriter(err), false, List.of(new Greedy()));
        assertEquals(2, commands.run("greedy"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().startsWith("'glassbox greedy' needs more memory than the "), err.toString());
    }

    @Test
    void resultsThatCannotBePrintedAreARefusal() {
        assertEquals(2, printing("No space left on device"));
        assertEquals(0, printing("Broken pipe"));
    }

    private static int printing(String trouble) {
        StringWriter err = new StringWriter();
        ResultStream out = new ResultStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(trouble);
            }
        });
        PrintWriter results = new PrintWriter(out, true);
        int code = new CommandLineInterface(results, new PrintWriter(err), false, List.of()).run("recipes");
        results.flush();
        int printed = CommandLineInterface.printed(out, new PrintWriter(err), code);
        assertEquals(printed == 0 ? 0 : 1, err.toString().lines().count(), err.toString());
        return printed;
    }

    @Command(name = "greedy")
    static final class Greedy implements Runnable {
        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }
    }
}
