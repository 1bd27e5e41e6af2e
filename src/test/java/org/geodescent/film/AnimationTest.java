package org.geodescent.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.geodescent.core.train.StopRule;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.file.FigureProvenance;
import org.geodescent.figure.film.FilmWork;
import org.geodescent.figure.page.Page;
import org.geodescent.picture.CurvesPicture;
import org.geodescent.picture.InputPlanePicture;
import org.geodescent.picture.Picture;
import org.geodescent.preset.Presets;
import org.geodescent.session.Session;
import org.geodescent.session.SessionJson;
import org.junit.jupiter.api.Test;

class AnimationTest {
    private static final FilmWork WORK = new FilmWork(share -> {}, () -> false);
    private static final Session SESSION = session();
    private static final List<Picture> PLANE = List.of(new InputPlanePicture());
    private static final FilmTiming SHORT = new FilmTiming(1, 10);
    private static final Animation.Printing SMALL = new Animation.Printing(Optional.empty(), 40, SHORT);

    private static Session session() {
        Session a1 = Presets.find("a1").orElseThrow().session(1, 1);
        return new Session(a1.experiment().withStopRule(new StopRule(200, 0)), a1.view(), a1.theory());
    }

    private static byte[] only(ExportFormat format, List<Picture> pictures, Animation.Printing printing) {
        return Objects.requireNonNull(
                Animation.of(format, SESSION, pictures, printing, WORK).get(""));
    }

    /** How long a film is. */
    private static int hundredths(byte[] gif) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(Objects.requireNonNull(ImageIO.createImageInputStream(new ByteArrayInputStream(gif))));
        int sum = 0;
        for (int i = 0; i < reader.getNumImages(true); i++) {
            sum += Integer.parseInt(reader.getImageMetadata(i)
                    .getAsTree("javax_imageio_gif_image_1.0")
                    .getChildNodes()
                    .item(1)
                    .getAttributes()
                    .getNamedItem("delayTime")
                    .getNodeValue());
        }
        return sum;
    }

    @Test
    void aFilmLastsAsLongAsItShallAndCarriesWhatMakesItAgain() throws Exception {
        byte[] gif = only(ExportFormat.GIF, PLANE, SMALL);
        assertEquals(100 + FilmTiming.AT_THE_END, hundredths(gif));
        Session carried = SessionJson.read("gif", FigureProvenance.read(gif).orElseThrow());
        assertEquals(SESSION.experiment(), carried.experiment());
        assertArrayEquals(gif, only(ExportFormat.GIF, PLANE, SMALL));
        assertEquals(FigureProvenance.read(gif), FigureProvenance.read(only(ExportFormat.APNG, PLANE, SMALL)));
    }

    @Test
    void aRunOfOneStepFillsTheLongestFilm() throws Exception {
        Session step = new Session(SESSION.experiment().withStopRule(new StopRule(1, 0)), SESSION.view());
        Animation.Printing long120 = new Animation.Printing(Optional.empty(), 20, new FilmTiming(120, 1));
        byte[] gif = Objects.requireNonNull(
                Animation.of(ExportFormat.GIF, step, PLANE, long120, WORK).get(""));
        assertEquals(12_000 + FilmTiming.AT_THE_END, hundredths(gif));
    }

    @Test
    void numberedFramesGoFromStartToEndAndCarryTheirMoments() throws Exception {
        Page page = new Page(Optional.of(60.0), Optional.of(45.0), 7, Optional.empty(), PageStyle.PUBLICATION, true);
        List<Picture> both = List.of(new InputPlanePicture(), new CurvesPicture());
        Page wide = new Page(Optional.of(174.0), Optional.of(80.0), 7, Optional.empty(), PageStyle.SCREEN, true);
        Map<String, byte[]> frames = Animation.of(
                ExportFormat.FRAMES, SESSION, PLANE, new Animation.Printing(Optional.of(page), 100, SHORT), WORK);
        assertEquals(11, frames.size());
        List<Long> iterations = new ArrayList<>();
        for (Map.Entry<String, byte[]> frame : frames.entrySet()) {
            String session = FigureProvenance.read(frame.getValue()).orElseThrow();
            assertEquals(
                    Optional.of(page), SessionJson.readCarried("frame", session).page());
            iterations.add(SessionJson.read("frame", session).view().iteration().orElseThrow());
            var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(frame.getValue())));
            assertEquals(236, image.getWidth());
            assertEquals(177, image.getHeight());
        }
        assertEquals(List.copyOf(frames.keySet()).get(10), "0011.png");
        assertEquals(iterations.stream().sorted().toList(), iterations);
        assertEquals(0, iterations.get(0));
        assertEquals(200, iterations.get(10));
        assertTrue(only(ExportFormat.GIF, both, new Animation.Printing(Optional.of(wide), 50, SHORT)).length > 1000);
    }

    @Test
    void whatCannotBeFilmedSaysWhyAndCancellingEndsIt() {
        assertThrows(
                CancellationException.class,
                () -> Animation.of(ExportFormat.GIF, SESSION, PLANE, SMALL, new FilmWork(share -> {}, () -> true)));
        assertThrows(IllegalArgumentException.class, () -> new FilmTiming(0.1, 20));
        assertThrows(IllegalArgumentException.class, () -> new FilmTiming(8, 51));
        assertThrows(IllegalArgumentException.class, () -> new FilmTiming(Double.NaN, 20));
        assertThrows(
                IllegalArgumentException.class,
                () -> only(ExportFormat.GIF, PLANE, new Animation.Printing(Optional.empty(), 9000, SHORT)));
    }
}
