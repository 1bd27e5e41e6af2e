package org.geodescent.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geodescent.core.number.NumberText;

/** Chooses ticks: multiples of 1, 2 or 5 times a power of ten, or powers of ten on a logarithmic axis. */
public final class Ticks {
    private static final int[] STEPS = {1, 2, 5};

    private Ticks() {}

    /**
     * Ticks of a linear axis: evenly spaced, inside the range, in rising order, labelled with as many decimals as the
     * spacing needs.
     *
     * @param atMost about how many ticks have room; at least 2. Two to five ticks appear even in less room
     * @return fewer than two only where the range is narrower than a few units in the last place
     */
    public static List<Tick> linear(double minimum, double maximum, int atMost) {
        return multiples(minimum, maximum, atMost)
                .map(chosen -> chosen.ticks(BigDecimal.ZERO))
                .orElse(List.of());
    }

    /** The values of the ticks of a linear axis; empty where the range is too narrow for any. */
    static Optional<Multiples> multiples(double minimum, double maximum, int atMost) {
        double ulp = Math.ulp(Math.max(Math.abs(minimum), Math.abs(maximum)));
        double target = Math.max(maximum / atMost - minimum / atMost, 4 * ulp);
        int exponent = (int) Math.floor(StrictMath.log10(Math.max(target, Double.MIN_NORMAL))) - 1;
        Multiples chosen = null;
        for (int k = 0; k < 9; k++) {
            int digit = STEPS[k % 3];
            double step = scientific(digit, exponent + k / 3);
            if (step < 2 * ulp || maximum / step - minimum / step > 4 * atMost) {
                continue;
            }
            Multiples candidate = Multiples.inside(minimum, maximum, digit, exponent + k / 3);
            if (candidate.count() < 2 && chosen != null) {
                break;
            }
            chosen = candidate;
            if (candidate.count() <= Math.max(2, atMost)) {
                break;
            }
        }
        return Optional.ofNullable(chosen);
    }

    /**
     * Ticks of a logarithmic axis in rising order: powers of ten (every one, or every second, third, … in little room)
     * with minor ticks between them; below two decades also 2 and 5 times a power of ten; in a range without two of
     * these, linear ticks.
     *
     * @param minimum positive
     * @param atMost about how many labels have room; at least 2
     */
    public static List<Tick> logarithmic(double minimum, double maximum, int atMost) {
        List<Tick> ticks = powers(minimum, maximum, atMost);
        return ticks.isEmpty() ? linear(minimum, maximum, atMost) : ticks;
    }

    /** Empty where fewer than two labels would lie in the range. */
    static List<Tick> powers(double minimum, double maximum, int atMost) {
        int low = exponentAtLeast(minimum);
        int high = exponentAtLeast(maximum);
        if (powerOfTen(high) > maximum) {
            high--;
        }
        if (high - low < 2) {
            List<Tick> ticks = oneTwoFive(minimum, maximum, low, high);
            return ticks.stream().filter(Tick::major).count() >= 2 ? ticks : List.of();
        }
        return decades(minimum, maximum, low, high, Math.max(2, atMost));
    }

    private static List<Tick> decades(double minimum, double maximum, int low, int high, int atMost) {
        int every = 1;
        while (multiples(low, high, every) > atMost && multiples(low, high, every + 1) >= 2) {
            every++;
        }
        boolean fine = every == 1 && high - low <= 8;
        List<Tick> ticks = new ArrayList<>();
        for (int n = low - 1; n <= high; n++) {
            if (n >= low) {
                ticks.add(new Tick(powerOfTen(n), n % every == 0 ? NumberText.power(n) : ""));
            }
            for (int digit = 2; fine && digit < 10; digit++) {
                addInside(ticks, scientific(digit, n), "", minimum, maximum);
            }
        }
        return ticks;
    }

    /** How many multiples of {@code every} there are from low to high. */
    private static int multiples(int low, int high, int every) {
        return Math.floorDiv(high, every) - Math.floorDiv(low - 1, every);
    }

    private static List<Tick> oneTwoFive(double minimum, double maximum, int low, int high) {
        List<Tick> ticks = new ArrayList<>();
        boolean plain = low >= -3 && high <= 3;
        for (int n = low - 1; n <= high; n++) {
            for (int digit = 1; digit < 10; digit++) {
                boolean labelled = digit == 1 || digit == 2 || digit == 5;
                double value = scientific(digit, n);
                String label = plain
                        ? BigDecimal.valueOf(digit).scaleByPowerOfTen(n).toPlainString()
                        : digit == 1 ? NumberText.power(n) : digit + "×" + NumberText.power(n);
                addInside(ticks, value, labelled ? label : "", minimum, maximum);
            }
        }
        return ticks;
    }

    private static void addInside(List<Tick> ticks, double value, String label, double minimum, double maximum) {
        if (value >= minimum && value <= maximum) {
            ticks.add(new Tick(value, label));
        }
    }

    /** The smallest n with 10ⁿ ≥ value. */
    private static int exponentAtLeast(double value) {
        int n = (int) Math.floor(StrictMath.log10(value)) - 1;
        while (powerOfTen(n) < value) {
            n++;
        }
        return n;
    }

    /** Correctly rounded, as {@code Math.pow} need not be. */
    private static double powerOfTen(int n) {
        return scientific(1, n);
    }

    private static double scientific(int digit, int n) {
        return Double.parseDouble(digit + "e" + n);
    }
}
