/** Benchmarks: performance claims are measured here, by JMH, and never asserted by unit tests. */
@NullMarked
package org.geodescent.benchmark;

import org.jspecify.annotations.NullMarked;
