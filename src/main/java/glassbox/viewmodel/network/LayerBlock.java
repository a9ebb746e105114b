package glassbox.viewmodel.network;

import glassbox.explain.LayerNames;
import glassbox.raster.Numbers;

/**
 * One step of a network as the bar above it says it.
 *
 * @param kind what the layer is: {@code input}, {@code conv}, {@code pool}
 * @param title its name with its sizes: {@code Conv 3×3, 8 filters}
 * @param name its name alone: {@code Conv}
 * @param shape what it gives: {@code 26×26×8}
 * @param learned how many numbers it has to learn
 * @param frozen whether these stay as they began
 * @param multiplyAdds how many multiplications with an addition it takes for one image
 * @param numbers how many numbers it gives
 * @param formula how its costs come about
 * @param unseen why it has no column of its own, as a sentence behind others; empty if it has one
 */
public record LayerBlock(
        String kind,
        String title,
        String name,
        String shape,
        long learned,
        boolean frozen,
        long multiplyAdds,
        long numbers,
        NumberFormula formula,
        String unseen) {
    private static final int BYTES = 4;

    /** Its name where there is little room. */
    public String brief() {
        return LayerNames.brief(name);
    }

    /** What it costs in a sentence or two. */
    public String sentence() {
        if (kind.equals("input")) {
            return "The picture goes in as " + LayerWords.count(numbers, "number") + ".";
        }
        String learns = learned == 0
                ? "nothing to learn"
                : LayerWords.count(learned, "number") + (frozen ? " frozen as they began" : " to learn");
        String work = multiplyAdds == 0 ? "" : ", " + Numbers.count(multiplyAdds) + " multiply-adds an image";
        return title + ": " + learns + work + ". It gives " + LayerWords.count(numbers, "number") + ", " + memory()
                + "." + unseen;
    }

    /** What it gives takes so much memory: {@code 22 kB}. */
    public String memory() {
        return memory(numbers * BYTES);
    }

    /** An amount of memory in words. */
    static String memory(long bytes) {
        return bytes < 1000 ? bytes + " bytes" : Numbers.fixed(bytes / 1000.0, bytes < 10_000 ? 1 : 0) + " kB";
    }
}
