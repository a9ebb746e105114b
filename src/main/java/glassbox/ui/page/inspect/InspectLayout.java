package glassbox.ui.page.inspect;

import java.util.function.Consumer;

import javafx.scene.layout.Region;

/**
 * Where the parts of the page are: the headline, the stage with the matrix below it, and at the right the images of what is
 * chosen and the one that is held. In a narrow window the choices stand where their columns begin.
 */
final class InspectLayout extends Region {
    private static final double MARGIN = 28;
    private static final double BOTTOM = 6;
    /** From this width on there is room to spare. */
    private static final double WIDE = 1110;

    private static final double WIDE_GALLERY = 492;
    private static final double NARROW_GALLERY = 306;

    private final Region headline;
    private final Region stage;
    private final Region views;
    private final Region choice;
    private final Region export;
    private final Region head;
    private final Region gallery;
    private final DigitPanel digit;
    private final Consumer<Boolean> adapt;
    private boolean narrow;
    private boolean result;

    /** The parts; {@code adapt} hears whether there is little room. */
    InspectLayout(
            Region headline,
            Region stage,
            Region views,
            Region choice,
            Region export,
            Region head,
            Region gallery,
            DigitPanel digit,
            Consumer<Boolean> adapt) {
        this.headline = headline;
        this.stage = stage;
        this.views = views;
        this.choice = choice;
        this.export = export;
        this.head = head;
        this.gallery = gallery;
        this.digit = digit;
        this.adapt = adapt;
        setMinSize(0, 0);
        getChildren().addAll(headline, stage, views, choice, export, head, gallery, digit);
        widthProperty().subscribe(this::fit);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1352;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 804;
    }

    /** Whether there is a result; without one the stage has all the room. */
    void setResult(boolean there) {
        result = there;
        requestLayout();
    }

    private void fit() {
        boolean now = getWidth() < WIDE;
        if (getWidth() > 0 && now != narrow) {
            narrow = now;
            adapt.accept(now);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * MARGIN;
        double row = narrow ? 56 : 72;
        double top = row + 6;
        double between = narrow ? 20 : 32;
        double right = narrow ? NARROW_GALLERY : Math.max(WIDE_GALLERY, Math.floor(width * 0.38));
        double left = width - right - between;
        double rightLeft = MARGIN + left + between;
        double height = getHeight() - top - BOTTOM;
        if (!result) {
            stage.resizeRelocate(MARGIN, BOTTOM, width, getHeight() - 2 * BOTTOM);
            return;
        }
        stage.resizeRelocate(MARGIN, top, left, height);

        double exportWide = export.prefWidth(-1);
        double viewsWide = views.prefWidth(-1);
        double choiceWide = Math.min(choice.prefWidth(-1), right);
        if (narrow) {
            choice.resizeRelocate(rightLeft, (row - 36) / 2, right, 36);
            export.resizeRelocate(MARGIN + left - exportWide, (row - 36) / 2, exportWide, 36);
            views.resizeRelocate(MARGIN + left - exportWide - 8 - viewsWide, (row - 36) / 2, viewsWide, 36);
            headline.resizeRelocate(MARGIN, 0, left - exportWide - 16 - viewsWide, row);
        } else {
            double end = MARGIN + width;
            export.resizeRelocate(end - exportWide, (row - 36) / 2, exportWide, 36);
            choice.resizeRelocate(end - exportWide - 12 - choiceWide, (row - 36) / 2, choiceWide, 36);
            views.resizeRelocate(MARGIN + left - viewsWide, (row - 36) / 2, viewsWide, 36);
            headline.resizeRelocate(MARGIN, 0, left - viewsWide - 12, row);
        }
        double panel = narrow ? 228 : 288;
        double headTall = head.prefHeight(right);
        head.resizeRelocate(rightLeft, top, right, headTall);
        double galleryTop = top + headTall + 8;
        double galleryTall = Math.max(60, getHeight() - BOTTOM - panel - 8 - galleryTop);
        gallery.resizeRelocate(rightLeft, galleryTop, right, galleryTall);
        digit.setPicture(narrow ? 112 : 168);
        digit.resizeRelocate(rightLeft, getHeight() - BOTTOM - panel, right, panel);
    }
}
