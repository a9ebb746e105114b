package glassbox.ui.page.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.ShippedModels;
import glassbox.lesson.CourseReader;
import glassbox.lesson.Lesson;
import glassbox.recipe.TrainedModel;
import glassbox.settings.LessonProgress;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.LessonPlace;
import glassbox.viewmodel.learn.Widget;
import glassbox.viewmodel.learn.WidgetBench;
import glassbox.viewmodel.learn.WidgetKind;
import glassbox.viewmodel.learn.WidgetKinds;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The real page over every step of every lesson that comes with Glassbox, by every way there is to get there. */
@ExtendWith(ApplicationExtension.class)
class LearnWalkTest {
    private static final double SMALLEST = 15;
    private static final double SMALLEST_PRESENTED = 22;

    private LearnPage page;
    private boolean presented;
    private final Set<String> wrong = new TreeSet<>();
    private final Map<String, String> readings = new HashMap<>();
    private Background background;
    private LearnViewModel model;
    private Scene scene;
    private StyleErrors errors;

    @Start
    void show(Stage stage) {
        errors = new StyleErrors();
        background = new Background("learn-walk-test", Platform::runLater);
        WidgetBench bench =
                new WidgetBench(Platform::runLater, background, new DatasetCatalogue(), LearnWalkTest::shipped);
        model = new LearnViewModel(
                bench, WidgetKinds.all(), new SimpleObjectProperty<>(LessonProgress.NONE), () -> true);
        model.teach(new CourseReader(
                        WidgetKinds.all().stream().map(WidgetKind::name).collect(Collectors.toSet()),
                        Arrays.stream(PageId.values()).map(PageId::key).collect(Collectors.toSet()))
                .shipped());
        page = new LearnPage(model);
        scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> wrong.add(where() + " threw " + error));
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        onScreen(() -> {
            model.close();
            return null;
        });
        background.close();
        errors.close();
    }

    private static TrainedModel shipped(String name) {
        try {
            return ShippedModels.read(name);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void everyStepIsWholeHoweverOneComesToIt() throws Exception {
        List<Lesson> lessons = onScreen(() -> model.courseProperty().get().lessons());
        assertFalse(lessons.isEmpty());
        assertEquals(List.of(), onScreen(() -> model.courseProperty().get().problems()));
        int steps = lessons.stream().mapToInt(lesson -> lesson.steps().size()).sum();
        List<String> forth = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            forth.add(onScreen(this::where));
            look("forwards", true);
            reveal();
            onScreen(() -> {
                model.forward();
                return null;
            });
        }
        onScreen(() -> {
            Theme.DARK.applyTo(scene);
            model.open(lessons.getLast(), Integer.MAX_VALUE);
            return null;
        });
        List<String> back = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            back.add(onScreen(this::where));
            look("backwards", onScreen(() -> model.placeProperty().get().last()));
            onScreen(() -> {
                model.back();
                return null;
            });
        }
        assertEquals(forth, back.reversed());
        for (int i = 0; i < steps; i += 5) {
            int far = i * 7 % steps;
            onScreen(() -> {
                jump(lessons, far);
                return null;
            });
            look("directly", false);
        }
        onScreen(() -> {
            presented = true;
            page.setPresented(true);
            return null;
        });
        for (Lesson lesson : lessons) {
            onScreen(() -> {
                model.open(lesson, 0);
                return null;
            });
            look("presented", true);
        }
        assertEquals(Set.of(), wrong);
        assertEquals(List.of(), errors.found());
    }

    private void jump(List<Lesson> lessons, int step) {
        int left = step;
        for (Lesson lesson : lessons) {
            if (left < lesson.steps().size()) {
                model.open(lesson, left);
                return;
            }
            left -= lesson.steps().size();
        }
    }

    private void reveal() throws Exception {
        boolean asked = onScreen(() -> {
            boolean there = model.questionProperty().get() != null;
            if (there) {
                model.questionProperty().get().reveal();
            }
            return there;
        });
        if (asked) {
            untilReady();
            onScreen(() -> {
                complain("answered", true);
                return null;
            });
        }
    }

    private void look(String way, boolean painted) throws Exception {
        untilReady();
        onScreen(() -> {
            complain(way, painted);
            String reading = model.stage().widgetProperty().get() == null
                    ? ""
                    : model.stage().widgetProperty().get().reading();
            String before = readings.putIfAbsent(where(), reading);
            if (before != null && !before.equals(reading)) {
                wrong.add(where() + " " + way + " shows " + reading + " instead of " + before);
            }
            return null;
        });
    }

    private void complain(String way, boolean painted) {
        String at = where() + " " + way + ": ";
        if (!model.stage().problemProperty().get().isEmpty()) {
            wrong.add(at + model.stage().problemProperty().get());
        }
        if (painted) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            WritableImage picture = scene.getRoot().lookup(".room").snapshot(null, null);
            if (colours(picture) < 3) {
                wrong.add(at + "the widget is blank");
            }
            texts(scene.getRoot().lookup(".reading"), at, true);
        }
    }

    private static long colours(WritableImage picture) {
        Set<Integer> seen = new TreeSet<>();
        for (int y = 0; y < picture.getHeight(); y += 3) {
            for (int x = 0; x < picture.getWidth(); x += 3) {
                seen.add(picture.getPixelReader().getArgb(x, y));
            }
        }
        return seen.size();
    }

    private void texts(Node node, String at, boolean ofPage) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            for (Node part : labeled.getChildrenUnmodifiable()) {
                if (part instanceof Text text && !text.getText().equals(labeled.getText())) {
                    wrong.add(at + "“" + labeled.getText() + "” is cut to “" + text.getText() + "”");
                }
            }
        }
        if (node instanceof Text text && !text.getText().isBlank() && ofPage && !isSmallPrint(text)) {
            double least = presented ? SMALLEST_PRESENTED : SMALLEST;
            if (text.getFont().getSize() < least) {
                wrong.add(at + "“" + text.getText() + "” is set in "
                        + text.getFont().getSize());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, at, ofPage && !(node instanceof BoardView)));
        }
    }

    /** Names of keys, raised and lowered letters, and source have sizes of their own. */
    private static boolean isSmallPrint(Text text) {
        boolean keyCap =
                text.getParent() != null && text.getParent().getStyleClass().contains("key-cap");
        boolean source =
                text.getParent() != null && text.getParent().getStyleClass().contains("code");
        boolean gutter =
                text.getParent() != null && text.getParent().getStyleClass().contains("value");
        return keyCap || source || gutter || text.getStyleClass().contains("shifted");
    }

    private String where() {
        LessonPlace place = model.placeProperty().get();
        return place == null ? "nowhere" : place.lesson().id() + " " + (place.index() + 1);
    }

    private void untilReady() throws Exception {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        onScreen(() -> {
            Widget widget = model.stage().widgetProperty().get();
            if (widget == null) {
                ready.complete(true);
            } else {
                widget.readyProperty().subscribe(now -> {
                    if (now) {
                        ready.complete(true);
                    }
                });
            }
            return null;
        });
        ready.get(60, TimeUnit.SECONDS);
    }

    private static <T> T onScreen(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
