package glassbox.cli;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.PreprocessingSpec;
import glassbox.engine.data.StandardisationSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.loss.Loss;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;

/** The networks that Glassbox and other programs are timed with: those of the four articles, and one like LeNet-5. */
enum Workload {
    /** Article 1, one image at a time. */
    W1("conv 8 3×3, pool, dense 10", 1, 0.005, new PixelScaling(255, -0.5f)) {
        @Override
        List<LayerSpec> layers() {
            return List.of(
                    conv(8, 3, 0, 1, null),
                    MaxPool2dSpec.square(2),
                    new FlattenSpec(),
                    dense(1352, 10),
                    new SoftmaxSpec());
        }
    },
    /** Article 2. */
    W2("conv 32 7×7, ReLU, dense 10", 64, 0.01, new PixelScaling(255, 0)) {
        @Override
        List<LayerSpec> layers() {
            return List.of(
                    conv(32, 7, 1, 1, ZEROS), new ReluSpec(), new FlattenSpec(), dense(18432, 10), new SoftmaxSpec());
        }
    },
    /** Article 3. */
    W3("conv 4 5×5, dense 256-128-32-10", 16, 0.1, new PixelScaling(255, 0)) {
        @Override
        List<LayerSpec> layers() {
            return List.of(
                    conv(4, 5, 0, 1, ZEROS),
                    new FlattenSpec(),
                    dense(2304, 256),
                    new ReluSpec(),
                    dense(256, 128),
                    new ReluSpec(),
                    dense(128, 32),
                    new ReluSpec(),
                    dense(32, 10),
                    new SigmoidSpec());
        }

        @Override
        Loss loss() {
            return new MeanSquaredErrorLoss();
        }
    },
    /** Article 4, one image at a time: clothes of two classes. */
    W4("conv 1 3×3, ReLU, dense 1", 1, 0.001, new StandardisationSpec(StandardisationSpec.Per.PIXEL)) {
        @Override
        List<LayerSpec> layers() {
            return List.of(
                    conv(1, 3, 1, 1, null),
                    new ReluSpec(),
                    new FlattenSpec(),
                    new DenseSpec(1, he(784), null),
                    new SigmoidSpec());
        }

        @Override
        Loss loss() {
            return new BinaryCrossEntropyLoss();
        }

        @Override
        Dataset images(DatasetCatalogue catalogue, Split split) throws IOException {
            return catalogue
                    .load(DatasetKey.FASHION_MNIST, split, LoadProgress.SILENT)
                    .ofClasses(List.of(1, 3));
        }
    },
    /** Like LeNet-5, but wider. */
    W5("conv 32 5×5, pool, conv 64 5×5, pool, dense 256-10", 64, 0.1, new PixelScaling(255, 0)) {
        @Override
        List<LayerSpec> layers() {
            return List.of(
                    conv(32, 5, 2, 1, ZEROS),
                    new ReluSpec(),
                    MaxPool2dSpec.square(2),
                    conv(64, 5, 2, 32, ZEROS),
                    new ReluSpec(),
                    MaxPool2dSpec.square(2),
                    new FlattenSpec(),
                    dense(3136, 256),
                    new ReluSpec(),
                    dense(256, 10),
                    new SoftmaxSpec());
        }
    };

    private static final Initializer ZEROS = new Initializer.Zeros();
    private static final Shape PICTURE = Shape.of(1, 28, 28);
    /** More epochs than are ever done while a time is taken. */
    private static final int EPOCHS = 100_000;

    private final String description;
    private final int batchSize;
    private final double learningRate;

    @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
    private final PreprocessingSpec preprocessing;

    Workload(String description, int batchSize, double learningRate, PreprocessingSpec preprocessing) {
        this.description = description;
        this.batchSize = batchSize;
        this.learningRate = learningRate;
        this.preprocessing = preprocessing;
    }

    abstract List<LayerSpec> layers();

    Loss loss() {
        return new SoftmaxCrossEntropyLoss();
    }

    Dataset images(DatasetCatalogue catalogue, Split split) throws IOException {
        return catalogue.load(DatasetKey.MNIST, split, LoadProgress.SILENT);
    }

    /** The network and how large its mini-batches are, in a few words. */
    String description() {
        return description + "; batch " + batchSize;
    }

    /** Training on real images, without an end in sight. */
    TrainingPlan plan(DatasetCatalogue catalogue) throws IOException {
        Dataset training = images(catalogue, Split.TRAINING);
        return new TrainingPlan(
                new NetworkSpec(PICTURE, layers()),
                training,
                images(catalogue, Split.TEST),
                preprocessing.fit(training),
                TrainingConfig.of(loss(), new SgdSpec(learningRate))
                        .withBatchSize(batchSize)
                        .withEpochs(EPOCHS),
                0);
    }

    private static LayerSpec conv(int filters, int kernel, int padding, int channels, @Nullable Initializer bias) {
        return new Conv2dSpec(
                filters,
                Size2d.square(kernel),
                Size2d.square(1),
                Size2d.square(padding),
                he(channels * kernel * kernel),
                bias);
    }

    private static LayerSpec dense(int inputs, int outputs) {
        return new DenseSpec(outputs, he(inputs), ZEROS);
    }

    private static Initializer he(int inputs) {
        return new Initializer.Normal(Math.sqrt(2.0 / inputs));
    }
}
