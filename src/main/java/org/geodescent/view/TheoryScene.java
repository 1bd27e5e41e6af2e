package org.geodescent.view;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.convex.OptimalNeuron;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.figure.Figure;
import org.geodescent.figure.recipe.GapHistory;
import org.geodescent.figure.recipe.NeuronTrail;
import org.geodescent.figure.recipe.RectifiedSolid;
import org.geodescent.figure.recipe.RectifiedSolidPlot;
import org.geodescent.figure.recipe.RectifiedSolidScene;
import org.geodescent.session.SolidView;
import org.geodescent.session.TheoryView;

/**
 * What the theory plane shows of one moment: the picture of the tab in front and the numbers, which belong together. Immutable.
 *
 * @param request what it was made from
 * @param picture of the tab in front
 * @param reading the numbers; empty where B's theory has nothing to say, {@code absence} tells why
 * @param absence why there are no numbers; empty if there are
 */
public record TheoryScene(
        TheoryRequest request, TheoryPicture picture, Optional<TheoryReading> reading, Optional<Absence> absence) {
    /** The iteration that is shown; 0 where there is no network to show. */
    public long iteration() {
        return reading.flatMap(TheoryReading::state)
                .map(TheoryReading.NetworkState::iteration)
                .orElse(0L);
    }

    /**
     * Why something cannot be shown.
     *
     * @param sentence what is missing, and what to do
     * @param biasFreeHelps whether the network without biases can be shown
     */
    public record Absence(String sentence, boolean biasFreeHelps) {}

    /** A picture, or why there is none. */
    public sealed interface TheoryPicture {
        /** The tab in front is drawn by somebody else. */
        record Elsewhere() implements TheoryPicture {}

        /** No picture. */
        record Missing(Absence absence) implements TheoryPicture {}

        /**
         * What can be drawn in space, from any side, on any three samples: whoever shows it chooses.
         *
         * @param data at least three samples of the plane
         * @param lambda N entries of the shown λ; none if there is no λ
         * @param optimum optimal neurons; none if they are not known
         * @param trails one per hidden neuron that is drawn
         */
        record InSpace(Dataset data, List<Double> lambda, List<OptimalNeuron> optimum, List<NeuronTrail> trails)
                implements TheoryPicture {
            public InSpace {
                lambda = List.copyOf(lambda);
                optimum = List.copyOf(optimum);
                trails = List.copyOf(trails);
            }

            /** The figure that a window of this size shows. */
            public Figure figure(TheoryView view) {
                SolidView solid = view.solid().fits(data.size())
                        ? view.solid()
                        : SolidView.DEFAULT.withCamera(view.solid().camera());
                RectifiedSolidScene scene = new RectifiedSolidScene(
                        data, solid.first(), solid.second(), solid.third(), lambda, optimum, trails, view.parts());
                return RectifiedSolidPlot.figure(
                        RectifiedSolid.of(scene), solid.camera(), "", view.width(), view.height());
            }
        }

        /**
         * A figure.
         *
         * @param first the index of the sample on the horizontal axis
         * @param second of the sample on the vertical axis
         * @param lambda the entries of the shown λ of these two samples; empty if there is no λ
         * @param trails one per hidden neuron that is drawn; empty in pictures without trails
         * @param gap what the gap curves show; empty in other pictures
         * @param note one sentence below the figure; may be empty
         */
        record Drawn(
                Figure figure,
                int first,
                int second,
                Optional<Vec2> lambda,
                List<NeuronTrail> trails,
                Optional<GapHistory> gap,
                String note)
                implements TheoryPicture {
            public Drawn {
                trails = List.copyOf(trails);
            }
        }
    }
}
