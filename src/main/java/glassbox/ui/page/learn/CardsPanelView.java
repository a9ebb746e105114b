package glassbox.ui.page.learn;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.CardGallery;
import glassbox.ui.control.DigitCard;
import glassbox.viewmodel.learn.CardsPanel;
import glassbox.viewmodel.learn.Panel;

/** Cards of digits in rows. */
final class CardsPanelView implements PanelView {
    private static final double LEAST_WIDTH = 200;
    private static final double LEAST_HEIGHT = 120;
    private static final double LANDSCAPE = 1.4;

    private final CardGallery gallery = new CardGallery();
    private @Nullable CardsPanel panel;

    CardsPanelView(CardsPanel first) {
        show(first);
    }

    @Override
    public Region body() {
        return gallery;
    }

    @Override
    public boolean takes(Panel other) {
        CardsPanel before = panel;
        return other instanceof CardsPanel wanted
                && before != null
                && wanted.name().equals(before.name())
                && wanted.cards().size() == before.cards().size();
    }

    @Override
    public void show(Panel other) {
        CardsPanel now = (CardsPanel) other;
        if (!now.equals(panel)) {
            panel = now;
            gallery.show(now.cards().size(), index -> card(now.cards().get(index)));
        }
    }

    private static DigitCard card(CardsPanel.Card card) {
        return new DigitCard(card.picture(), card.label(), card.read(), card.sureness());
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        return new Dimension2D(Math.max(LEAST_WIDTH, scale.side() * LANDSCAPE), Math.max(LEAST_HEIGHT, scale.side()));
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        gallery.setPrefSize(width, height);
    }

    @Override
    public boolean grows() {
        return true;
    }
}
