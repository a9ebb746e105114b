package glassbox.ui.page.learn;

import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.Glossary;
import glassbox.ui.theme.Styles;

/** A small card beside a term, with its meaning. It lies over the page and takes neither mouse nor focus. */
final class TermCard extends Region {
    private static final double WIDEST = 380;
    private static final double GAP = 8;

    private final Label name = new Label();
    private final VBox card = new VBox();
    private @Nullable Node owner;

    TermCard() {
        getStyleClass().add("term-card");
        card.getStyleClass().add("card");
        card.setId("term-card");
        card.setMaxWidth(WIDEST);
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setVisible(false);
        name.getStyleClass().addAll(Styles.SEMI_BOLD, "name");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(card);
    }

    /** Explains a term beside the node that names it. */
    void show(Node at, Glossary.Entry entry) {
        owner = at;
        name.setText(entry.symbol().isEmpty() ? entry.term() : entry.term() + "  " + entry.symbol());
        TextFlow meaning = new Sentences(NOWHERE).flow(entry.meaning());
        card.setAccessibleText(entry.term() + ": " + meaning.getAccessibleText());
        card.getChildren().setAll(name, meaning);
        card.setVisible(true);
        toFront();
        arrange(at.localToScene(at.getLayoutBounds()));
    }

    /** Takes the card away if it speaks for this node. */
    void leave(Node at) {
        if (at.equals(owner)) {
            hide();
        }
    }

    /** Takes the card away. */
    void hide() {
        owner = null;
        card.setVisible(false);
    }

    /** Below the term, or above it where there is no room; never beyond the page. */
    private void arrange(@Nullable Bounds term) {
        if (term == null || getParent() == null) {
            hide();
            return;
        }
        Bounds at = getParent().sceneToLocal(term);
        Bounds page = getParent().getLayoutBounds();
        card.applyCss();
        double width = Math.min(WIDEST, Math.ceil(card.prefWidth(-1)));
        double height = Math.ceil(card.prefHeight(width));
        double left = Math.clamp(Math.rint(at.getMinX() - GAP), GAP, Math.max(GAP, page.getWidth() - width - GAP));
        double below = Math.rint(at.getMaxY() + GAP);
        double top = below + height <= page.getHeight() ? below : Math.rint(at.getMinY() - height - GAP);
        setLayoutX(0);
        setLayoutY(0);
        card.resizeRelocate(left, top, width, height);
        card.layout();
    }

    /** Within a meaning nothing leads further. */
    private static final Sentences.Guide NOWHERE = new Sentences.Guide() {
        @Override
        public void term(Node at, String term, boolean here) {}

        @Override
        public void lesson(String id) {}

        @Override
        public void page(String key) {}

        @Override
        public void number(String name, boolean here) {}
    };
}
