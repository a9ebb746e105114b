package glassbox.viewmodel.shell;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class MessagesTest {
    @Test
    void eachSentenceIsShownUntilItIsDismissed() {
        Messages messages = new Messages(Runnable::run);
        assertNull(messages.noticeProperty().get());
        messages.accept("The digits file is missing.");
        messages.accept("The picture is too large.");
        messages.accept("The digits file is missing.");
        messages.accept("The picture is too large.");
        assertEquals(
                new Notice("The digits file is missing."),
                messages.noticeProperty().get());
        messages.dismiss();
        assertEquals(
                new Notice("The picture is too large."),
                messages.noticeProperty().get());
        messages.dismiss();
        assertNull(messages.noticeProperty().get());
    }

    @Test
    void noticesWaitForTheScreen() {
        List<Runnable> waiting = new ArrayList<>();
        Messages messages = new Messages(waiting::add);
        messages.accept("Late.");
        assertNull(messages.noticeProperty().get());
        waiting.forEach(Runnable::run);
        assertEquals(new Notice("Late."), messages.noticeProperty().get());
    }
}
