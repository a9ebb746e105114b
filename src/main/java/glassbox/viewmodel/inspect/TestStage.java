package glassbox.viewmodel.inspect;

/** How far a test is. */
public enum TestStage {
    /** There is no network, or none that can be tested. */
    IMPOSSIBLE,
    /** The network was not tested on these images. */
    UNTESTED,
    /** The images are being read. */
    TESTING,
    /** What is shown is true of the network as it is. */
    TESTED,
    /** What is shown was true of the network; it has changed since. */
    STALE
}
