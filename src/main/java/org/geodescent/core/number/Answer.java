package org.geodescent.core.number;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value, or the reason why there is none. Immutable if the value is.
 *
 * @param <T> what is asked for
 */
public sealed interface Answer<T> {
    /** There is one. */
    record Value<T>(T value) implements Answer<T> {
        @Override
        public Optional<T> found() {
            return Optional.of(value);
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * There is none.
     *
     * @param reason one clause without a full stop, or one sentence; not empty
     */
    record None<T>(String reason) implements Answer<T> {
        public None {
            if (reason.isEmpty()) {
                throw new IllegalArgumentException("there is no value, and no reason is given");
            }
        }

        @Override
        public Optional<T> found() {
            return Optional.empty();
        }
    }

    /** The value, if there is one. */
    Optional<T> found();

    /** Why there is none; empty if there is a value. */
    String reason();

    /** What becomes of the value, or the same reason. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return found().<Answer<R>>map(value -> of(change.apply(value))).orElseGet(() -> none(reason()));
    }

    static <T> Answer<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Answer<T> none(String reason) {
        return new None<>(reason);
    }

    /** {@code value} if it is finite, else none because of {@code reason}. */
    static Answer<Double> finite(double value, String reason) {
        return Double.isFinite(value) ? new Value<>(value) : new None<>(reason);
    }

    /** {@code value} if it is finite, else that it is beyond the range of numbers. */
    static Answer<Double> finite(double value) {
        return finite(value, "it is beyond the range of numbers");
    }
}
