package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.film.ExportFormat;
import org.geodescent.golden.GoldenFigure;
import org.geodescent.io.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardA2Test {
    private static JsonNode reference() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CardA2Test.class.getResourceAsStream("/reference/figure2-theorem2.json"))) {
            return new ObjectMapper().readTree(in).required("dataSets");
        }
    }

    @Test
    void marginsAndBoundsAreThoseOfTheReference() throws IOException {
        CardResult result = new CardA2().run(share -> {}, () -> false);
        assertEquals(CardResult.Verdict.REPRODUCED, result.verdict());
        CardTextsTest.assertPlain(result);
        JsonNode dataSets = new ObjectMapper()
                .readTree(CardJson.bytes(result))
                .required("measured")
                .required("dataSets");
        assertEquals(2, dataSets.size());
        for (int i = 0; i < 2; i++) {
            JsonNode expected = reference().required(i);
            JsonNode measured = dataSets.required(i);
            JsonNode trained = expected.required("trained");
            assertNear(trained.required("margin"), measured.required("margin"));
            assertNear(
                    trained.required("w").required(0),
                    measured.required("weights").required(0));
            assertNear(
                    trained.required("w").required(1),
                    measured.required("weights").required(1));
            assertNear(trained.required("b"), measured.required("weights").required(2));
            assertNear(expected.required("limit").required("margin"), measured.required("limitMargin"));
            assertNear(expected.required("hardMargin").required("margin"), measured.required("optimalMargin"));
            assertNear(expected.required("theorem2").required("B"), measured.required("B"));
            assertNear(
                    expected.required("theorem2").required("boundAsPrinted"),
                    measured.required("theorem2BoundAsPrinted"));
            double limit = measured.required("limitMargin").doubleValue();
            assertTrue(limit <= measured.required("theorem2Bound").doubleValue() * (1 + 1e-9));
            assertTrue(limit <= measured.required("corollary2Bound").doubleValue() * (1 + 1e-9));
        }
        assertTrue(dataSets.required(0).required("deltas").isEmpty());
        assertEquals(1, dataSets.required(1).required("deltas").size());
        GoldenFigure.assertMatches("A2", SvgWriter.write(result.figure(), 248));
    }

    private static void assertNear(JsonNode expected, JsonNode actual) {
        double target = expected.doubleValue();
        assertEquals(target, actual.doubleValue(), 1e-8 * Math.max(1, Math.abs(target)));
    }

    @Test
    void theServiceWritesAllFilesAndOneLine(@TempDir Path folder) throws IOException, InputException {
        Path out = folder.resolve("new/folder");
        List<Double> progress = new ArrayList<>();
        CardResult result = Cards.find("a2").orElseThrow().run(progress::add, () -> false);
        Reproduction.export(result, out, EnumSet.of(ExportFormat.SVG, ExportFormat.PDF), () -> false);
        String line = Reproduction.line(result);
        assertTrue(line.startsWith("A2   reproduced    margins 4.13 of 24.2"), line);
        try (Stream<Path> files = Files.list(out)) {
            assertArrayEquals(
                    new String[] {"A2.json", "A2.pdf", "A2.svg"},
                    files.map(file -> file.getFileName().toString()).sorted().toArray());
        }
        assertEquals(1, progress.get(progress.size() - 1));
    }
}
