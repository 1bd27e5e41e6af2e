package org.geodescent.run;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A CSV table that is computed case by case, each from its own numbers alone: any part of it may be computed anywhere,
 * in any order, and gives the same lines. Threads may share one.
 */
public interface CaseTable {
    /** The first line. */
    String header();

    /** Number of cases. */
    int cases();

    /** How many cells name a case, at the beginning of each of its lines. */
    int keyCells();

    /** These cells of a case, from 0. */
    String key(int index);

    /** Lines of every case, at least 1. */
    int linesPerCase();

    /** The lines of a case. @throws CancellationException if it is cancelled */
    List<String> lines(int index, BooleanSupplier cancelled);

    /** The first cells of a line. */
    static String key(String line, int cells) {
        int end = -1;
        for (int i = 0; i < cells; i++) {
            end = line.indexOf(',', end + 1);
        }
        return line.substring(0, Math.max(0, end));
    }
}
