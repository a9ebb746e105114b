package glassbox.dataset;

/** How much of a data set is taken into memory. Sizes in files are claims, and packed files can hold more than a disk. */
final class Room {
    private static final int MOST = 1 << 30;

    private Room() {}

    /** The most bytes of one file or folder: a third of the memory this program may use, and not more than 1 GB. */
    static int bytes() {
        return (int) Math.min(MOST, Runtime.getRuntime().maxMemory() / 3);
    }
}
