package org.geodescent.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>("a");

    @Test
    void aChangeIsAStep() {
        history.change("first", "b");
        history.change("second", "c");
        assertEquals("second", history.undo());
        assertEquals("b", history.value());
        assertEquals("second", history.redo());
        assertEquals("second", history.undo());
        assertEquals("first", history.undo());
        assertNull(history.undo());
        assertEquals("a", history.value());
        assertFalse(history.undoableProperty().get());
        assertEquals("first", history.redo());
        assertEquals("second", history.redo());
        assertNull(history.redo());
        assertEquals("c", history.value());
    }

    @Test
    void whatLiesFarBackIsForgotten() {
        for (int i = 0; i < History.MOST_STEPS + 5; i++) {
            history.change("step " + i, "value " + i);
        }
        int undone = 0;
        while (history.undo() != null) {
            undone++;
        }
        assertEquals(History.MOST_STEPS, undone);
        assertEquals("value 4", history.value());
        assertEquals("step 5", history.redo());
    }

    @Test
    void aGestureOfManyValuesIsOneStep() {
        history.preview("b");
        history.preview("c");
        assertTrue(history.inGesture());
        history.preview("d");
        history.commit("drag");
        assertFalse(history.inGesture());
        assertEquals("drag", history.undo());
        assertEquals("a", history.value());
        assertEquals("drag", history.redo());
        assertEquals("d", history.value());
    }

    @Test
    void aGestureThatComesBackIsNoStep() {
        history.preview("b");
        history.preview("a");
        history.commit("nothing");
        assertNull(history.undo());
    }

    @Test
    void undoDuringAGestureEndsItAndKeepsTheSteps() {
        history.change("first", "b");
        history.preview("c");
        assertNull(history.undo());
        assertEquals("b", history.value());
        assertFalse(history.inGesture());
        assertEquals("first", history.undo());
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        history.change("first", "b");
        history.undo();
        history.change("other", "c");
        assertNull(history.redo());
        assertEquals("c", history.value());
    }

    @Test
    void commitWithoutAGestureDoesNothing() {
        history.commit("nothing");
        assertNull(history.undo());
        assertEquals("a", history.value());
    }
}
