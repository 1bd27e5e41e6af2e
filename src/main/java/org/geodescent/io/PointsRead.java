package org.geodescent.io;

import java.util.List;
import org.geodescent.core.data.Dataset;

/**
 * Points, and what there is to say about how they were read.
 *
 * @param data at least one sample
 * @param remarks what was left out or looks like a mistake: each part of a sentence, without full stop
 */
public record PointsRead(Dataset data, List<String> remarks) {
    public PointsRead {
        remarks = List.copyOf(remarks);
    }
}
