package glassbox.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Layer;
import glassbox.engine.layer.LayerContext;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/**
 * A working network: layers with their parameters, and a buffer for every activation and gradient of up to {@link
 * #capacity} samples, allocated once; a layer that only flattens shares those before it. Parameters are zero until weights
 * are loaded. One made {@linkplain #forTraining for training} or {@linkplain #forReading for reading} alone keeps less, as
 * said there. Not for several threads at once.
 *
 * <p>Activations are numbered like {@link NetworkSpec#shapes}: 0 is the input, i + 1 the output of layer i.
 */
public final class Network {
    private final NetworkSpec spec;
    private final int capacity;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Tensor> activations = new ArrayList<>();
    private final List<Tensor> gradients = new ArrayList<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Tensor> values = new LinkedHashMap<>();
    private final Purpose purpose;
    /** The layers that work themselves, in order; what is between two of them is done by the first. */
    private final int[] heads;
    /** For each layer that works itself the number of the activation it fills. */
    private final int[] ends;

    /** A network whose arithmetic is the one picked for this machine. */
    public Network(NetworkSpec spec, int capacity) {
        this(spec, capacity, TensorOps.selected());
    }

    /**
     * A network for batches of up to {@code capacity} samples.
     *
     * @throws IllegalArgumentException if the capacity is below 1 or too large for one array per activation
     */
    public Network(NetworkSpec spec, int capacity, TensorOps ops) {
        this(spec, capacity, ops, Purpose.SHOW);
    }

    /**
     * A network that only learns, with fewer ways through the memory: a ReLU behind a convolution or dense layer works in
     * place, so that the activations before and after it are one buffer, which holds its output once the forward pass is
     * done, and their gradients are one buffer too, which holds that by its input after the backward pass; and where one
     * sample was learned from, the gradient by a dense layer's weights is written down when it is asked for. All results are
     * the same bits.
     *
     * @throws IllegalArgumentException if the capacity is below 1 or too large for one array per activation
     */
    public static Network forTraining(NetworkSpec spec, int capacity, TensorOps ops) {
        return new Network(spec, capacity, ops, Purpose.LEARN);
    }

    /**
     * A network that only reads: a convolution does the ReLU and the pooling behind it along with its own work, and what was
     * between them is nowhere to be found. The output is the same bits; there is no way back.
     *
     * @throws IllegalArgumentException if the capacity is below 1 or too large for one array per activation
     */
    public static Network forReading(NetworkSpec spec, int capacity, TensorOps ops) {
        return new Network(spec, capacity, ops, Purpose.READ);
    }

    private enum Purpose {
        SHOW,
        LEARN,
        READ
    }

    private Network(NetworkSpec spec, int capacity, TensorOps ops, Purpose purpose) {
        this.spec = spec;
        this.capacity = capacity;
        this.purpose = purpose;
        List<Shape> shapes = spec.shapes();
        activations.add(Tensor.zeros(shapes.getFirst().prepend(capacity)));
        for (int i = 0; i < spec.layers().size(); i++) {
            Layer layer = spec.layers()
                    .get(i)
                    .create(new LayerContext(i, shapes.get(i), capacity, ops, purpose == Purpose.LEARN));
            layers.add(layer);
            Shape output = shapes.get(i + 1).prepend(capacity);
            boolean shares = spec.layers().get(i) instanceof FlattenSpec || (purpose == Purpose.LEARN && rectifies(i));
            activations.add(shares ? activations.get(i).reshape(output) : Tensor.zeros(output));
            if (purpose != Purpose.READ) {
                gradients.add(shares && i > 0 ? gradients.get(i - 1).reshape(output) : Tensor.zeros(output));
            }
            for (Parameter parameter : layer.parameters()) {
                String name = spec.layerName(i) + "." + parameter.name();
                values.put(name, parameter.value());
                if (parameter.learned()) {
                    parameters.put(name, parameter);
                }
            }
        }
        this.ends = ends();
        this.heads = IntStream.iterate(0, i -> i < ends.length, i -> ends[i]).toArray();
    }

    private int[] ends() {
        int[] ends = new int[layers.size()];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = i + 1;
            if (purpose != Purpose.SHOW) {
                boolean reads = purpose == Purpose.READ;
                ends[i] += layers.get(i).takeOver(layers.subList(i + 1, layers.size()), activations.get(i + 1), reads);
            }
        }
        return ends;
    }

    /** Whether a layer is a ReLU behind one that learns without looking at its own output. */
    private boolean rectifies(int layer) {
        return layer > 0
                && spec.layers().get(layer) instanceof ReluSpec
                && (spec.layers().get(layer - 1) instanceof Conv2dSpec
                        || spec.layers().get(layer - 1) instanceof DenseSpec);
    }

    /** What it was built from. */
    public NetworkSpec spec() {
        return spec;
    }

    /** The largest batch it can take. */
    public int capacity() {
        return capacity;
    }

    /** The layers in order. */
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** The live learned parameters by full name, in the order of the layers; what is only measured is not among them. */
    public Map<String, Parameter> parameters() {
        return Collections.unmodifiableMap(parameters);
    }

    /** The live input buffer [capacity, input...]: write samples here, then call {@link #forward}. */
    public Tensor input() {
        return activations.getFirst();
    }

    /** The live output buffer of the last layer [capacity, output...]. */
    public Tensor output() {
        return activations.getLast();
    }

    /**
     * A live activation buffer: 0 the input, i + 1 the output of layer i. Of a network that only learns or only reads, those
     * in which one layer does the work of the next hold other numbers.
     */
    public Tensor activation(int index) {
        return activations.get(index);
    }

    /**
     * The live buffer of the gradient of the loss by an activation; numbered like {@link #activation}, but from 1: nobody
     * learns from the gradient by the input.
     *
     * @throws IllegalStateException if this network only reads
     */
    public Tensor gradient(int index) {
        requireWayBack();
        return gradients.get(index - 1);
    }

    /**
     * Runs the first {@code batch} samples of the input buffer through all layers.
     *
     * @return the live output buffer
     * @throws IllegalArgumentException if the batch is below 1 or above the capacity
     */
    public Tensor forward(int batch, Pass pass) {
        if (batch < 1 || batch > capacity) {
            throw new IllegalArgumentException(
                    "This network was planned for batches of 1 to " + capacity + " samples, but got " + batch + ".");
        }
        for (int i : heads) {
            layers.get(i).forward(activations.get(i), activations.get(ends[i]), batch, pass);
        }
        return output();
    }

    /**
     * Runs back from the gradient by activation {@code from}, which the caller has written into {@link #gradient}, and fills
     * the gradients of all parameters below it.
     *
     * @throws IllegalStateException if this network only reads
     */
    public void backward(int batch, int from) {
        backward(batch, from, 0);
    }

    /**
     * Runs back from the gradient by activation {@code from} to layer {@code lowest}, counted from 0, and fills the gradients
     * of the parameters of these layers. Nothing is computed for the layers below.
     *
     * @throws IllegalStateException if this network only reads
     */
    public void backward(int batch, int from, int lowest) {
        requireWayBack();
        // [lesson backward]
        for (int head = heads.length - 1; head >= 0; head--) {
            int i = heads[head];
            if (lowest <= i && i < from) {
                Tensor inputGradient = i == lowest ? null : gradient(i);
                int end = ends[i];
                layers.get(i).backward(activations.get(i), activations.get(end), gradient(end), inputGradient, batch);
            }
        }
        // [end lesson]
    }

    private void requireWayBack() {
        if (purpose == Purpose.READ) {
            throw new IllegalStateException("This network only reads: it keeps too little to go back through it.");
        }
    }

    private void requireEverything() {
        if (purpose != Purpose.SHOW) {
            throw new IllegalStateException("This network only "
                    + (purpose == Purpose.READ ? "reads" : "learns")
                    + ": it does not keep every number. Make one that shows all, with new Network.");
        }
    }

    /**
     * Prepares all that training works in, so that no step has to, and says how much memory the network takes with it. What
     * an optimizer remembers comes on top.
     */
    public Memory planTraining() {
        long owned = 0;
        long workspaces = 0;
        boolean anyLearns = false;
        for (Layer layer : layers) {
            workspaces += layer.planTraining(anyLearns);
            anyLearns |= layer.parameters().stream().anyMatch(Parameter::learned);
            owned += bytes(layer.parameters().stream()
                    .flatMap(parameter -> Stream.of(parameter.value(), parameter.gradient())));
        }
        return new Memory(owned, bytes(Stream.concat(activations.stream(), gradients.stream())), workspaces);
    }

    /** Of these tensors, an array that several of them share counting once. */
    private static long bytes(Stream<Tensor> tensors) {
        Set<float[]> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        tensors.forEach(tensor -> arrays.add(tensor.data()));
        return arrays.stream()
                .mapToLong(array -> (long) Float.BYTES * array.length)
                .sum();
    }

    /**
     * Runs the first sample back from the gradient by activation {@code from}, which the caller has written into {@link
     * #gradient}, down to the input, and keeps every gradient of it. The last forward pass was of one sample.
     *
     * @throws IllegalStateException if this network only learns or only reads
     */
    public BackwardTrace traceBack(int from) {
        requireEverything();
        Tensor byInput = Tensor.zeros(activations.getFirst().shape());
        for (int i = from - 1; i >= 0; i--) {
            Tensor below = i == 0 ? byInput : gradient(i);
            layers.get(i).backward(activations.get(i), activations.get(i + 1), gradient(i + 1), below, 1);
        }
        return BackwardTrace.ofFirstSample(this, byInput, from);
    }

    /** A copy of all learned or measured numbers as they are now. */
    public Weights weights() {
        return Weights.copyOf(values);
    }

    /**
     * Replaces all learned or measured numbers.
     *
     * @throws IllegalArgumentException if a name or shape is not this network's
     */
    public void load(Weights weights) {
        weights.requireFor(spec);
        weights.copyTo(values);
    }

    /**
     * Runs one sample forward and keeps every number of it.
     *
     * @param sample the preprocessed sample, row-major
     * @throws IllegalArgumentException if it has another number of values than the input shape
     * @throws IllegalStateException if this network only learns or only reads
     */
    public ForwardTrace trace(float[] sample) {
        requireEverything();
        run(sample);
        return ForwardTrace.ofFirstSample(this);
    }

    /**
     * Runs one sample forward and keeps what comes out, as a copy.
     *
     * @param sample the preprocessed sample, row-major
     * @throws IllegalArgumentException if it has another number of values than the input shape
     */
    public float[] answer(float[] sample) {
        run(sample);
        return Arrays.copyOf(output().data(), spec.output().elements());
    }

    private void run(float[] sample) {
        int needed = spec.input().elements();
        if (sample.length != needed) {
            throw new IllegalArgumentException("A sample of shape " + spec.input() + " has " + needed
                    + " numbers, but this one has " + sample.length + ".");
        }
        System.arraycopy(sample, 0, input().data(), 0, needed);
        forward(1, Pass.INFERENCE);
    }
}
