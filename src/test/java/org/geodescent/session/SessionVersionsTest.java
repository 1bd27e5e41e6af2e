package org.geodescent.session;

import static org.geodescent.session.SessionJsonTest.EXAMPLE;
import static org.geodescent.session.SessionJsonTest.withoutChecksum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.model.Parameters;
import org.geodescent.core.train.Descent;
import org.geodescent.core.train.Excitation;
import org.geodescent.core.train.Start;
import org.geodescent.run.DataOrigin;
import org.geodescent.run.Experiment;
import org.junit.jupiter.api.Test;

/** A session has the oldest version that can hold it, so that older apps read it. */
class SessionVersionsTest {
    @Test
    void sessionsOfTheFirstVersionAreReadAndSayNothingOfTheTheoryPlane() throws Exception {
        Session plain = new Session(EXAMPLE.experiment(), EXAMPLE.view());
        String old = withoutChecksum(SessionJson.write(plain)).replace("\"version\": 4", "\"version\": 1");
        assertTrue(old.contains("1,") && !old.contains("theory"), old);
        assertEquals(plain, SessionJson.read("old.json", old));
    }

    @Test
    void onlyUnitVectorsNeedTheirVersion() throws Exception {
        Experiment plain = EXAMPLE.experiment();
        Session session = new Session(plain.withScaling(Scaling.UNIT), EXAMPLE.view());
        String text = SessionJson.write(session);
        assertTrue(text.contains("\"version\": 6") && text.contains("\"scaling\": \"unit\""), text);
        assertEquals(session, SessionJson.read("s.json", text));
        for (Scaling scaling : List.of(Scaling.NONE, Scaling.STANDARD, Scaling.MAX_ABS)) {
            assertTrue(SessionJson.write(new Session(plain.withScaling(scaling), EXAMPLE.view()))
                    .contains("\"version\": 4"));
        }
    }

    @Test
    void onlyWhatIsPerturbedNeedsTheNewestVersion() throws Exception {
        Experiment plain = EXAMPLE.experiment();
        for (Excitation.Kind kind : Excitation.Kind.values()) {
            Descent excited = plain.descent().withExcitation(new Excitation(0.1, 1e-300, kind, true));
            Session session = new Session(plain.withDescent(excited), EXAMPLE.view());
            String text = SessionJson.write(session);
            assertTrue(text.contains("\"version\": 5"), text);
            assertEquals(session, SessionJson.read("s.json", text));
        }
        assertTrue(SessionJson.write(EXAMPLE).contains("\"version\": 4"));
    }

    /** Those of one network, with which all start, older apps can read. */
    @Test
    void onlyWeightsOfSeveralNetworksNeedTheirVersion() throws Exception {
        Dataset plain = EXAMPLE.experiment().data();
        Experiment three = EXAMPLE.experiment()
                .withData(
                        new Dataset(plain.features(), plain.classes(), List.of("a", "b", "c")),
                        new DataOrigin.Own("points.csv"));
        Parameters one = three.start().parameters(three.model());
        Start ofOne = new Start.Given(one);
        Start ofAll = new Start.Given(Parameters.concatenated(List.of(one, one, one)));
        for (Experiment experiment :
                List.of(three.withStart(ofOne), three.withStart(ofAll), three.withStarts(ofOne, Optional.of(ofAll)))) {
            Session session = new Session(experiment, EXAMPLE.view());
            String text = SessionJson.write(session);
            int version = experiment.equals(three.withStart(ofOne)) ? 4 : 11;
            assertTrue(text.contains("\"version\": " + version + ","), text);
            assertEquals(session, SessionJson.read("s.json", text));
        }
    }
}
