package glassbox.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import org.jspecify.annotations.Nullable;

/** A JSON object that is read member by member, each with its expected kind and range; breaches name the member's place. */
final class JsonPart {
    /** Control characters, line and paragraph separators, and what turns the direction of writing. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]");

    private final JsonObject object;
    private final String place;

    private JsonPart(JsonObject object, String place) {
        this.object = object;
        this.place = place;
    }

    /** The one object of a JSON text in UTF-8; {@code place} is what messages call it. */
    static JsonPart parse(ByteBuffer utf8, String place) throws FormatException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonElement element = JsonParser.parseReader(reader);
            if (!element.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
                throw new FormatException("is damaged: its " + place + " is not one JSON object.");
            }
            return new JsonPart(element.getAsJsonObject(), place);
        } catch (CharacterCodingException notText) {
            throw new FormatException("is damaged: its " + place + " is not text in UTF-8.");
        } catch (JsonParseException | IOException malformed) {
            throw new FormatException("is damaged: its " + place + " is not JSON as it should be.");
        }
    }

    /** The names of all members, in order. */
    Set<String> names() {
        return object.keySet();
    }

    /** Whether there is a member of this name other than null. */
    boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    /** A member that is an object, or null if there is none or it is null. */
    @Nullable
    JsonPart partOrNull(String name) throws FormatException {
        return has(name) ? part(name) : null;
    }

    /** A member that is an object. */
    JsonPart part(String name) throws FormatException {
        return asPart(member(name), at(name));
    }

    private static JsonPart asPart(JsonElement element, String where) throws FormatException {
        if (!element.isJsonObject()) {
            throw breach(where, "an object", element);
        }
        return new JsonPart(element.getAsJsonObject(), where);
    }

    /** A member that is a list of at most {@code most} objects. */
    List<JsonPart> parts(String name, int most) throws FormatException {
        List<JsonPart> parts = new ArrayList<>();
        for (JsonElement element : list(name, most)) {
            parts.add(asPart(element, at(name) + "[" + parts.size() + "]"));
        }
        return parts;
    }

    /** A member that is a list of at most {@code most} whole numbers within a range. */
    int[] wholes(String name, int most, int least, int largest) throws FormatException {
        List<JsonElement> elements = list(name, most);
        int[] numbers = new int[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (int) whole(elements.get(i), at(name) + "[" + i + "]", least, largest);
        }
        return numbers;
    }

    private List<JsonElement> list(String name, int most) throws FormatException {
        JsonElement element = member(name);
        if (!element.isJsonArray() || element.getAsJsonArray().size() > most) {
            throw breach(at(name), "a list of at most " + most + " entries", element);
        }
        return element.getAsJsonArray().asList();
    }

    /** A member that is text of reasonable length, without what would move a terminal's pen. */
    String text(String name) throws FormatException {
        return text(member(name), at(name));
    }

    private static String text(JsonElement element, String where) throws FormatException {
        if (!(element instanceof JsonPrimitive primitive)
                || !primitive.isString()
                || primitive.getAsString().length() > 1000) {
            throw breach(where, "text", element);
        }
        if (CONTROL.matcher(primitive.getAsString()).find()) {
            throw new FormatException("is damaged: " + where + " should be text without control characters.");
        }
        return primitive.getAsString();
    }

    /** A member that is a list of at most {@code most} texts. */
    List<String> texts(String name, int most) throws FormatException {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : list(name, most)) {
            texts.add(text(element, at(name) + "[" + texts.size() + "]"));
        }
        return texts;
    }

    /** A member that is a whole number within a range. */
    long whole(String name, long least, long largest) throws FormatException {
        return whole(member(name), at(name), least, largest);
    }

    private static long whole(JsonElement element, String where, long least, long largest) throws FormatException {
        String expected = "a whole number from " + least + " to " + largest;
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            throw breach(where, expected, element);
        }
        try {
            long value = Long.parseLong(primitive.getAsString());
            if (value >= least && value <= largest) {
                return value;
            }
            throw breach(where, expected, element);
        } catch (NumberFormatException notWhole) {
            throw breach(where, expected, element);
        }
    }

    /** A member that is a list of at most {@code most} finite numbers. */
    double[] numbers(String name, int most) throws FormatException {
        List<JsonElement> elements = list(name, most);
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(elements.get(i), at(name) + "[" + i + "]");
        }
        return numbers;
    }

    /** A member that is true or false. */
    boolean flag(String name) throws FormatException {
        JsonElement element = member(name);
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isBoolean()) {
            throw breach(at(name), "true or false", element);
        }
        return primitive.getAsBoolean();
    }

    /** A member that is a finite number. */
    double number(String name) throws FormatException {
        return number(member(name), at(name));
    }

    private static double number(JsonElement element, String where) throws FormatException {
        if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
            try {
                double value = Double.parseDouble(primitive.getAsString());
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException tooLong) {
                throw breach(where, "a number", element);
            }
        }
        throw breach(where, "a number", element);
    }

    private JsonElement member(String name) throws FormatException {
        JsonElement element = object.get(name);
        if (element == null) {
            throw new FormatException("is damaged: " + at(name) + " is missing.");
        }
        return element;
    }

    /** A breach of a member's rules, as the rest of a sentence about the file. */
    FormatException breach(String name, String expected) throws FormatException {
        return breach(at(name), expected, member(name));
    }

    private static FormatException breach(String where, String expected, JsonElement found) {
        String text = found.toString();
        String shown = CONTROL.matcher(text.length() > 60 ? text.substring(0, 60) + "…" : text)
                .replaceAll("�");
        return new FormatException("is damaged: " + where + " should be " + expected + ", found " + shown + ".");
    }

    private String at(String name) {
        return place + "." + name;
    }
}
