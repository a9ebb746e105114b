package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.network.LayerColumn.Form;

/**
 * What a network says of an image, beside what the image is.
 *
 * @param said the class it gives the most
 * @param truth the class of the image
 * @param trained whether it has learned from any image yet
 */
public record Verdict(String said, String truth, boolean trained) {
    /** A single output speaks for its class from here on. */
    private static final float EVEN = 0.5f;

    /** The verdict on what is seen; null where nothing was read, or the outputs are no classes of the images. */
    static @Nullable Verdict of(NetworkSight sight) {
        InputImage image = sight.image();
        LayerColumn last = sight.plan().columns().getLast();
        if (image == null
                || sight.reading() == null
                || !sight.blownUpAt().isEmpty()
                || last.form() != Form.CLASSES
                || last.unitNames().isEmpty()) {
            return null;
        }
        float[] values = sight.reading().values(last.activation());
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] ? i : most;
        }
        boolean other = !last.otherName().isEmpty() && values[0] <= EVEN;
        return new Verdict(
                other ? last.otherName() : last.unitNames().get(most),
                image.label(),
                sight.model().imagesSeen() > 0);
    }

    /** Whether it says what the image is. */
    public boolean right() {
        return said.equals(truth);
    }

    /** Both in words: {@code It says 3, but this is a 5.} */
    public String words() {
        if (right()) {
            return "It says " + spoken(said) + (trained ? ": right." : ": right, by chance.");
        }
        return "It says " + spoken(said) + ", but this is " + one(truth) + ".";
    }

    /** What the image is: {@code really a 5}. */
    public String truthWords() {
        return "really " + one(truth);
    }

    /** A class within a sentence: {@code trouser}, {@code T-shirt/top}. */
    static String spoken(String name) {
        boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return word ? name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1) : name;
    }

    /** One of a class: {@code a 5}, {@code an 8}, {@code an ankle boot}. */
    static String one(String name) {
        String spoken = spoken(name);
        boolean vowel = !spoken.isEmpty() && "aeiou8".indexOf(spoken.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + spoken;
    }
}
