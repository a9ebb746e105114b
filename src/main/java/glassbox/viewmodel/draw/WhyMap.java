package glassbox.viewmodel.draw;

import glassbox.raster.Raster;

/**
 * Which parts of a drawing speak for the digit that was read, and which against it.
 *
 * @param way how that was found out
 * @param digit the digit that was read
 * @param picture what the network saw then
 * @param map a number for each pixel the network sees; above 0 where it speaks for the digit
 * @param limit the end of its colour scale
 * @param orange what a number above 0 means, in words
 * @param blue what a number below 0 means, or that there is none
 */
public record WhyMap(Way way, int digit, Raster picture, Raster map, float limit, String orange, String blue) {
    /** How it is found out. */
    public enum Way {
        /** A patch is laid over every place, and the network reads again. */
        HIDE("Hide", "Hide a patch (occlusion)"),
        /** Each pixel is changed a little, as the gradient has it. */
        NUDGE("Nudge", "Nudge each pixel (gradient × input)"),
        /** Where the last convolution looks. */
        LOOK("Grad-CAM", "Where the last filters look (Grad-CAM)");

        private final String word;
        private final String words;

        Way(String word, String words) {
            this.word = word;
            this.words = words;
        }

        /** It in a word. */
        public String word() {
            return word;
        }

        /** It in some words, with its name. */
        public String words() {
            return words;
        }
    }
}
