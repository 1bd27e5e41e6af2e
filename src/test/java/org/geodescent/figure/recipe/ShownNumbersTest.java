package org.geodescent.figure.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShownNumbersTest {
    @Test
    void threeSignificantDigits() {
        assertEquals("0.590", ShownNumbers.shown(0.5900113));
        assertEquals("−12.3", ShownNumbers.shown(-12.34));
        assertEquals("1.00", ShownNumbers.shown(0.9999));
        assertEquals("0.00123", ShownNumbers.shown(0.0012345));
        assertEquals("123000", ShownNumbers.shown(123456));
        assertEquals("1.23×10⁶", ShownNumbers.shown(1234567));
        assertEquals("−4.00×10⁻⁷", ShownNumbers.shown(-4e-7));
        assertEquals("1.80×10³⁰⁸", ShownNumbers.shown(Double.MAX_VALUE));
        assertEquals("0", ShownNumbers.shown(-0.0));
    }
}
