package glassbox.ui.page.learn;

import java.util.stream.IntStream;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

import glassbox.ui.control.ClassBars;
import glassbox.viewmodel.learn.BarsPanel;
import glassbox.viewmodel.learn.Panel;

/** One bar a class. */
final class BarsPanelView implements PanelView {
    private static final double LEAST_ROW = 20;
    private static final double MOST_ROW = 38;
    private static final double LEAST_WIDTH = 220;
    private static final double MOST_WIDTH = 460;

    private final ClassBars bars;
    private BarsPanel panel;

    BarsPanelView(BarsPanel first) {
        bars = new ClassBars(first.title().isEmpty() ? first.name() : first.title());
        panel = first;
        show(first);
    }

    @Override
    public Region body() {
        return bars;
    }

    @Override
    public boolean takes(Panel other) {
        return other instanceof BarsPanel wanted
                && wanted.name().equals(panel.name())
                && wanted.kind() == panel.kind()
                && wanted.classes().equals(panel.classes());
    }

    @Override
    public void show(Panel other) {
        panel = (BarsPanel) other;
        bars.show(
                panel.classes(),
                panel.numbers(),
                IntStream.range(0, panel.classes().size())
                        .mapToObj(panel::written)
                        .toList(),
                panel.kind() == BarsPanel.Kind.PROBABILITIES,
                panel.right(),
                panel.said());
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        int count = Math.max(1, panel.classes().size());
        double row = Math.clamp(Math.floor(scale.side() / count), LEAST_ROW, MOST_ROW);
        return new Dimension2D(Math.clamp(scale.side() * 1.1, LEAST_WIDTH, MOST_WIDTH), row * count);
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        Dimension2D size = size(scale);
        bars.setPrefSize(size.getWidth(), size.getHeight());
    }
}
