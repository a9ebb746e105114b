package glassbox.cli;

import org.junit.jupiter.api.Test;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GradientCheckCommandTest {
    @Test
    void theGradientsOfARecipeAreRight() {
        String text =
                run("gradient-check", "mnist-8-filters", "--parameters", 30).done();
        assertTrue(
                text.startsWith("Backprop beside central differences: double precision, steps of at most 3.0e−5"),
                text);
        assertTrue(text.contains("\n30 of 13,602 parameters checked: "), text);
        assertTrue(text.contains(" 0 disagree. Largest relative error: "), text);
    }

    @Test
    void anotherSeedDrawsOthers() {
        assertNotEquals(report(1), report(2));
        assertEquals(report(2), report(2));
    }

    private static String report(int seed) {
        return run("gradient-check", "mnist-8-filters", "--parameters", 10, "--seed", seed, "--single")
                .done();
    }

    @Test
    void aStepFarTooLongMakesGradientsDisagree() {
        CommandLineFixture.Result result = run("gradient-check", "mnist-8-filters", "--parameters", 30, "--epsilon", 1);
        assertEquals(1, result.code());
        assertTrue(result.out().contains(" disagree. "), result.out());
    }

    @Test
    void impossibleStepsAreRefused() {
        assertEquals(
                "The step of a gradient check is above 0 and at most 1, but is 0.0.",
                run("gradient-check", "mnist-8-filters", "--epsilon", 0).refusal());
        assertTrue(run("gradient-check", "mnist-8").refusal().startsWith("There is no recipe called \"mnist-8\"."));
    }
}
