package glassbox.ui.control;

/**
 * How large the cards of a {@link CardGallery} are: as many columns as there is room for pictures of whole screen pixels.
 *
 * @param columns cards beside each other
 * @param rows whole cards above each other
 * @param pitch from one card to the next
 * @param card the width of a card
 * @param height the height of a card
 * @param side the longer side of a picture on screen
 * @param factor screen pixels to a pixel of the picture
 * @param words whether classes are called by words, which stand in two lines
 */
record CardSizes(
        int columns, int rows, double pitch, double card, double height, double side, int factor, boolean words) {
    private static final double GAP = 7;
    private static final double LEAST = 56;
    private static final double EDGE = 5;

    static CardSizes of(double width, double height, int pixels, boolean words) {
        int factor = Math.max(1, (int) Math.ceil(LEAST / pixels));
        double side = (double) factor * pixels;
        double least = Math.max(words ? 86 : 70, side + 2 * EDGE);
        int columns = Math.max(1, (int) Math.floor((width + GAP) / (least + GAP)));
        double pitch = (width + GAP - 2) / columns;
        double card = Math.floor(pitch - GAP);
        double tall = side + 2 * EDGE + (words ? 40 : 26);
        int rows = Math.max(1, (int) Math.floor((height + GAP) / (tall + GAP)));
        return new CardSizes(columns, rows, pitch, card, tall, side, factor, words);
    }
}
