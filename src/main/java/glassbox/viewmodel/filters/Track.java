package glassbox.viewmodel.filters;

/** The places a window slides over, counted from 0. */
interface Track {
    /** How many there are; 0 while there is nothing to slide over. */
    int count();

    /** Where the window is. */
    int index();

    /** Moves the window there. */
    void show(int index);

    /** Whether the window slides by itself from now on, so that pointing does not move it. */
    void hold(boolean sliding);

    /** Lets a pinned window go. */
    void free();
}
