package org.geodescent.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.page.KeyPlace;
import org.geodescent.figure.page.Page;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.io.InputException;
import org.geodescent.preset.Presets;
import org.junit.jupiter.api.Test;

class FigureSourceJsonTest {
    private static final Session SESSION =
            Presets.find("a1-published").orElseThrow().session(1, 1);
    private static final FigureSource IMAGES = new FigureSource.ImageCard(
            "A4",
            List.of(
                    new MarginCurve("CE", MarginCurve.Group.TRAIN, List.of(0.0, 0.1, Double.POSITIVE_INFINITY)),
                    new MarginCurve("CE", MarginCurve.Group.TEST, List.of(1e-17))),
            "synthetic");

    private static String fault(String text) {
        return String.valueOf(assertThrows(InputException.class, () -> SessionJson.readCarried("s.json", text))
                .getMessage());
    }

    @Test
    void everyKindReadsBack() throws InputException {
        for (CarriedFigure carried : List.of(
                new CarriedFigure(Optional.of(SESSION), Optional.empty()),
                new CarriedFigure(Optional.of(SESSION), Optional.of(new FigureSource.Card("A1"))),
                new CarriedFigure(
                        Optional.of(SESSION), Optional.of(new FigureSource.Pictures(List.of("input-plane", "gap")))),
                new CarriedFigure(Optional.empty(), Optional.of(new FigureSource.Demonstration("bandit"))),
                new CarriedFigure(Optional.empty(), Optional.of(IMAGES)))) {
            assertEquals(carried, SessionJson.readCarried("s.json", SessionJson.write(carried)));
        }
        assertThrows(IllegalArgumentException.class, () -> new CarriedFigure(Optional.empty(), Optional.empty()));
    }

    @Test
    void whereThereIsNoExperimentThatIsSaid() {
        String text = SessionJson.write(new CarriedFigure(Optional.empty(), Optional.of(IMAGES)));
        assertEquals(
                "s.json holds the figure A4, which shows no experiment on points",
                assertThrows(InputException.class, () -> SessionJson.read("s.json", text))
                        .getMessage());
    }

    @Test
    void whatIsWrongIsNamed() {
        String images = SessionJson.write(new CarriedFigure(Optional.empty(), Optional.of(IMAGES)));
        assertTrue(fault(images.replace("1.0E-17", "-1")).contains("/figure/curves/1 cannot be used: disturbances"));
        assertTrue(fault(images.replace("\"train\"", "\"trian\"")).contains("/figure/curves/0/images is \"trian\""));
        assertTrue(fault(images.replace("0.1", "0.2")).contains("/checksum does not fit"));
        String pictures = SessionJson.write(
                new CarriedFigure(Optional.of(SESSION), Optional.of(new FigureSource.Pictures(List.of("gap")))));
        assertTrue(fault(pictures.replace("[ \"gap\" ]", "[ ]")).contains("/figure/pictures cannot be used"));
        String card =
                SessionJson.write(new CarriedFigure(Optional.of(SESSION), Optional.of(new FigureSource.Card("A1"))));
        assertTrue(fault(card.replace("\"card\"", "\"demonstration\"")).contains("/experiment is not a field"));
        assertTrue(fault(card.replace("\"A1\"", "\"A2\"")).contains("/checksum does not fit"));
    }

    @Test
    void pagesAreReadBack() throws Exception {
        Page page = new Page(
                Optional.of(84.5), Optional.empty(), 7, Optional.of(KeyPlace.NONE), PageStyle.PUBLICATION, true);
        CarriedFigure carried = new CarriedFigure(Optional.of(SESSION), Optional.empty(), Optional.of(page));
        String text = SessionJson.write(carried);
        assertEquals(carried, SessionJson.readCarried("s.json", text));
        assertTrue(text.contains("\"version\": 8"), text);
        String wrong = text.replaceFirst("\"checksum\": \"\\w+\",", "").replace("84.5", "-84.5");
        String refused =
                String.valueOf(assertThrows(InputException.class, () -> SessionJson.readCarried("s.json", wrong))
                        .getMessage());
        assertTrue(
                refused.contains("/page")
                        && refused.endsWith("a figure -84.5 mm wide; the width must be positive and at most 5080 mm"),
                refused);
    }
}
