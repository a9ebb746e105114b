package glassbox.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

import glassbox.exchange.OwnRecipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A command line that writes to memory. */
final class CommandLineFixture {
    private CommandLineFixture() {}

    /** What a command printed. */
    record Result(int code, String out, String err) {
        /** The results of a command that did its work without a word on the other writer. */
        String done() {
            assertEquals("", err);
            assertEquals(0, code);
            return out;
        }

        /** The only sentence of a command that refused. */
        String refusal() {
            assertEquals(2, code, err);
            assertEquals(1, err.lines().count(), err);
            assertTrue(err.endsWith("." + System.lineSeparator()), err);
            assertEquals("", out);
            return err.strip();
        }
    }

    static Result run(Object... arguments) {
        return run(false, arguments);
    }

    static Result run(boolean terminal, Object[] arguments) {
        return run(terminal, new OwnRecipes(Path.of("no-recipes-of-my-own")), arguments);
    }

    /** With the recipes of a user. */
    static Result run(OwnRecipes own, Object... arguments) {
        return run(false, own, arguments);
    }

    private static Result run(boolean terminal, OwnRecipes own, Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLineInterface commands =
                new CommandLineInterface(new PrintWriter(out), new PrintWriter(err), terminal, own, List.of());
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new Result(commands.run(texts), out.toString(), err.toString());
    }
}
