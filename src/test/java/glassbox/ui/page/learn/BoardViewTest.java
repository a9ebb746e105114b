package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.WidgetCall;
import glassbox.raster.Raster;
import glassbox.ui.FocusGuard;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.learn.BarsPanel;
import glassbox.viewmodel.learn.Board;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.CardsPanel;
import glassbox.viewmodel.learn.ChartPanel;
import glassbox.viewmodel.learn.FiguresPanel;
import glassbox.viewmodel.learn.MapsPanel;
import glassbox.viewmodel.learn.MatrixPanel;
import glassbox.viewmodel.learn.NotePanel;
import glassbox.viewmodel.learn.PatchesPanel;
import glassbox.viewmodel.learn.PicturePanel;
import glassbox.viewmodel.learn.SignPanel;
import glassbox.viewmodel.learn.WidgetBench;
import glassbox.viewmodel.learn.WidgetKinds;
import glassbox.viewmodel.learn.WidgetParameters;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Boards are painted in every room without anything cut or moved, and answer to keys. */
@ExtendWith(ApplicationExtension.class)
class BoardViewTest {
    private static final Background BACKGROUND = new Background("test-board", Platform::runLater);
    private static final WidgetBench BENCH =
            new WidgetBench(Platform::runLater, BACKGROUND, new DatasetCatalogue(), name -> null);
    private static final double[][] ROOMS = {{900, 430}, {560, 430}, {900, 300}, {640, 332}, {460, 190}};
    private static final String ARTICLE = "0 50 0 29 / 0 80 31 2 / 33 90 0 75 / 0 9 0 95";

    private final Pane root = new Pane();
    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(root, 920, 450);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterAll
    static void stop() {
        BACKGROUND.close();
    }

    /** A widget that shows one board. */
    private static final class Fixed extends BoardWidget {
        Fixed(Board board) {
            super(BENCH);
            put(board);
        }

        @Override
        public void show(WidgetParameters parameters) {}
    }

    private static BoardWidget slide(String... parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            all.put(parameters[i], parameters[i + 1]);
        }
        BoardWidget widget =
                (BoardWidget) WidgetKinds.of("slide").orElseThrow().maker().apply(BENCH);
        widget.show(new WidgetParameters(new WidgetCall("slide", all, new SourcePlace("a.md", 1))));
        return widget;
    }

    private BoardView show(BoardWidget widget, double width, double height) {
        BoardView view = new BoardView(widget);
        root.getChildren().setAll(view);
        view.resize(width, height);
        root.applyCss();
        view.layout();
        return view;
    }

    @Test
    void nothingIsCutAndNothingOverlapsInAnyRoom(FxRobot robot) {
        List<String> wrong = new ArrayList<>();
        robot.interact(() -> {
            for (Map.Entry<String, BoardWidget> one : boards().entrySet()) {
                for (double[] room : ROOMS) {
                    BoardView view = show(one.getValue(), room[0], room[1]);
                    look(view, one.getKey() + " in " + (int) room[0] + " × " + (int) room[1] + ": ", wrong);
                    view.dispose();
                }
            }
        });
        assertEquals("", String.join("\n", wrong));
    }

    private static void look(BoardView view, String where, List<String> wrong) {
        List<Node> seen = content(view).stream().filter(BoardViewTest::isSeen).toList();
        for (int i = 0; i < seen.size(); i++) {
            Bounds one = seen.get(i).getBoundsInParent();
            double width = view.getWidth() / scaleOf(view);
            double height = view.getHeight() / scaleOf(view);
            if (one.getMinX() < -CELL_MARGIN
                    || one.getMinY() < -CELL_MARGIN
                    || one.getMaxX() > width + CELL_MARGIN
                    || one.getMaxY() > height + CELL_MARGIN) {
                wrong.add(where + "beyond the room: " + seen.get(i) + " at " + one);
            }
            for (int other = i + 1; other < seen.size(); other++) {
                if (overlap(layoutOf(seen.get(i)), layoutOf(seen.get(other)))) {
                    wrong.add(where + seen.get(i) + " and " + seen.get(other) + " overlap");
                }
            }
        }
    }

    /** Rings reach beyond their matrices by so much. */
    private static final double CELL_MARGIN = 9;

    private static List<Node> content(BoardView view) {
        return ((Pane) view.getChildrenUnmodifiable().getFirst()).getChildren();
    }

    private static double scaleOf(BoardView view) {
        return view.getChildrenUnmodifiable()
                .getFirst()
                .getLocalToParentTransform()
                .getMxx();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible()
                && node.getLayoutBounds().getWidth() > 0
                && node.getLayoutBounds().getHeight() > 0;
    }

    private static Bounds layoutOf(Node node) {
        return node.localToParent(node.getLayoutBounds());
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > 1
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > 1;
    }

    private static Map<String, BoardWidget> boards() {
        List<String> digits = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        List<Float> shares = List.of(.05f, .01f, .02f, .3f, .01f, .01f, .02f, .03f, .5f, .05f);
        Raster picture = Raster.generate(28, 28, (row, column) -> row * column % 256);
        Raster map = Raster.generate(26, 26, (row, column) -> (float) Math.sin(row * .4 + column * .2));
        ChartPanel.Curve curve =
                new ChartPanel.Curve("healthy", List.of(0.0, 50.0, 100.0), List.of(2.3, 1.0, 0.4), true);
        Map<String, BoardWidget> all = new LinkedHashMap<>();
        all.put("slide", slide("image", ARTICLE, "kernel", "sobel-vertical", "at", "1 2"));
        all.put("padded", slide("image", ARTICLE, "kernel", "sobel-vertical", "padding", "1", "at", "2 2"));
        all.put("turned", slide("image", ARTICLE, "kernel", "1 2 3 / 4 5 6 / 7 8 9", "mode", "convolution"));
        all.put("blur", slide("image", ARTICLE, "kernel", "box-blur"));
        all.put(
                "bars",
                new Fixed(Board.of(
                        new BarsPanel("scores", "Scores", digits, shares, BarsPanel.Kind.SCORES, 3, 8, 2),
                        new SignPanel("→"),
                        BarsPanel.probabilities("probabilities", "Probabilities", digits, shares, 3))));
        all.put(
                "network",
                new Fixed(Board.of(
                                PicturePanel.of("input", "Input", List.of(picture)),
                                MapsPanel.signed("maps", "Feature maps", Collections.nCopies(8, map), 2),
                                BarsPanel.probabilities("probabilities", "Probabilities", digits, shares, 3))
                        .saying("The network says 8, and is wrong.")));
        all.put(
                "charts",
                new Fixed(Board.of(
                        new ChartPanel("loss", "Loss", ChartPanel.Axis.NUMBERS, 100, 50, List.of(curve), null, null),
                        new NotePanel("The loss falls at every step."),
                        FiguresPanel.of(new FiguresPanel.Figure("loss", "Loss", 0.4, "0.400", "−ln 0.67")))));
        all.put(
                "cards",
                new Fixed(Board.of(new CardsPanel(
                        "cards",
                        "Mistakes",
                        "12",
                        Collections.nCopies(12, new CardsPanel.Card(List.of(picture), "7", "2", .9f))))));
        all.put(
                "rows",
                new Fixed(Board.of(MatrixPanel.signed("scores", "Scores", Raster.of(1, 4, 1.25f, -.3f, 2.5f, .1f))
                                .named(List.of(), List.of("cat", "dog", "7", "ship")))
                        .below(FiguresPanel.of(
                                new FiguresPanel.Figure("a", "Weights", 72, "72", "8 · 3 · 3"),
                                new FiguresPanel.Figure("b", "Weights of a dense layer", 1505280, "1,505,280", "")))
                        .below(new PatchesPanel(
                                "patches",
                                "Patch matrix",
                                Raster.generate(9, 676, (r, c) -> r + c),
                                false,
                                Collections.nCopies(676, 1f),
                                3))));
        return all;
    }

    @Test
    void fromWindowToWindowOnlyNumbersChange(FxRobot robot) {
        BoardWidget widget = at(robot, () -> slide("image", ARTICLE, "kernel", "sobel-vertical", "at", "1 1"));
        robot.interact(() -> {
            BoardView view = show(widget, 900, 430);
            List<Node> before = List.copyOf(content(view));
            List<Bounds> places = before.stream().map(Node::getBoundsInParent).toList();
            widget.walk().move(3);
            view.layout();
            assertEquals(before, content(view));
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).getStyleClass().contains("words")
                        && !before.get(i).getStyleClass().contains("dash")) {
                    assertEquals(places.get(i), before.get(i).getBoundsInParent());
                }
            }
            assertTrue(view.lookup(".strip").getAccessibleText().contains("= −22"));
        });
    }

    @Test
    void arrowKeysWalkAndNumbersAreTyped(FxRobot robot) {
        BoardWidget widget = at(robot, () -> slide("image", ARTICLE, "kernel", "sobel-vertical", "at", "1 1"));
        List<MatrixView> matrices = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        robot.interact(() -> {
            BoardView view = show(widget, 900, 430);
            view.lookupAll(".matrix-view").forEach(node -> matrices.add((MatrixView) node));
            unexplained.addAll(FocusGuard.missing(view));
            matrices.get(2).requestFocus();
        });
        assertEquals(List.of(), unexplained);
        robot.type(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(-192, at(robot, () -> widget.value("sum")));
        robot.interact(() -> {
            widget.changingProperty().set(true);
            matrices.get(1).requestFocus();
        });
        robot.type(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.F2);
        robot.type(KeyCode.DIGIT5, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(5, at(robot, () -> widget.value("kernel.1.1")));
        assertEquals(5 * 50 + 50 - 192, at(robot, () -> widget.value("sum")));
    }

    private static <T> T at(FxRobot robot, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        robot.interact(() -> {
            result.add(work.get());
        });
        return result.getFirst();
    }
}
