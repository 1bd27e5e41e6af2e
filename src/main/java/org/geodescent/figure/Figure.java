package org.geodescent.figure;

import java.util.List;

/**
 * A picture as an immutable value. The same figure painted on the screen, as PNG, SVG or PDF looks the same. Lengths
 * are figure units (1/96 inch at 100 %), y downwards.
 *
 * @param width positive
 * @param height positive
 * @param title one line: window title, SVG {@code <title>}, PDF title
 * @param description a sentence or two for those who cannot see it: SVG {@code <desc>}
 * @param panels painted in order
 * @param provenance the whole session as JSON, embedded in exported files; empty if there is none
 * @param style of grid and axes
 */
public record Figure(
        double width,
        double height,
        String title,
        String description,
        List<Panel> panels,
        String provenance,
        PageStyle style) {
    public Figure {
        if (!(width > 0 && height > 0 && width < 1e6 && height < 1e6)) {
            throw new IllegalArgumentException(
                    "a figure of %s × %s units: both must be positive and below 1e6".formatted(width, height));
        }
        panels = List.copyOf(panels);
    }

    /** As on the screen. */
    public Figure(
            double width, double height, String title, String description, List<Panel> panels, String provenance) {
        this(width, height, title, description, panels, provenance, PageStyle.SCREEN);
    }

    public Figure withProvenance(String session) {
        return new Figure(width, height, title, description, panels, session, style);
    }

    /** The same with other panels. */
    public Figure with(List<Panel> others) {
        return new Figure(width, height, title, description, others, provenance, style);
    }
}
