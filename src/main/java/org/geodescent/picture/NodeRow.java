package org.geodescent.picture;

import java.util.ArrayList;
import java.util.List;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.model.Network;
import org.geodescent.core.model.TwoLayerRelu;
import org.geodescent.core.number.NumberText;

/**
 * The numbers of a hidden node.
 *
 * @param name its number, from 1; of K ≥ 3 classes after that of its class
 * @param norm of its first weights, shown
 * @param outputWeight shown
 * @param activated how many samples activate it
 */
public record NodeRow(String name, String norm, String outputWeight, int activated) {
    /**
     * One per hidden node, counted through all networks; none of another model.
     *
     * @param data as the classifier takes it; of other features none is activated
     */
    public static List<NodeRow> of(RunReading shown, Dataset data) {
        List<NodeRow> rows = new ArrayList<>();
        if (shown.classifier().spec() instanceof TwoLayerRelu spec) {
            List<Network> networks = shown.classifier().networks();
            for (int of = 0; of < networks.size(); of++) {
                double[] theta = networks.get(of).parameters().toArray();
                for (int k = 0; k < spec.hidden(); k++) {
                    String name = (networks.size() == 1 ? "" : (of + 1) + " · ") + (k + 1);
                    rows.add(of(name, spec, theta, k, data));
                }
            }
        }
        return rows;
    }

    private static NodeRow of(String name, TwoLayerRelu spec, double[] theta, int k, Dataset data) {
        double squares = 0;
        for (int j = 0; j < spec.inputs(); j++) {
            double weight = theta[spec.indexOfV(k, j)];
            squares += weight * weight;
        }
        return new NodeRow(
                name,
                NumberText.of(Math.sqrt(squares)),
                NumberText.of(theta[spec.indexOfW(k)]),
                activated(spec, theta, k, data));
    }

    private static int activated(TwoLayerRelu spec, double[] theta, int node, Dataset data) {
        int activated = 0;
        for (int n = 0; n < data.size() && data.dimension() == spec.inputs(); n++) {
            if (spec.preactivation(theta, node, data.features().row(n)) > 0) {
                activated++;
            }
        }
        return activated;
    }
}
