package org.geodescent.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.geodescent.cifar.attack.AttackCsv;
import org.geodescent.cifar.attack.AttackCurves;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.figure.recipe.MarginCurves;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.session.JsonNames;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cifar curves}: margin curves of several nets over each other. */
@CommandLine.Command(
        name = "curves",
        description = "Draws percent of misclassified images against disturbance, as Figures 4 to 6 of the paper.")
final class CifarCurvesCommand extends CliCommand {
    private static final double[] SHOWN = {0, 0.01, 0.02, 0.03, 0.05, 0.1};

    @Parameters(paramLabel = "FILE.csv", arity = "1..*", description = "Files of cifar attack.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Its name ends in .svg, .png, .pdf or .pgf.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws InputException {
        FigureFormat format = figureFormat("--out", out);
        List<Path> names = new ArrayList<>(files);
        names.add(out);
        WholeFile.checkDistinct(names);
        List<AttackCsv.Content> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(AttackCsv.read(file));
        }
        List<MarginCurve> curves = AttackCurves.of(contents);
        boolean synthetic = contents.stream().anyMatch(AttackCsv.Content::synthetic);
        Figure figure = MarginCurves.figure("Margin curves", curves, synthetic ? "synthetic" : "");
        WholeFile.write(out, encoded(figure, format));
        result(() -> json(curves, format));
        say("wrote " + out);
        return Cli.DONE;
    }

    private ObjectNode json(List<MarginCurve> curves, FigureFormat format) {
        ObjectNode node = JsonText.object().put("file", out.toString()).put("format", JsonNames.of(format));
        ArrayNode list = node.putArray("curves");
        for (MarginCurve curve : curves) {
            ArrayNode points = list.addObject()
                    .put("model", curve.name())
                    .put("set", JsonNames.of(curve.group()))
                    .put("images", curve.disturbances().size())
                    .put("neverFlipped", curve.never())
                    .putArray("misclassified");
            for (double disturbance : SHOWN) {
                points.addArray().add(disturbance).add(curve.percentAt(disturbance));
            }
        }
        return node;
    }
}
