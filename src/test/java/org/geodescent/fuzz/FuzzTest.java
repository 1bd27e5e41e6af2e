package org.geodescent.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.fuzz.ImagesReader.Form;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything that reads is given mutated inputs: {@code -Dfuzz.inputs=} of each, another sequence for every
 * {@code -Dfuzz.seed=}; {@code -Dfuzz.reader=} tries one reader only. The profile {@code fuzz} tries 2,000 of each in
 * 256 MB.
 */
class FuzzTest {
    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void moveIn() {
        System.setProperty("GEODESCENT_HOME", folder.resolve("home").toString());
    }

    @AfterEach
    void moveOut() {
        System.clearProperty("GEODESCENT_HOME");
    }

    private List<FuzzedReader> readers() throws Exception {
        List<String> sessions = new Sessions(folder("sessions")).make();
        List<FuzzedReader> readers = new ArrayList<>(List.of(
                new PointsReader(folder("csv"), false),
                new PointsReader(folder("paste"), true),
                SessionReader.ofJson(folder("session"), sessions),
                SessionReader.ofPages(folder("handout"), sessions),
                SessionReader.ofTables(folder("table"), sessions),
                new StartReader(folder("start")),
                new ImagesReader(folder("cifar"), Form.RECORDS),
                new ImagesReader(folder("archive"), Form.ARCHIVE),
                new ImagesReader(folder("tar"), Form.TAR),
                new ModelReader(folder("model")),
                new JournalReader(folder("journal")),
                new AttackReader(folder("attack")),
                new PreferencesReader(folder("preferences"))));
        for (FigureFormat format : FigureFormat.values()) {
            readers.add(SessionReader.of(folder(format.extension()), format, sessions));
        }
        readers.addAll(SessionReader.ofFilms(folder("gif"), folder("apng"), sessions));
        return readers;
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }

    @TestFactory
    Stream<DynamicTest> everyInputIsReadAsWhatItSaysOrRefusedInASentence() throws Exception {
        long seed = Long.getLong("fuzz.seed", 1);
        int inputs = Integer.getInteger("fuzz.inputs", 200);
        String only = System.getProperty("fuzz.reader", "");
        return readers().stream()
                .filter(reader -> only.isEmpty() || only.equals(reader.name()))
                .map(reader -> DynamicTest.dynamicTest(reader.name(), () -> new Fuzzer(reader, seed).run(inputs)));
    }
}
