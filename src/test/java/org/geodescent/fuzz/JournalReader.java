package org.geodescent.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.geodescent.io.InputException;

/**
 * The journal of an interrupted sweep: whatever has become of it, the sweep that goes on gives the undisturbed table,
 * or refuses to go on.
 */
final class JournalReader implements FuzzedReader {
    private static final String SEEDS = "1..3";

    private final Path points;
    private final Path table;
    private final Path journal;
    private String undisturbed = "";

    JournalReader(Path folder) throws IOException {
        points = Files.writeString(folder.resolve("points.csv"), "x1,x2,label\n1,1,1\n-1,-0.5,1\n1,-1,-1\n");
        table = folder.resolve("sweep.csv");
        journal = folder.resolve("sweep.csv.partial");
    }

    @Override
    public String name() {
        return "journal";
    }

    private void sweep(String seeds) throws InputException {
        CommandReader.run(
                "sweep",
                "--data",
                points,
                "--model",
                "relu",
                "--hidden",
                2,
                "--seeds",
                seeds,
                "--vary",
                "step=0.1,0.01",
                "--steps",
                3,
                "--both",
                "--threads",
                1,
                "--out",
                table);
    }

    /** The beginning of what a long sweep leaves when it is interrupted. */
    @Override
    public List<byte[]> corpus() throws Exception {
        sweep(SEEDS);
        undisturbed = Files.readString(table);
        Thread longOne = new Thread(() -> {
            try {
                sweep("1..100000");
            } catch (InputException | IllegalStateException e) {
                // It is interrupted.
            }
        });
        longOne.start();
        while (longOne.isAlive() && (!Files.exists(journal) || Files.size(journal) < 10_000)) {
            Thread.onSpinWait();
        }
        longOne.interrupt();
        longOne.join();
        String whole = Files.readString(journal);
        List<byte[]> corpus = new ArrayList<>();
        for (int lines : new int[] {13, 7}) {
            corpus.add(Figures.utf8(whole.lines().limit(lines).collect(Collectors.joining("\n", "", "\n"))));
        }
        return corpus;
    }

    @Override
    public void read(byte[] input) throws Exception {
        Files.deleteIfExists(table);
        Files.write(journal, input);
        sweep(SEEDS);
        String resumed = Files.readString(table);
        if (!resumed.equals(undisturbed)) {
            throw new SilentChange("another table:\n" + resumed);
        }
        if (Files.exists(journal)) {
            throw new SilentChange("the journal stays");
        }
    }
}
