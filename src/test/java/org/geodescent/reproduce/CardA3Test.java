package org.geodescent.reproduce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.loss.Loss;
import org.geodescent.core.model.Network;
import org.geodescent.core.train.LoopSignals;
import org.geodescent.core.train.RunSpec;
import org.geodescent.core.train.Snapshot;
import org.geodescent.core.train.Stepper;
import org.geodescent.figure.svg.SvgWriter;
import org.geodescent.golden.GoldenFigure;
import org.junit.jupiter.api.Test;

class CardA3Test {
    @Test
    void theSignalsOfBothLossesAreMeasuredAndDrawn() throws IOException {
        CardResult result = new CardA3().run(share -> {}, () -> false);
        assertEquals(CardResult.Verdict.ILLUSTRATIVE, result.verdict());
        CardTextsTest.assertPlain(result);
        JsonNode json = new ObjectMapper().readTree(CardJson.bytes(result));
        assertEquals("illustrative", json.required("label").textValue());
        JsonNode runs = json.required("measured").required("runs");
        assertEquals(2, runs.size());
        for (JsonNode run : runs) {
            assertEquals(0, run.required("start").required("iteration").longValue());
            assertEquals(60_000, run.required("end").required("iteration").longValue());
            double before = run.required("start").required("update").doubleValue();
            double after = run.required("end").required("update").doubleValue();
            assertTrue(after > 0 && after < 1e-2 * before);
        }
        GoldenFigure.assertMatches("A3", SvgWriter.write(result.figure(), 248));
        CardK3Test.isLaidOut(result, 174, 90);
    }

    @Test
    void signalsAreWhatTheLossLetsThrough() {
        for (RunSpec spec : new CardA3().experiment().orElseThrow().runs()) {
            Stepper stepper = Stepper.of(spec, spec.startParameters());
            Snapshot snapshot = new Snapshot(0, spec.startParameters(), stepper.loss(), stepper.gradientNorm());
            LoopSignals signals = LoopSignals.of(spec, snapshot);
            Network network = new Network(spec.model(), spec.startParameters());
            Dataset data = spec.data();
            double sum = 0;
            for (int n = 0; n < data.size(); n++) {
                double derivative = spec.objective()
                        .derivative(network.score(data.features().row(n)), data.sign(n), data.size());
                // The mean divides by N; the squared loss has no ½ there.
                double factor = spec.objective().loss() == Loss.SQUARED ? data.size() / 2.0 : data.size();
                sum += derivative * derivative * factor * factor;
            }
            assertEquals(Math.sqrt(sum / data.size()), signals.error(), 1e-13);
            assertEquals(0.01 * stepper.gradientNorm(), signals.update(), 1e-16);
        }
    }

    @Test
    void itCanBeCancelled() {
        assertThrows(CancellationException.class, () -> new CardA3().run(share -> {}, () -> true));
    }
}
