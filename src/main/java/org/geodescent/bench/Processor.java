package org.geodescent.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;

/** Processor time and memory of this program. */
public final class Processor {
    private Processor() {}

    /** The processor time that this thread has had: other programs, the compiler and the collector do not count. */
    public static long nanoseconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Seconds of this thread for a piece of work, the median of some rounds after one more. */
    static double seconds(int rounds, Runnable work) {
        work.run();
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = once(work);
        }
        Arrays.sort(times);
        return times[rounds / 2];
    }

    /** Seconds of this thread for a piece of work that is done once. */
    static double once(Runnable work) {
        long begun = nanoseconds();
        work.run();
        return (nanoseconds() - begun) * 1e-9;
    }

    static void forgetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most megabytes that the heap has held, garbage included, since {@link #forgetPeaks}. */
    static double peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToDouble(pool -> pool.getPeakUsage().getUsed() * 1e-6)
                .sum();
    }
}
