package org.geodescent.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LogMemoryTest {
    @Test
    void remembersTheNewestAndCountsWarnings() {
        Logger log = Logger.getLogger("org.geodescent.test");
        try (Closing closing = new Closing(LogMemory.install())) {
            LogMemory memory = closing.memory();
            log.info("some news");
            log.log(Level.WARNING, "of {0}", "two");
            log.log(Level.SEVERE, "a bug", new IllegalStateException("because"));
            assertEquals(2, memory.warnings());
            assertEquals(3, memory.all().size());
            assertTrue(
                    memory.all().get(0).matches("\\d\\d:\\d\\d:\\d\\d INFO    some news"),
                    memory.all().get(0));
            assertTrue(memory.onlyWarnings().get(0).endsWith("WARNING of two"));
            assertTrue(memory.onlyWarnings().get(1).contains("IllegalStateException: because"));
            for (int i = 0; i < LogMemory.MOST; i++) {
                memory.publish(new LogRecord(Level.WARNING, "again"));
            }
            assertEquals(LogMemory.MOST, memory.all().size());
            assertEquals(LogMemory.MOST + 2, memory.warnings(), "those that are forgotten, too");
        }
    }

    private record Closing(LogMemory memory) implements AutoCloseable {
        @Override
        public void close() {
            memory.close();
        }
    }
}
