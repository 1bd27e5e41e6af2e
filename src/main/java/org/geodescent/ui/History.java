package org.geodescent.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A value with undo and redo. A gesture (a drag, a burst of typing) shows many values on its way and becomes
 * one step. On the JavaFX thread only.
 *
 * @param <T> immutable, compared by value
 */
public final class History<T> {
    private record Step<T>(String name, T before, T after) {}

    /** What lies farther back is forgotten, so that an evening of dragging thousands of points has an end. */
    static final int MOST_STEPS = 1_000;

    private final ReadOnlyObjectWrapper<T> value;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(false);
    private final Deque<Step<T>> past = new ArrayDeque<>();
    private final Deque<Step<T>> future = new ArrayDeque<>();
    private @Nullable T gestureStart;

    public History(T initial) {
        value = new ReadOnlyObjectWrapper<>(initial);
    }

    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    public T value() {
        return value.get();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Shows a value in the course of a gesture; the first call begins the gesture. */
    public void preview(T next) {
        if (gestureStart == null) {
            gestureStart = value.get();
        }
        value.set(next);
    }

    /** Whether a gesture is under way. */
    public boolean inGesture() {
        return gestureStart != null;
    }

    /** Ends the gesture: what it changed in all is one step called {@code name}. Without a gesture nothing happens. */
    public void commit(String name) {
        T before = gestureStart;
        gestureStart = null;
        if (before != null && !before.equals(value.get())) {
            past.push(new Step<>(name, before, value.get()));
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
            future.clear();
            update();
        }
    }

    /** Ends the gesture as if it had never begun. */
    public void rollBack() {
        if (gestureStart != null) {
            T before = gestureStart;
            gestureStart = null;
            value.set(before);
        }
    }

    /** One change, one step. A gesture under way is ended first. */
    public void change(String name, T next) {
        commit(name);
        preview(next);
        commit(name);
    }

    /** Goes back one step; its name, or null if there was none. A gesture under way is rolled back instead. */
    public @Nullable String undo() {
        if (gestureStart != null) {
            rollBack();
            return null;
        }
        Step<T> step = past.poll();
        if (step == null) {
            return null;
        }
        future.push(step);
        value.set(step.before());
        update();
        return step.name();
    }

    /** Goes forward one step; its name, or null if there was none. */
    public @Nullable String redo() {
        rollBack();
        Step<T> step = future.poll();
        if (step == null) {
            return null;
        }
        past.push(step);
        value.set(step.after());
        update();
        return step.name();
    }

    private void update() {
        undoable.set(!past.isEmpty());
    }
}
