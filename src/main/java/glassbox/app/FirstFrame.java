package glassbox.app;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Waits for a window's first frame. A frame is painted beside the pulses that lay it out; when the second pulse after a
 * layout begins, the first frame has been handed to the screen.
 */
final class FirstFrame extends AnimationTimer {
    private final Runnable then;
    private int pulses;

    private FirstFrame(Runnable then) {
        this.then = then;
    }

    /** Runs something once, on the screen's thread, when the scene's first frame is shown. */
    static void of(Scene scene, Runnable then) {
        FirstFrame frame = new FirstFrame(then);
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                frame.start();
            }
        });
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses == 2) {
            stop();
            then.run();
        }
    }
}
