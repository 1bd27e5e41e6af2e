package org.geodescent.core.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.geodescent.core.work.Patience;
import org.junit.jupiter.api.Test;

class LargePlanesTest {
    @Test
    void ofThousandsOfLinesOneIsArrangedAtATimeAndWhoWaitsCanBeCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> LargePlanes.inTurn(2_000, () -> {
            begun.countDown();
            return waited(enough) ? LargePlanes.inTurn(2_000, () -> 1) : 0;
        }));
        assertEquals(true, begun.await(60, TimeUnit.SECONDS));
        assertEquals(2, LargePlanes.inTurn(1_000, () -> 2), "few lines never wait");
        AtomicInteger asked = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> Patience.during(() -> asked.incrementAndGet() > 2, () -> LargePlanes.inTurn(2_000, () -> 3)));
        assertEquals(3, asked.get());
        enough.countDown();
        assertEquals(1, first.get(60, TimeUnit.SECONDS));
        assertEquals(4, LargePlanes.inTurn(2_000, () -> 4));
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }
}
