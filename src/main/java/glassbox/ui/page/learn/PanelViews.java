package glassbox.ui.page.learn;

import glassbox.viewmodel.learn.BarsPanel;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.CardsPanel;
import glassbox.viewmodel.learn.ChartPanel;
import glassbox.viewmodel.learn.FiguresPanel;
import glassbox.viewmodel.learn.MapsPanel;
import glassbox.viewmodel.learn.MatrixPanel;
import glassbox.viewmodel.learn.NotePanel;
import glassbox.viewmodel.learn.Panel;
import glassbox.viewmodel.learn.PatchesPanel;
import glassbox.viewmodel.learn.PicturePanel;
import glassbox.viewmodel.learn.SignPanel;

/** The view for each kind of panel. */
final class PanelViews {
    private PanelViews() {}

    /** A view of this panel; {@code alone} says whether it has a row of the board to itself. */
    static PanelView of(BoardWidget widget, Panel panel, boolean alone) {
        return switch (panel) {
            case MatrixPanel matrix -> new MatrixPanelView(widget, matrix);
            case PicturePanel picture -> new PicturePanelView(widget, picture);
            case MapsPanel maps -> new MapsPanelView(widget, maps, alone);
            case BarsPanel bars -> new BarsPanelView(bars);
            case CardsPanel cards -> new CardsPanelView(cards);
            case FiguresPanel figures -> new FiguresPanelView(figures, alone);
            case ChartPanel chart -> new ChartPanelView(chart, alone);
            case PatchesPanel patches -> new PatchesPanelView(patches);
            case SignPanel sign -> new WordsPanelView(sign);
            case NotePanel note -> new WordsPanelView(note);
        };
    }
}
