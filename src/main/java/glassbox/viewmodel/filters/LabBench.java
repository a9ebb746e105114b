package glassbox.viewmodel.filters;

/** What is filtered on the page: a picture, or a signal in one dimension. */
public enum LabBench {
    /** Pictures. */
    PICTURE("Picture"),
    /** Rows of numbers. */
    SIGNAL("1-D");

    private final String title;

    LabBench(String title) {
        this.title = title;
    }

    /** The word on its tab. */
    public String title() {
        return title;
    }
}
