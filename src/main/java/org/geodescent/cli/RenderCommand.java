package org.geodescent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.geodescent.figure.Figure;
import org.geodescent.figure.file.ExportSize;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonText;
import org.geodescent.io.WholeFile;
import org.geodescent.run.Interruption;
import org.geodescent.session.JsonNames;
import org.geodescent.session.Session;
import org.geodescent.session.SessionFile;
import org.geodescent.view.BasinFigure;
import org.geodescent.view.ConvexView;
import org.geodescent.view.LoopRendering;
import org.geodescent.view.Rendering;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code render}: a saved session or an exported figure, drawn as the window would. */
@CommandLine.Command(
        description = "Draws a saved session, or a figure exported by this app, exactly as the window would.")
final class RenderCommand extends Command {
    /** What can be drawn. */
    enum View {
        INPUT_PLANE,
        CURVES,
        RECTIFIED_ELLIPSOID,
        SOLID,
        POLAR_SET,
        NEURON_CIRCLE,
        GAP,
        BOUNDS,
        BASIN,
        SINGULAR_VALUES,
        FEEDBACK_LOOP,
        ALL
    }

    @Option(
            names = "--session",
            required = true,
            paramLabel = "FILE",
            description = "A session (JSON), or an SVG, PNG or PDF of this app, which carries its own.")
    private Path file = Path.of("");

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            description = "Which figure's session, if the file is a PDF that was joined from several.")
    private @Nullable String figure;

    @Option(
            names = "--view",
            paramLabel = "NAME",
            description = {
                "input-plane (default), curves, all;",
                "bounds (Theorems 1 to 3 of Nar and Sastry along the run);",
                "basin (of one neuron; what the session lacks of it is computed, which takes a minute);",
                "rectified-ellipsoid, solid (in space), polar-set, neuron-circle, gap (of a network without biases);",
                "singular-values (of a deep linear net) or feedback-loop."
            })
    private View view = View.INPUT_PLANE;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Its name ends in .svg, .png or .pdf.")
    private Path out = Path.of("");

    @Option(names = "--width", paramLabel = "MM", description = "Width in millimetres; else as in the window.")
    private @Nullable Double width;

    @Option(names = "--dpi", paramLabel = "N", description = "Resolution of PNG: ${DEFAULT-VALUE}.")
    private double dotsPerInch = 300;

    @Mixin
    private FigureOptions figureOptions = new FigureOptions();

    @Override
    public Integer call() throws InputException {
        FigureFormat format = figureFormat("--out", out);
        double millimetres = width == null ? 100 : width;
        guarded("--dpi", () -> new ExportSize(100, dotsPerInch));
        guarded("--width", () -> new ExportSize(millimetres, dotsPerInch));
        Session session = readSession();
        WholeFile.check(List.of(out));
        try (Interruption interruption = new Interruption()) {
            Figure figure = guarded(file.toString(), () -> figure(session, interruption));
            if (interruption.getAsBoolean()) {
                throw new CancellationException();
            }
            ExportSize size = size(figure).with(figureOptions.text());
            WholeFile.write(out, guarded("--width, --dpi", () -> format.encode(figure, size)));
        }
        result(() -> JsonText.object()
                .put("file", out.toString())
                .put("format", JsonNames.of(format))
                .put("view", JsonNames.of(view)));
        say("wrote " + out);
        return Cli.DONE;
    }

    private ExportSize size(Figure figure) {
        return width == null ? ExportSize.natural(figure.width(), dotsPerInch) : new ExportSize(width, dotsPerInch);
    }

    private static Figure theory(ConvexView shown, Session session, BooleanSupplier cancelled) {
        return Rendering.theory(shown, session, Rendering.scene(session, cancelled), cancelled);
    }

    private Figure basin(Session session, BooleanSupplier cancelled) {
        Progress progress = progress();
        try {
            return BasinFigure.of(session, progress::show, cancelled);
        } finally {
            progress.end();
        }
    }

    private Figure figure(Session session, BooleanSupplier cancelled) {
        return switch (view) {
            case INPUT_PLANE -> Rendering.inputPlane(session, Rendering.scene(session, cancelled));
            case CURVES -> Rendering.curves(session, Rendering.scene(session, cancelled));
            case RECTIFIED_ELLIPSOID -> theory(ConvexView.RECTIFIED_ELLIPSOID, session, cancelled);
            case SOLID -> theory(ConvexView.SOLID, session, cancelled);
            case POLAR_SET -> theory(ConvexView.POLAR_SET, session, cancelled);
            case NEURON_CIRCLE -> theory(ConvexView.NEURON_CIRCLE, session, cancelled);
            case GAP -> theory(ConvexView.GAP, session, cancelled);
            case BOUNDS -> Rendering.bounds(session, Rendering.scene(session, cancelled), cancelled);
            case BASIN -> basin(session, cancelled);
            case SINGULAR_VALUES -> LoopRendering.singularValues(session, cancelled);
            case FEEDBACK_LOOP -> LoopRendering.feedbackLoop(session, cancelled);
            case ALL -> Rendering.all(session, Rendering.scene(session, cancelled));
        };
    }

    private Session readSession() throws InputException {
        SessionFile opened = SessionFile.open(file);
        if (figure == null && opened.sessions().size() > 1) {
            throw new InputException("%s carries the sessions of several figures: %s; name one with --figure"
                    .formatted(file, String.join(", ", opened.figures())));
        }
        return figure == null ? opened.only() : opened.read(figure);
    }
}
