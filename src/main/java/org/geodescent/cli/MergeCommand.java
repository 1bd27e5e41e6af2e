package org.geodescent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.run.TableMerge;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code merge}: joins the parts of a table. */
@CommandLine.Command(
        description =
                "Joins the N files of sweep or basin with --shard 1/N to N/N, in any order, into the file that the same command"
                        + " writes without --shard, byte for byte.")
final class MergeCommand extends CliCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE.csv", description = "All the parts.")
    private List<Path> parts = List.of();

    @Option(names = "--out", required = true, paramLabel = "FILE.csv", description = "The table.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InputException {
        WholeFile.check(List.of(out));
        List<Path> files = new ArrayList<>(parts);
        files.add(out);
        WholeFile.checkDistinct(files);
        WholeFile.write(out, TableMerge.merge(parts));
        say("wrote %s of %d parts".formatted(out, parts.size()));
        result(() -> JsonText.object().put("file", out.toString()).put("parts", parts.size()));
        return Cli.DONE;
    }
}
