package glassbox.ui.page.learn;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** A line of the list of lessons. */
final class LessonCell extends ListCell<LessonList.Row> {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final ProgressRing ring = new ProgressRing();

    LessonCell() {
        getStyleClass().add("lesson-cell");
        setWrapText(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(LessonList.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean heading = row instanceof LessonList.Row.Heading;
        pseudoClassStateChanged(HEADING, heading);
        setDisable(heading);
        setGraphic(null);
        boolean open = false;
        switch (row) {
            case null -> setText(null);
            case LessonList.Row.Heading chapter -> setText(chapter.title());
            case LessonList.Row.Entry entry -> {
                ring.show(entry.number(), entry.share(), entry.done());
                setGraphic(ring);
                setText(entry.lesson().title());
                open = entry.open();
                setAccessibleText(entry.lesson().title() + (entry.done() ? ", done" : ""));
            }
        }
        pseudoClassStateChanged(OPEN, open);
    }
}
