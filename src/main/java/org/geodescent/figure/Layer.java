package org.geodescent.figure;

import java.util.List;

/**
 * Marks that belong together: a named group in vector files.
 *
 * @param name SVG group id; lower case, words joined by hyphens
 * @param marks painted in order
 */
public record Layer(String name, List<Mark> marks) {
    public Layer {
        marks = List.copyOf(marks);
    }
}
