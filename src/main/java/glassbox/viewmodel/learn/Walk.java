package glassbox.viewmodel.learn;

import java.util.function.IntFunction;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Places that a widget walks through one after the other, such as the windows of an image. Counted from 0. */
public final class Walk {
    private final IntegerProperty position = new SimpleIntegerProperty(this, "position");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 1);
    private final IntFunction<String> words;

    /** A walk over one place; {@code words} says where one is, such as {@code Window 2 of 4}. */
    public Walk(IntFunction<String> words) {
        this.words = words;
    }

    /** The place where one is. */
    public IntegerProperty positionProperty() {
        return position;
    }

    /** How many places there are. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** Where one is, in words. */
    public String words() {
        return words.apply(position.get());
    }

    /** There are so many places now, and one is at {@code at}. */
    public void set(int places, int at) {
        count.set(places);
        position.set(Math.clamp(at, 0, places - 1));
    }

    /** Goes on by so many places, back if negative; stops at both ends. */
    public void move(int places) {
        position.set(Math.clamp((long) position.get() + places, 0, count.get() - 1));
    }
}
