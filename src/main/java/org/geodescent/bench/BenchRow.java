package org.geodescent.bench;

/**
 * A number that {@code bench} reports.
 *
 * @param key in JSON
 * @param words what was measured
 * @param unit of the value
 */
public record BenchRow(String key, String words, double value, String unit) {}
