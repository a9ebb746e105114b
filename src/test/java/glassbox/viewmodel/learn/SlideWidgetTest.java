package glassbox.viewmodel.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.Padding;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.WidgetCall;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SlideWidgetTest {
    private static final String ARTICLE = "0 50 0 29 / 0 80 31 2 / 33 90 0 75 / 0 9 0 95";

    private final Background background = new Background("test-slide", Runnable::run);
    private final SlideWidget widget =
            new SlideWidget(new WidgetBench(Runnable::run, background, new DatasetCatalogue(), name -> null));

    @AfterEach
    void stop() {
        background.close();
    }

    private void show(String... parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        widget.show(new WidgetParameters(new WidgetCall("slide", all, new SourcePlace("a.md", 7))));
    }

    private MatrixPanel matrix(String name) {
        return assertInstanceOf(MatrixPanel.class, widget.board().panel(name).orElseThrow());
    }

    @Test
    void theFourByFourExampleIsFiltered() {
        show("image", ARTICLE, "kernel", "sobel-vertical", "at", "1 2");
        assertEquals(29, widget.value("output.1.1"));
        assertEquals(-192, widget.value("output.1.2"));
        assertEquals(-35, widget.value("output.2.1"));
        assertEquals(-22, widget.value("output.2.2"));
        assertEquals(-192, widget.value("sum"));
        assertEquals(-160, widget.value("term.4"));
        assertEquals(-300, widget.value("group.1"));
        assertEquals(31, widget.value("image.2.3"));
        assertEquals(-2, widget.value("kernel.2.1"));
        assertTrue(
                widget.board().remark().contains("brighter on its left"),
                widget.board().remark());
        assertEquals(Mark.lens(0, 1, 3, 3), matrix("image").marks().getLast());
        assertEquals(2, matrix("output").visited());
    }

    @Test
    void outputsAreThoseOfTheEngineForAnyImageAndFilter() {
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            Raster image = random(random, 3 + random.nextInt(6), 3 + random.nextInt(6));
            Raster kernel = random(random, 1 + random.nextInt(3), 1 + random.nextInt(3));
            int padding = random.nextInt(3);
            int stride = 1 + random.nextInt(2);
            boolean flipped = random.nextBoolean();
            show(
                    "image",
                    text(image),
                    "kernel",
                    text(kernel),
                    "padding",
                    Integer.toString(padding),
                    "stride",
                    Integer.toString(stride),
                    "mode",
                    flipped ? "convolution" : "correlation",
                    "at",
                    "all");
            Raster expected = FilterRun.of(image, new FilterSettings(kernel, Padding.of(padding), stride, flipped))
                    .output();
            assertEquals(expected, matrix("output").numbers());
            assertEquals(image.get(0, 0), widget.value("image.1.1"));
        }
    }

    private static Raster random(Random random, int rows, int columns) {
        return Raster.generate(rows, columns, (row, column) -> random.nextInt(200) - 100);
    }

    private static String text(Raster raster) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < raster.rows(); row++) {
            for (int column = 0; column < raster.columns(); column++) {
                text.append(column > 0 ? " " : row > 0 ? " / " : "").append(raster.get(row, column));
            }
        }
        return text.toString();
    }

    @Test
    void walkingIsTheSameAsOpeningDirectly() {
        show("image", ARTICLE, "kernel", "sobel-vertical", "at", "none");
        assertEquals("Before the first window", widget.walk().words());
        assertNull(widget.board().strip());
        assertEquals(0, matrix("output").visited());
        assertEquals(-192, widget.value("output.1.2"));
        widget.walk().move(2);
        assertEquals("Window 2 of 4", widget.walk().words());
        String walked = widget.reading();
        widget.walk().move(2);
        widget.walk().move(-2);
        assertEquals(walked, widget.reading());
        show("image", ARTICLE, "kernel", "sobel-vertical", "at", "1 2");
        assertEquals(walked, widget.reading());
    }

    @Test
    void clicksAndArrowKeysWalk() {
        show("image", ARTICLE, "kernel", "sobel-vertical", "at", "all");
        assertTrue(matrix("image").marks().isEmpty());
        widget.choose("output", 1, 1);
        assertEquals(-22, widget.value("sum"));
        widget.choose("image", 0, 0);
        assertEquals(29, widget.value("sum"));
        widget.move("image", 1, 0);
        assertEquals(-35, widget.value("sum"));
        widget.move("output", 5, 5);
        assertEquals(-22, widget.value("sum"));
    }

    @Test
    void numbersAreChangedByHandAndReset() {
        show("image", ARTICLE, "kernel", "sobel-vertical", "at", "1 2");
        assertEquals("", widget.type("image", 0, 1, "60"));
        assertEquals(-202, widget.value("output.1.2"));
        assertEquals("", widget.type("kernel", 0, 0, "−2"));
        assertEquals(-262, widget.value("sum"));
        assertTrue(widget.type("kernel", 0, 0, "two").contains("not a number"));
        assertEquals(-262, widget.value("sum"));
        widget.reset("kernel", 0, 0);
        widget.reset("image", 0, 1);
        assertEquals(-192, widget.value("sum"));
        assertTrue(widget.isChangeable());
    }

    @Test
    void theFiltersPageGoesOnWithTheSameNumbers() {
        show("image", ARTICLE, "kernel", "1 2 / 3 4", "mode", "convolution", "padding", "1", "stride", "2");
        Destination.ToFilters there = assertInstanceOf(Destination.ToFilters.class, widget.destination());
        assertEquals(Raster.of(2, 2, 4, 3, 2, 1), there.kernel());
        assertEquals(1, there.padding());
        assertEquals(2, there.stride());
        assertEquals(31, there.channels().getFirst().get(1, 2));
    }

    @Test
    void aDigitIsReadInTheBackground() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        widget.readyProperty().subscribe(ready -> {
            if (ready) {
                arrived.countDown();
            }
        });
        show("image", "digit 0", "kernel", "sobel-vertical", "at", "3 3");
        assertTrue(arrived.await(60, TimeUnit.SECONDS));
        assertEquals(26, matrix("output").numbers().rows());
        assertNotNull(widget.board().strip());
    }

    @Test
    void whatLessonsWriteWronglyIsRefusedWithItsPlace() {
        String[][] wrong = {
            {"image", ARTICLE},
            {"image", ARTICLE, "kernel", "sobel"},
            {"image", ARTICLE, "kernel", "sobel-vertical", "at", "3 1"},
            {"image", ARTICLE, "kernel", "sobel-vertical", "at", "first"},
            {"image", ARTICLE, "kernel", "sobel-vertical", "step", "2"},
            {"image", ARTICLE, "kernel", "sobel-vertical", "padding", "some"},
            {"image", ARTICLE, "kernel", "sobel-vertical", "titles", "a | b"},
            {"image", "1 2", "kernel", "sobel-vertical"}
        };
        for (String[] parameters : wrong) {
            WidgetProblem problem =
                    assertThrows(WidgetProblem.class, () -> show(parameters), parameters[parameters.length - 1]);
            assertTrue(problem.getMessage().startsWith("a.md, line 7: "), problem.getMessage());
        }
    }

    @Test
    void everyClassicalFilterHasItsTitle() {
        assertEquals("Vertical Sobel filter", SlideBoards.title(ClassicalFilter.SOBEL_VERTICAL));
        assertEquals("Sharpen filter", SlideBoards.title(ClassicalFilter.SHARPEN));
        assertFalse(SlideWidget.kind().parameters().isEmpty());
    }
}
