package org.geodescent.core.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTextTest {
    @Test
    void largeNumbersHaveAsManyDecimalsAsAreAskedFor() {
        for (double value :
                new double[] {0.4711, 9.994, 9.995, 12.345, 99.94, 99.96, 240.4, -3.14159, 4e-4, 0.0049, 2e6}) {
            assertEquals(NumberText.large(value), NumberText.large(value, 2));
        }
        assertEquals("0.4711", NumberText.large(0.47114, 4));
        assertEquals("9.9996", NumberText.large(9.99961, 4));
        assertEquals("10.000", NumberText.large(9.99996, 4));
        assertEquals("1.2345×10⁶", NumberText.large(1234512, 4));
        assertEquals("240.4", NumberText.large(240.42, 3));
        assertEquals("0.5", NumberText.large(0.47, 1));
        assertEquals("12", NumberText.large(12.3, 1));
        assertEquals("4.00×10⁻⁴", NumberText.large(4e-4, 3));
    }

    @Test
    void significantDigits() {
        assertEquals("0.590", NumberText.shown(0.5900113));
        assertEquals("0.0930", NumberText.spread(0.09301, NumberText.DECIMALS));
        assertEquals("3.99×10⁻⁴", NumberText.spread(0.00039876, NumberText.DECIMALS));
        assertEquals("−12.3", NumberText.shown(-12.34));
        assertEquals("1.00", NumberText.shown(0.9999));
        assertEquals("0.00123", NumberText.shown(0.0012345));
        assertEquals("123000", NumberText.shown(123456));
        assertEquals("1.23×10⁶", NumberText.shown(1234567));
        assertEquals("−4.00×10⁻⁷", NumberText.shown(-4e-7));
        assertEquals("1.80×10³⁰⁸", NumberText.shown(Double.MAX_VALUE));
        assertEquals("4.94×10⁻³²⁴", NumberText.shown(Double.MIN_VALUE));
        assertEquals("0", NumberText.shown(-0.0));
        assertEquals("0.5900", NumberText.of(0.59));
        assertEquals("−12.35", NumberText.of(-12.3456));
        assertEquals("3.990×10⁻⁴", NumberText.of(3.99e-4));
        assertEquals("23660.0", NumberText.of(23660, 6));
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertEquals("beyond range", NumberText.of(none));
        }
    }

    @Test
    void briefAndExactNumbersHaveNoZerosThatSayNothing() {
        assertEquals("0.02", NumberText.brief(0.02, 3));
        assertEquals("0.00235", NumberText.brief(0.0023500001, 4));
        assertEquals("−1200", NumberText.brief(-1200, 3));
        assertEquals("2.5×10⁷", NumberText.brief(2.5e7, 4));
        assertEquals("−2.5", NumberText.brief(-2.5, 4));
        assertEquals("1×10⁻⁶", NumberText.exact(1e-6));
        assertEquals("0.05", NumberText.exact(0.05));
        assertEquals("4\u2009512\u2009300", NumberText.exact(new BigDecimal("4512300")));
        assertEquals("−1.2345678×10²⁰", NumberText.exact(new BigDecimal("-123456780000000000000")));
    }

    @Test
    void wholeNumbersAreGroupedAndSharesHaveOneDecimal() {
        assertEquals("60\u2009000", NumberText.of(60_000L));
        assertEquals("−1\u2009234\u2009567", NumberText.of(-1_234_567L));
        assertEquals("999", NumberText.of(999L));
        assertEquals("93.8 %", NumberText.percent(15, 16));
        assertEquals("100 %", NumberText.percent(3, 3));
        assertEquals("–", NumberText.percent(0, 0));
    }

    @Test
    void sizesHaveTheirDecimalsInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(language);
                assertEquals("-12.35", NumberText.fixed(-12.345678, 2));
                assertEquals("3", NumberText.fixed(2.5, 0));
                assertEquals("1,234,568", NumberText.commas(1_234_567.5));
                assertEquals("0.590", NumberText.shown(0.59));
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** What is written reads back to the number, as far as its digits go. */
    @Test
    void readsBack() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(600) - 300);
            int digits = 1 + random.nextInt(12);
            assertEquals(
                    value, parsed(NumberText.of(value, digits)), 0.51 * Math.abs(value) * Math.pow(10, 1 - digits));
            assertEquals(value, parsed(NumberText.exact(value)), 0);
            assertTrue(NumberText.of(value, digits).chars().noneMatch(c -> c == 'e' || c == 'E' || c == '-'));
        }
    }

    private static double parsed(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.replace("×10", "e").replace("\u2009", "").toCharArray()) {
            int raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
            plain.append(raised >= 0 ? Character.forDigit(raised, 10) : c == '−' || c == '⁻' ? '-' : c);
        }
        return Double.parseDouble(plain.toString());
    }

    @Test
    void aLengthOfTimeIsRoundedToWhatSomebodyWantsToKnow() {
        assertEquals("40 s", NumberText.duration(39.5));
        assertEquals("2 min", NumberText.duration(100));
        assertEquals("2.5 h", NumberText.duration(9000));
    }

    @Test
    void howManyTimes() {
        assertEquals("5.9", NumberText.ratio(5.906));
        assertEquals("0.42", NumberText.ratio(0.4242));
        assertEquals("10", NumberText.ratio(9.96));
        assertEquals("55", NumberText.ratio(54.9));
        assertEquals("beyond range", NumberText.ratio(Double.NaN));
    }
}
