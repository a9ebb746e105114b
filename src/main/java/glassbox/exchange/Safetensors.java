package glassbox.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/**
 * Weights in the safetensors format: eight bytes with the header's length, lowest first; a header in JSON, which gives for
 * each tensor its type, shape and place in the data; the data, here always float32, lowest byte first. The data have no
 * gaps and no overlaps.
 */
final class Safetensors {
    private static final int LARGEST_HEADER = 1 << 20;
    private static final int MOST_AXES = 8;
    private static final String PLACE = "weights header";

    private Safetensors() {}

    /** All weights as one file. */
    static byte[] write(Weights weights) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        weights.names().forEach(name -> tensors.put(name, weights.tensor(name)));
        return write(tensors);
    }

    /** Tensors by name as one file, in the map's order. */
    static byte[] write(Map<String, Tensor> tensors) {
        JsonObject header = new JsonObject();
        int end = 0;
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            Shape shape = tensor.getValue().shape();
            int begin = end;
            end = Math.addExact(begin, Math.multiplyExact(shape.elements(), Float.BYTES));
            JsonObject entry = new JsonObject();
            entry.addProperty("dtype", "F32");
            entry.add("shape", array(shape.toArray()));
            entry.add("data_offsets", array(begin, end));
            header.add(tensor.getKey(), entry);
        }
        // The data begin at a multiple of eight bytes: the header is filled up with blanks.
        String json = header.toString();
        byte[] text = (json + " ".repeat(-json.length() & 7)).getBytes(StandardCharsets.UTF_8);
        ByteBuffer file = ByteBuffer.allocate(Math.addExact(Long.BYTES + text.length, end))
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(text.length).put(text);
        FloatBuffer data = file.asFloatBuffer();
        tensors.values().forEach(tensor -> data.put(tensor.data()));
        return file.array();
    }

    private static JsonArray array(int... values) {
        JsonArray array = new JsonArray();
        Arrays.stream(values).forEach(array::add);
        return array;
    }

    /** The tensors of a file by name, in the header's order. */
    static Map<String, Tensor> read(byte[] bytes) throws FormatException {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.length < Long.BYTES ? -1 : file.getLong();
        if (length < 0 || length > LARGEST_HEADER || length > file.remaining()) {
            throw new FormatException("is damaged: the weights' header does not fit into the file.");
        }
        JsonPart header = JsonPart.parse(file.slice(Long.BYTES, (int) length), PLACE);
        ByteBuffer data = file.slice(Long.BYTES + (int) length, file.remaining() - (int) length)
                .order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (String name : header.names()) {
            if (!name.equals("__metadata__")) {
                tensors.put(name, tensor(header.part(name), data));
            }
        }
        if (data.hasRemaining()) {
            throw new FormatException("is damaged: the weights' data are longer than their header says.");
        }
        return tensors;
    }

    /** Reads one tensor, which begins where the one before it ended. */
    private static Tensor tensor(JsonPart entry, ByteBuffer data) throws FormatException {
        if (!entry.text("dtype").equals("F32")) {
            throw entry.breach("dtype", "F32");
        }
        int[] place = entry.wholes("data_offsets", 2, 0, Integer.MAX_VALUE);
        int[] sizes = entry.wholes("shape", MOST_AXES, 1, Integer.MAX_VALUE);
        long elements = 1;
        for (int size : sizes) {
            elements = Math.min(elements * size, Integer.MAX_VALUE);
        }
        long bytes = elements * Float.BYTES;
        if (place.length != 2
                || place[0] != data.position()
                || place[1] - place[0] != bytes
                || bytes > data.remaining()) {
            throw new FormatException("is damaged: the weights' data do not fit the shapes in their header.");
        }
        float[] values = new float[(int) elements];
        data.asFloatBuffer().get(values);
        data.position(data.position() + (int) bytes);
        return Tensor.of(Shape.of(sizes), values);
    }
}
