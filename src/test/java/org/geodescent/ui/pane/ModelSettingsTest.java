package org.geodescent.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.geodescent.core.model.DeepLinear;
import org.geodescent.core.model.LinearModel;
import org.geodescent.core.model.TwoLayerRelu;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
    private static final DeepLinear DEEP = new DeepLinear(2, List.of(4, 3), List.of(0.1, 0.2, 0.3), 2);

    @Test
    void aDeepNetStaysADeepNet() {
        assertSame(DEEP, ModelSettings.withOutputBias(DEEP, true));
        assertSame(DEEP, ModelSettings.withHiddenBias(DEEP, true));
        assertSame(DEEP, ModelSettings.withHidden(DEEP, "7"));
        assertEquals(
                new DeepLinear(2, List.of(4, 3), List.of(0.1, 0.2, 0.3), 5), ModelSettings.withOutputScale(DEEP, 5));
        assertEquals(new LinearModel(2, false, 3), ModelSettings.withOutputBias(new LinearModel(2, true, 3), false));
        assertEquals(
                new TwoLayerRelu(2, 3, true, false, 4),
                ModelSettings.withOutputScale(new TwoLayerRelu(2, 3, true, false, 1), 4));
    }

    @Test
    void layersComeAndGoAtTheEnd() {
        assertEquals(
                new DeepLinear(2, List.of(4, 3, 3, 3), List.of(0.1, 0.2, 0.3, 0.3, 0.3), 2),
                ModelSettings.withLayers(DEEP, "5"));
        assertEquals(new DeepLinear(2, List.of(4), List.of(0.1, 0.2), 2), ModelSettings.withLayers(DEEP, "2"));
        for (String layers : List.of("1", "7", "0", "-3", "1e12")) {
            assertTrue(message(() -> ModelSettings.withLayers(DEEP, layers)).contains("between 2 and 6"), layers);
        }
    }

    @Test
    void oneNumberIsForAllAndAListForEach() {
        assertEquals(List.of(8, 8), ((DeepLinear) ModelSettings.withWidths(DEEP, " 8 ")).hidden());
        assertEquals(List.of(8, 1), ((DeepLinear) ModelSettings.withWidths(DEEP, "8, 1")).hidden());
        assertEquals(List.of(0.0, 0.0, 0.0), ((DeepLinear) ModelSettings.withWeightDecays(DEEP, "0")).weightDecay());
        assertEquals("4, 3", ModelSettings.text(DEEP.hidden(), Object::toString));
        assertEquals("8", ModelSettings.text(List.of(8, 8), Object::toString));
        assertEquals(DEEP, ModelSettings.withWidths(DEEP, ModelSettings.text(DEEP.hidden(), Object::toString)));
        assertTrue(message(() -> ModelSettings.withWidths(DEEP, "8, 1, 2")).contains("one for each hidden layer: 2"));
        assertTrue(message(() -> ModelSettings.withWidths(DEEP, "8,")).contains("is not a number"));
        assertTrue(message(() -> ModelSettings.withWidths(DEEP, "0")).contains("between 1 and 256"));
        assertTrue(message(() -> ModelSettings.withWeightDecays(DEEP, "-1")).contains("at least 0"));
        assertTrue(message(() -> ModelSettings.withWeightDecays(DEEP, "NaN")).contains("finite"));
    }

    private static String message(org.junit.jupiter.api.function.Executable refused) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, refused).getMessage());
    }
}
