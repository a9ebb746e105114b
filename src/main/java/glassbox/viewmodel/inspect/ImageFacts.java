package glassbox.viewmodel.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.data.Dataset;
import glassbox.explain.MapSize;
import glassbox.explain.SetReading;
import glassbox.raster.DigitCentring;
import glassbox.raster.Raster;

/**
 * A test image and what was read in it.
 *
 * @param number its place among the test images, from 0
 * @param channels its channels as stored, 0 to 255; one is grey, three are red, green and blue
 * @param truth what it is
 * @param read what was read
 * @param sureness how probable the network finds that, 0 to 1
 * @param shares the most probable classes, the most probable one first; what it is always among them, if the network knows it
 */
public record ImageFacts(
        int number, List<Raster> channels, String truth, String read, float sureness, List<Share> shares) {
    /** As many classes are shown with their probabilities. */
    static final int SHARES = 4;

    /**
     * How probable the network finds a class.
     *
     * @param name the class
     * @param probability from 0 to 1
     */
    public record Share(String name, float probability) {}

    /** Copies the lists. */
    public ImageFacts {
        channels = List.copyOf(channels);
        shares = List.copyOf(shares);
    }

    static ImageFacts of(Dataset images, SetReading reading, List<String> reads, int number) {
        String truth = images.classNames().get(images.label(number));
        return new ImageFacts(
                number,
                picture(images, number),
                truth,
                reads.get(reading.read(number)),
                reading.sureness(number),
                shares(reading, reads, number, truth));
    }

    /** An image's channels as stored. */
    static List<Raster> picture(Dataset images, int number) {
        MapSize size = MapSize.of(images.sampleShape());
        float[] pixels = new float[images.sampleShape().elements()];
        images.copyPixels(number, pixels, 0);
        return IntStream.range(0, size.units())
                .mapToObj(channel -> Raster.copyOf(pixels, channel * size.area(), size.rows(), size.columns()))
                .toList();
    }

    private static List<Share> shares(SetReading reading, List<String> reads, int number, String truth) {
        List<Share> all = new ArrayList<>(IntStream.range(0, reads.size())
                .mapToObj(i -> new Share(reads.get(i), reading.probability(number, i)))
                .sorted(Comparator.comparingDouble((Share share) -> share.probability())
                        .reversed())
                .toList());
        List<Share> first = new ArrayList<>(all.subList(0, Math.min(SHARES, all.size())));
        all.stream().filter(share -> share.name().equals(truth)).findFirst().ifPresent(right -> {
            if (!first.contains(right)) {
                first.set(first.size() - 1, right);
            }
        });
        return first;
    }

    /** Whether it was read right. */
    public boolean isRight() {
        return truth.equals(read);
    }

    /** Whether it is a digit in grey, 28 × 28 as the pad is. */
    public boolean isDigit() {
        Raster first = channels.getFirst();
        return channels.size() == 1
                && first.rows() == DigitCentring.SIDE
                && first.columns() == DigitCentring.SIDE
                && truth.matches("[0-9]");
    }

    /** What it is and was read as: {@code Really a 7, read as a 2}. */
    public String title() {
        return isRight()
                ? "Read right: " + ClassWords.one(truth)
                : "Really " + ClassWords.one(truth) + ", read as " + ClassWords.one(read);
    }
}
