package glassbox.recipe;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

/** Changes to a draft that may help against a misfit; whether they do is for others to see. */
final class DraftFixes {
    private static final Initializer HE = new Initializer.He(Initializer.Spread.NORMAL);
    private static final Initializer ZEROS = new Initializer.Zeros();

    private final RecipeDraft draft;
    private final DraftCheck.Misfit misfit;
    private final List<DraftProblem.Fix> fixes = new ArrayList<>();

    private DraftFixes(RecipeDraft draft, DraftCheck.Misfit misfit) {
        this.draft = draft;
        this.misfit = misfit;
    }

    static List<DraftProblem.Fix> of(RecipeDraft draft, DraftCheck.Misfit misfit) {
        DraftFixes found = new DraftFixes(draft, misfit);
        switch (misfit.kind()) {
            case EMPTY -> found.begin();
            case SHAPE ->
                found.fit(draft.layers().get(misfit.layer()), draft.shapes().getLast());
            case SIZE -> found.shrink();
            case OUTPUTS -> found.end();
            case LOSS -> found.judge();
        }
        return found.fixes;
    }

    private void add(String words, RecipeDraft after) {
        fixes.add(new DraftProblem.Fix(words, after));
    }

    private void begin() {
        List<LayerSpec> layers = new ArrayList<>(List.of(new FlattenSpec(), dense()));
        String kind = draft.loss().fusedLayer().orElse("");
        if (!kind.isEmpty()) {
            layers.add(activation(kind));
        }
        add("Begin with one dense layer", draft.withLayers(layers));
        add(
                "Take the layers of " + draft.base().title(),
                draft.withLayers(draft.base().network().layers()));
    }

    private void fit(LayerSpec layer, Shape input) {
        int at = misfit.layer();
        if (input.rank() == 3) {
            narrow(layer, Size2d.of(input.size(1), input.size(2)), at);
            add("Put a flatten layer before it", draft.inserted(at, new FlattenSpec()));
        }
        for (int before = at - 1; before >= 0; before--) {
            LayerSpec other = draft.layers().get(before);
            if (other instanceof FlattenSpec) {
                add("Move it before the flatten layer", draft.moved(at, before));
            } else if (other instanceof MaxPool2dSpec || other instanceof AvgPool2dSpec) {
                add("Remove layer " + (before + 1) + ", " + other.description(), draft.without(before));
                break;
            }
        }
        add("Remove it", draft.without(at));
    }

    private void narrow(LayerSpec layer, Size2d picture, int at) {
        switch (layer) {
            case Conv2dSpec conv -> {
                Size2d room = Size2d.of(
                        picture.height() + 2 * conv.padding().height(),
                        picture.width() + 2 * conv.padding().width());
                Size2d kernel = least(conv.kernel(), room);
                Size2d padding = Size2d.of(
                        Math.max(
                                conv.padding().height(),
                                Math.ceilDiv(conv.kernel().height() - picture.height(), 2)),
                        Math.max(
                                conv.padding().width(),
                                Math.ceilDiv(conv.kernel().width() - picture.width(), 2)));
                add("Make its window " + kernel, draft.with(at, withKernel(conv, kernel, conv.padding())));
                add("Pad it with " + padding + " zeros", draft.with(at, withKernel(conv, conv.kernel(), padding)));
            }
            case MaxPool2dSpec pool
            when picture.area() > 1 -> {
                Size2d kernel = least(pool.kernel(), picture);
                add("Make its window " + kernel, draft.with(at, new MaxPool2dSpec(kernel, kernel, pool.ties())));
            }
            case AvgPool2dSpec pool
            when picture.area() > 1 -> {
                Size2d kernel = least(pool.kernel(), picture);
                add("Make its window " + kernel, draft.with(at, new AvgPool2dSpec(kernel, kernel)));
            }
            default -> {}
        }
    }

    private static Size2d least(Size2d one, Size2d other) {
        return Size2d.of(Math.min(one.height(), other.height()), Math.min(one.width(), other.width()));
    }

    private static Conv2dSpec withKernel(Conv2dSpec conv, Size2d kernel, Size2d padding) {
        boolean sobel = conv.weights() instanceof Initializer.Sobel && !kernel.equals(Size2d.square(3));
        return new Conv2dSpec(conv.filters(), kernel, conv.stride(), padding, sobel ? HE : conv.weights(), conv.bias());
    }

    /** Halves the filters or outputs of one layer after the other. */
    private void shrink() {
        for (int at = 0; at < draft.layers().size(); at++) {
            switch (draft.layers().get(at)) {
                case Conv2dSpec conv
                when conv.filters() > 1 ->
                    add(
                            "Halve the filters of layer " + (at + 1),
                            draft.with(
                                    at,
                                    new Conv2dSpec(
                                            conv.filters() / 2,
                                            conv.kernel(),
                                            conv.stride(),
                                            conv.padding(),
                                            conv.weights(),
                                            conv.bias())));
                case DenseSpec dense
                when dense.outputs() > 1 ->
                    add(
                            "Halve the outputs of layer " + (at + 1),
                            draft.with(at, new DenseSpec(dense.outputs() / 2, dense.weights(), dense.bias())));
                default -> {}
            }
        }
    }

    private void end() {
        int count = draft.layers().size();
        for (int at = count - 1; at >= 0; at--) {
            if (draft.layers().get(at) instanceof DenseSpec dense) {
                add(
                        "Give layer " + (at + 1) + ", dense, " + draft.classes() + " outputs",
                        draft.with(at, new DenseSpec(draft.classes(), dense.weights(), dense.bias())));
                break;
            }
        }
        LayerSpec last = draft.layers().getLast();
        int at = last instanceof SoftmaxSpec || last instanceof SigmoidSpec ? count - 1 : count;
        RecipeDraft after = draft.inserted(at, dense());
        if (draft.shapes().get(at).rank() == 3) {
            after = after.inserted(at, new FlattenSpec());
        }
        add("Add a dense layer with " + draft.classes() + " outputs", after);
    }

    private void judge() {
        LayerSpec last = draft.layers().getLast();
        String kind = draft.loss().fusedLayer().orElse("");
        if (!kind.isEmpty()) {
            int at = draft.layers().size();
            add("Add a " + kind + " layer at the end", draft.inserted(at, activation(kind)));
            if (last instanceof SoftmaxSpec || last instanceof SigmoidSpec) {
                fixes.clear();
                add("Make the last layer " + kind, draft.with(at - 1, activation(kind)));
            }
        }
        for (Loss loss :
                List.of(new SoftmaxCrossEntropyLoss(), new BinaryCrossEntropyLoss(), new MeanSquaredErrorLoss())) {
            if (!loss.equals(draft.loss())) {
                add("Train it with " + loss.description(), draft.withLoss(loss));
            }
        }
        end();
    }

    private DenseSpec dense() {
        return new DenseSpec(draft.classes(), HE, ZEROS);
    }

    private static LayerSpec activation(String kind) {
        return kind.equals("sigmoid") ? new SigmoidSpec() : new SoftmaxSpec();
    }
}
