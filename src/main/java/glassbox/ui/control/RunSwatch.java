package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;

import glassbox.ui.theme.Palette;

/** A piece of a run's line, to stand beside its name. */
public final class RunSwatch extends PaintedView {
    private final RunLook look;

    /** The line of runs that look like this. */
    public RunSwatch(RunLook look) {
        this.look = look;
        getStyleClass().add("run-swatch");
        setMinSize(30, 16);
        setPrefSize(30, 16);
        setMaxSize(30, 16);
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        g.setStroke(look.test(palette));
        g.setLineWidth(2.6);
        look.dash(g);
        g.strokeLine(1, height / 2, width - 1, height / 2);
        g.setLineDashes();
    }
}
