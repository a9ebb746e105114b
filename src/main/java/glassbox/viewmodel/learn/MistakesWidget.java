package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.explain.SetReading;
import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;

/** Test images that a network reads wrong. */
final class MistakesWidget extends BoardWidget {
    private static final int MOST = 24;
    private static final int USUAL = 12;
    private static final int ALL = 10_000;
    private static final int FEW = 2_000;

    private final WidgetBench bench;
    private @Nullable TrainedModel shown;

    MistakesWidget(WidgetBench bench) {
        super(bench);
        this.bench = bench;
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                "mistakes",
                "Test images that a network reads wrong, as cards.",
                Map.of(
                        "model", "the network, by its name",
                        "count", "how many cards at most, up to 24; 12 without it",
                        "kind", "surest: those it was surest of first; any: the first ones; surest without it",
                        "of", "how many test images are read, the first ones; 2000 without it"),
                Map.of(
                        "cards.N", "how sure the network is of card N, 0 to 1",
                        "wrong", "how many images are read wrong",
                        "read", "how many images are read"),
                MistakesWidget::new);
    }

    private record Found(TrainedModel model, int wrong, int read, List<CardsPanel.Card> cards) {}

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow("model", "count", "kind", "of");
        String model = DigitReading.model(parameters);
        int count = parameters.whole("count", USUAL, 1, MOST);
        boolean surest = parameters.oneOf("kind", "surest", "any").equals("surest");
        int of = parameters.whole("of", FEW, 1, ALL);
        shown = null;
        compute(() -> find(model, of, count, surest), found -> {
            shown = found.model();
            return board(found, surest);
        });
    }

    private Found find(String name, int of, int count, boolean surest) throws IOException, InterruptedException {
        TrainedModel model = bench.shipped().apply(name);
        Dataset digits = bench.data().mnist(Split.TEST).slice(0, of);
        Thread asked = Thread.currentThread();
        SetReading reading = SetReading.of(
                model.recipe().network(),
                model.weights(),
                model.preprocessing(),
                digits,
                () -> !asked.isInterrupted(),
                read -> {});
        if (reading == null) {
            throw new InterruptedException("The mistakes are not wanted any more.");
        }
        List<Integer> wrong = IntStream.range(0, reading.size())
                .filter(image -> reading.read(image) != reading.label(image))
                .boxed()
                .toList();
        List<Integer> chosen = new ArrayList<>(wrong);
        if (surest) {
            chosen.sort(Comparator.comparingDouble(image -> -reading.sureness(image)));
        }
        List<CardsPanel.Card> cards = new ArrayList<>();
        for (int image : chosen.subList(0, Math.min(count, chosen.size()))) {
            cards.add(new CardsPanel.Card(
                    List.of(ImageParameter.digit(bench.data(), image)),
                    digits.classNames().get(reading.label(image)),
                    digits.classNames().get(reading.read(image)),
                    reading.sureness(image)));
        }
        return new Found(model, wrong.size(), reading.size(), cards);
    }

    private static Board board(Found found, boolean surest) {
        String size = found.cards().size() + " of " + Numbers.count(found.wrong());
        CardsPanel cards =
                new CardsPanel("cards", surest ? "Read wrong, the surest first" : "Read wrong", size, found.cards());
        FiguresPanel figures = FiguresPanel.of(
                new FiguresPanel.Figure("wrong", "Read wrong", found.wrong(), Numbers.count(found.wrong()), ""),
                new FiguresPanel.Figure("read", "Of", found.read(), Numbers.count(found.read()), "test images"));
        return Board.of(cards, figures);
    }

    @Override
    public @Nullable Destination destination() {
        TrainedModel now = shown;
        return now == null ? null : new Destination.ToInspect(now);
    }
}
