package glassbox.ui.page.learn;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import glassbox.lesson.Inline;
import glassbox.ui.control.FormulaLine;
import glassbox.ui.theme.Styles;

/** Sets the words of lessons: plain, strong, formulas, numbers, terms and links. */
final class Sentences {
    private final Guide guide;

    /** Where terms and links of a sentence lead. */
    interface Guide {
        /** A term is pointed at, at this node; or no more. */
        void term(Node at, String term, boolean here);

        /** Another lesson is asked for, by its id. */
        void lesson(String id);

        /** A page of Glassbox is asked for, by its key. */
        void page(String key);

        /** A number of the widget is pointed at, by its name; or no more. */
        void number(String name, boolean here);
    }

    Sentences(Guide guide) {
        this.guide = guide;
    }

    /** A flow of these words. */
    TextFlow flow(List<Inline> words) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("words");
        flow.setMinHeight(TextFlow.USE_PREF_SIZE);
        add(flow, words);
        return flow;
    }

    /** Adds these words to a flow. */
    void add(TextFlow flow, List<Inline> words) {
        StringBuilder read = new StringBuilder(flow.getAccessibleText() == null ? "" : flow.getAccessibleText());
        for (Inline word : words) {
            read.append(word.text());
            if (word instanceof Inline.Maths maths) {
                flow.getChildren().addAll(FormulaLine.spell(maths.text()));
            } else {
                flow.getChildren().add(text(word));
            }
        }
        flow.setAccessibleText(read.toString());
    }

    private Text text(Inline word) {
        Text text = new Text(word.text());
        switch (word) {
            case Inline.Plain _, Inline.Maths _ -> {}
            case Inline.Strong _ -> text.getStyleClass().addAll(Styles.SEMI_BOLD, "strong");
            case Inline.Emphasis _ -> text.getStyleClass().addAll(Styles.MEDIUM, "strong");
            case Inline.Fact _ -> text.getStyleClass().addAll(Styles.NUMBER, Styles.MEDIUM, "strong");
            case Inline.Stated stated -> {
                text.getStyleClass().addAll(Styles.NUMBER, Styles.MEDIUM, "strong", "stated");
                text.hoverProperty().subscribe(here -> guide.number(stated.value(), here));
            }
            case Inline.TermLink link -> term(text, link.term());
            case Inline.LessonLink link -> link(text, "Opens the lesson", () -> guide.lesson(link.lesson()));
            case Inline.PageLink link -> link(text, "Opens the page", () -> guide.page(link.page()));
        }
        return text;
    }

    private void term(Text text, String term) {
        text.getStyleClass().add("term");
        reachable(text, "Underlined words are explained in the glossary");
        Consumer<Boolean> tell = here -> guide.term(text, term, here);
        text.hoverProperty().subscribe(tell);
        text.focusVisibleProperty().subscribe(tell);
        text.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> tell.accept(true));
    }

    private static void link(Text text, String help, Runnable go) {
        text.getStyleClass().addAll(Styles.MEDIUM, "link");
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        reachable(text, help);
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> go.run());
        text.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                go.run();
            }
        });
    }

    private static void reachable(Text text, String help) {
        text.setFocusTraversable(true);
        text.setAccessibleText(text.getText());
        text.setAccessibleHelp(help);
        text.setCursor(Cursor.HAND);
    }
}
