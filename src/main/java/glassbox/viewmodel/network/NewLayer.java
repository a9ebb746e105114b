package glassbox.viewmodel.network;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.LeakyReluSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;

/** The layers that can be added, with the sizes they begin with: such as fit into most networks. */
public enum NewLayer {
    CONV,
    MAX_POOL,
    AVERAGE_POOL,
    RELU,
    LEAKY_RELU,
    SIGMOID,
    TANH,
    BATCH_NORM,
    DROPOUT,
    FLATTEN,
    DENSE,
    SOFTMAX;

    /** What it is: {@code conv}, {@code pool}. */
    public String kind() {
        return spec().kind();
    }

    /** What a menu calls it: {@code Conv 3×3, 8 filters}. */
    public String title() {
        return LayerWords.title(spec());
    }

    LayerSpec spec() {
        Initializer he = new Initializer.He(Initializer.Spread.NORMAL);
        return switch (this) {
            case CONV -> Conv2dSpec.padded(8, 3, 1, he, new Initializer.Zeros());
            case MAX_POOL -> MaxPool2dSpec.square(2);
            case AVERAGE_POOL -> AvgPool2dSpec.square(2);
            case RELU -> new ReluSpec();
            case LEAKY_RELU -> new LeakyReluSpec(0.1);
            case SIGMOID -> new SigmoidSpec();
            case TANH -> new TanhSpec();
            case BATCH_NORM -> BatchNorm2dSpec.common();
            case DROPOUT -> new DropoutSpec(0.25);
            case FLATTEN -> new FlattenSpec();
            case DENSE -> new DenseSpec(32, he, new Initializer.Zeros());
            case SOFTMAX -> new SoftmaxSpec();
        };
    }
}
