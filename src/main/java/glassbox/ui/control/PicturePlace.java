package glassbox.ui.control;

/**
 * Where a picture lies in a scene measured in scene pixels, so that two pictures that belong together (a filter's input and
 * its output) are drawn at one scale and each output pixel stands where its window stands.
 *
 * @param sceneRows the scene's height, in scene pixels
 * @param sceneColumns the scene's width, in scene pixels
 * @param top the scene row at which the picture begins, perhaps between two rows
 * @param left the scene column at which the picture begins
 * @param step how many scene pixels one pixel of the picture is wide and high
 */
public record PicturePlace(int sceneRows, int sceneColumns, double top, double left, int step) {
    /** A picture that is its whole scene. */
    public static PicturePlace whole(int rows, int columns) {
        return new PicturePlace(rows, columns, 0, 0, 1);
    }

    /** How many screen pixels a pixel of the picture gets in a square box of this side. */
    public double pixels(double box) {
        return factor(box) * step;
    }

    /**
     * How many screen pixels a scene pixel gets in a square box: as many whole ones as fit, so that every pixel is a sharp
     * square of the same size; a scene larger than the box gets 1/2, 1/3, ... of one.
     */
    double factor(double box) {
        double fit = box / Math.max(sceneRows, sceneColumns);
        return fit >= 1 ? Math.floor(fit) : 1 / Math.ceil(1 / fit);
    }
}
