package glassbox.ui.control;

import glassbox.raster.Numbers;

/**
 * The horizontal axis of a chart, from 0: training images in epochs of equal length, or seconds.
 *
 * @param unit what is counted along it
 * @param end the value at the right end, above 0
 * @param part from one mark to the next: an epoch, or a round number of seconds
 */
public record ChartSpan(Unit unit, double end, double part) {
    /** What can be counted. */
    public enum Unit {
        /** Training images, each one once an epoch. */
        IMAGES,
        /** Training images of less than two epochs, by their number. */
        COUNT,
        /** Seconds of learning. */
        SECONDS
    }

    private static final double[] STEPS = {1, 2, 5, 10};
    private static final int MOST_MARKS = 8;
    private static final double MINUTE = 60;

    /** So many epochs of so many images. */
    public static ChartSpan epochs(int epochs, int imagesPerEpoch) {
        double each = Math.max(1, imagesPerEpoch);
        return new ChartSpan(Unit.IMAGES, Math.max(1, epochs) * each, each);
    }

    /** At least so many seconds, up to a round number. */
    public static ChartSpan seconds(double least) {
        double seconds = Math.max(1, least);
        double unit = seconds > 4 * MINUTE ? MINUTE : 1;
        double rough = seconds / unit / MOST_MARKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double step : STEPS) {
            double mark = step * power * unit;
            if (mark * MOST_MARKS >= seconds) {
                return new ChartSpan(Unit.SECONDS, Math.ceil(seconds / mark) * mark, mark);
            }
        }
        return new ChartSpan(Unit.SECONDS, 10 * power * unit * MOST_MARKS, 10 * power * unit);
    }

    /** How many marks there are after 0. */
    int marks() {
        return (int) Math.round(end / part);
    }

    /** What stands at the mark of this number, counted from 0, where marks are not epochs. */
    String mark(int number) {
        if (unit == Unit.COUNT) {
            return (number == 0 ? "image " : "") + Numbers.count(Math.round(number * part));
        }
        boolean minutes = part >= MINUTE;
        double value = number * part / (minutes ? MINUTE : 1);
        return Numbers.fixed(value, part < 1 ? 1 : 0);
    }

    /** What the marks count, in a word. */
    String unitWord() {
        return unit == Unit.COUNT ? "" : unit == Unit.IMAGES ? "epoch" : part >= MINUTE ? "minutes" : "seconds";
    }

    /** A place in words: {@code image 12,300, epoch 3} or {@code 4.2 seconds}. */
    public String words(double at) {
        if (unit == Unit.SECONDS) {
            return Numbers.fixed(at, 1) + " seconds";
        }
        long image = Math.round(at);
        if (unit == Unit.COUNT) {
            return "image " + Numbers.count(image);
        }
        long epoch = Math.clamp((long) Math.ceil(image / part), 1, Math.max(1, marks()));
        return "image " + Numbers.count(image) + ", epoch " + epoch;
    }
}
