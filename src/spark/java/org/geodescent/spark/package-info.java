/**
 * Sweeps and basin maps on Apache Spark: every case is a task of its own numbers, so that retries, speculation and the
 * loss of machines leave the table as it is.
 */
@NullMarked
package org.geodescent.spark;

import org.jspecify.annotations.NullMarked;
