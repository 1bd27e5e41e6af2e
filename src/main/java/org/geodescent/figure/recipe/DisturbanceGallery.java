package org.geodescent.figure.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Axis;
import org.geodescent.figure.Figure;
import org.geodescent.figure.Layer;
import org.geodescent.figure.Legend;
import org.geodescent.figure.Mark;
import org.geodescent.figure.Panel;
import org.geodescent.figure.Raster;
import org.geodescent.figure.Rect;
import org.geodescent.figure.ScaleKind;
import org.geodescent.figure.TextStyle;

/**
 * Images with their smallest disturbances: for each the original, the disturbance, both together, and the scores of the
 * net.
 */
public final class DisturbanceGallery {
    /** More would not fit a page. */
    public static final int MOST = 12;

    private static final double WIDTH = 720;
    private static final double GAP = 8;
    private static final double ROW = 176;
    private static final int COLUMNS = 2;
    /** Of three pictures side by side, in sides of a picture. */
    private static final double STEP = 1.06;

    private static final double BELOW = 0.36;
    private static final TextStyle WORDS =
            new TextStyle(10.5, TextStyle.Weight.REGULAR, false, Palette.QUIET, TextStyle.Anchor.START);

    private DisturbanceGallery() {}

    /**
     * Two images in a row, six rows at most.
     *
     * @param net its name
     * @param synthetic whether the images are, which the figure says
     * @param all the first twelve are drawn; may be none
     */
    public static Figure figure(String net, MarginCurve.Group group, boolean synthetic, List<DisturbedImage> all) {
        List<DisturbedImage> images = all.subList(0, Math.min(MOST, all.size()));
        String title = "%s, %s%s"
                .formatted(
                        net,
                        group == MarginCurve.Group.TEST ? "test images" : "training images",
                        synthetic ? " (synthetic)" : "");
        double width = (WIDTH - 2 * GAP) / COLUMNS;
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            int row = i / COLUMNS;
            Rect area = new Rect(GAP + i % COLUMNS * width, GAP + row * ROW, width, ROW);
            DisturbedImage image = images.get(i);
            String words = synthetic ? "Synthetic " + image.title().toLowerCase(Locale.ROOT) : image.title();
            panels.add(panel("image-" + (i + 1), words, image, area));
        }
        int rows = Math.max(1, (images.size() + COLUMNS - 1) / COLUMNS);
        if (images.isEmpty()) {
            Rect area = new Rect(GAP, GAP, WIDTH - 2 * GAP, ROW);
            panels.add(Reason.panel("images", title, area, "No image has a disturbance that makes the net wrong."));
        }
        return new Figure(
                WIDTH,
                rows * ROW + 2 * GAP,
                title,
                "Images with the smallest disturbance after which the net is wrong: original, disturbance, both together. "
                        + title + ".",
                panels,
                "");
    }

    private static Panel panel(String name, String title, DisturbedImage image, Rect area) {
        List<Mark> pictures = new ArrayList<>();
        List<Mark> words = new ArrayList<>();
        List<Raster> rasters = List.of(image.original(), image.disturbance(), image.disturbed());
        List<String> captions = List.of("original", image.enlargement(), "disturbed");
        for (int i = 0; i < rasters.size(); i++) {
            double left = i * STEP;
            pictures.add(new Mark.Picture(new Vec2(left, 0), new Vec2(left + 1, 1), rasters.get(i)));
            words.add(new Mark.Text(new Vec2(left, 0), 0, 12, captions.get(i), WORDS));
        }
        words.add(new Mark.Text(new Vec2(0, 0), 0, 27, image.scores(), WORDS));
        return new Panel(
                name,
                title,
                area,
                hidden(0, 2 * STEP + 1),
                hidden(-BELOW, 1),
                true,
                List.of(new Layer("pictures", pictures), new Layer("words", words)),
                Legend.NONE);
    }

    private static Axis hidden(double minimum, double maximum) {
        return new Axis("", ScaleKind.LINEAR, minimum, maximum, false);
    }
}
