package glassbox.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.Notice;

/** Between page and caption bar, what went wrong or was done: a berry cross or a quiet tick, one sentence, at most one thing to do, and away with it. */
final class NoticeBar extends HBox {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Label sentence = new Label();
    private final Button action = new Button();

    NoticeBar(Messages messages) {
        getStyleClass().add("notice-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        messages.noticeProperty().subscribe(notice -> show(messages, notice));
    }

    /** The parts are made for the first notice; most windows never see one. */
    private void build(Messages messages) {
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("sentence");
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        action.setMinWidth(USE_PREF_SIZE);
        action.setMnemonicParsing(false);
        Button dismiss = new Button("Dismiss");
        dismiss.setId("dismiss");
        dismiss.getStyleClass().add(Styles.FLAT);
        dismiss.setMinWidth(USE_PREF_SIZE);
        dismiss.setTooltip(new Tooltip("Dismiss (Esc)"));
        dismiss.setOnAction(click -> messages.dismiss());
        getChildren().addAll(sentence, action, dismiss);
    }

    private void show(Messages messages, @Nullable Notice notice) {
        display(this, notice != null);
        if (notice != null) {
            if (getChildren().isEmpty()) {
                build(messages);
            }
            sentence.setText(notice.sentence());
            sentence.setGraphic(new Icon(notice.wrong() ? Glyph.CROSS : Glyph.CHECK, 18));
            pseudoClassStateChanged(DONE, !notice.wrong());
            setAccessibleText(notice.sentence());
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
        Notice.@Nullable Action offered = notice == null ? null : notice.action();
        display(action, offered != null);
        if (offered != null) {
            action.setText(offered.words());
            action.setOnAction(click -> {
                messages.dismiss();
                offered.run().run();
            });
        }
    }

    private static void display(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }
}
