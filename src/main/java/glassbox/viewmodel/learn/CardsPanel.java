package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * Pictures as cards, each with what it is and what is read in it. Its values are {@code NAME.CARD}, counted from 1: how sure
 * the network is, 0 to 1.
 *
 * @param name what its values are called
 * @param title what stands above it
 * @param size how many: {@code 12 of 219}
 * @param cards the cards
 */
public record CardsPanel(String name, String title, String size, List<Card> cards) implements Panel {
    /**
     * One picture.
     *
     * @param picture its channels, 0 to 255
     * @param label what it is
     * @param read what is read in it; empty for nothing
     * @param sureness the probability of what is read, 0 to 1
     */
    public record Card(List<Raster> picture, String label, String read, float sureness) {
        public Card {
            picture = List.copyOf(picture);
        }
    }

    public CardsPanel {
        cards = List.copyOf(cards);
    }

    @Override
    public OptionalDouble value(String rest) {
        OptionalInt index = ValueNames.index(rest, cards.size());
        return index.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(cards.get(index.getAsInt()).sureness());
    }

    @Override
    public List<String> valueNames() {
        return List.of(name + ".CARD (1 to " + cards.size() + ")");
    }

    @Override
    public String reading() {
        StringBuilder text = new StringBuilder(Readings.named(title, name) + ", " + cards.size() + " cards");
        for (Card card : cards) {
            text.append("; a " + card.label())
                    .append(
                            card.read().isEmpty()
                                    ? ""
                                    : " read as " + card.read() + ", " + Numbers.percent(card.sureness()) + " sure");
        }
        return text.toString();
    }
}
