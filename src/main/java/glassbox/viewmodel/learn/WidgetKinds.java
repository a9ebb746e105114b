package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Optional;

/** The kinds of widget there are. */
public final class WidgetKinds {
    private static final List<WidgetKind> ALL = List.of(
            PixelsWidget.kind(),
            SlideWidget.kind(),
            SignalWidget.kind(),
            PictureWidget.kind(),
            SizesWidget.kind(),
            LayerWidget.kind(),
            PoolWidget.kind(),
            SoftmaxWidget.kind(),
            BackwardConvWidget.kind(),
            UnrollWidget.kind(),
            ShapesWidget.kind(),
            NetworkWidget.kind(),
            GradientCheckWidget.kind(),
            RunsWidget.KIND,
            BugWidget.KIND,
            OccludeWidget.kind(),
            MovedWidget.kind(),
            MistakesWidget.kind());

    private WidgetKinds() {}

    /** Every kind. */
    public static List<WidgetKind> all() {
        return ALL;
    }

    /** The kind with this name, or nothing. */
    public static Optional<WidgetKind> of(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
