package org.geodescent.figure.label;

import java.util.List;
import java.util.Optional;
import org.geodescent.core.linalg.Vec2;

/**
 * Words that belong to a mark, and where they may stand.
 *
 * @param id unique among the labels of a panel
 * @param rank of lower rank are placed before others; of equal rank in the order of their ids
 * @param owner the line that it names, whose neighbourhood it need not avoid; empty for none
 * @param wordings from what is said at best to what is said where there is less room; at least one
 * @param places from the best to the worst
 * @param mark from where a thin line may lead to a free margin if no place is free; empty for no such line
 */
public record DirectLabel(
        String id, int rank, String owner, List<Wording> wordings, List<Place> places, Optional<Vec2> mark) {
    public DirectLabel {
        wordings = List.copyOf(wordings);
        places = List.copyOf(places);
    }
}
