package org.geodescent.session;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.theory.BasinCell;
import org.geodescent.core.theory.BasinGrid;
import org.geodescent.core.theory.BasinLimit;
import org.geodescent.core.theory.BasinMap;
import org.geodescent.core.theory.BasinStudy;
import org.geodescent.core.theory.BasinTargets;
import org.geodescent.core.train.Descent;
import org.geodescent.io.InputException;
import org.geodescent.io.JsonCursor;
import org.geodescent.io.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * A basin map in a session, as far as it is computed: {@code {"sign": 1, "descent": {…}, "iterations": …, "grid": {…},
 * "optimumKnown": true, "targets": [{"optimal": true, "direction": [x₁, x₂]}, …], "cells": [[kind, detail, degrees,
 * cosine], null, …]}}; its points are the experiment's. The detail of a cell is the target that it has reached, from 0;
 * the sample along whose hinge it slides, from 1, or null; whether a dead neuron has moved; or why nothing was decided.
 */
final class BasinJson {
    /** Lengths, cosines and angles are right up to this. */
    private static final double ROUNDING = 1e-9;

    private enum Kind {
        REACHED,
        SPURIOUS,
        DEAD,
        UNDECIDED
    }

    private BasinJson() {}

    static ObjectNode write(BasinMap map) {
        BasinStudy study = map.study();
        ObjectNode node = JsonText.object().put("sign", study.sign());
        node.set("descent", ModelJson.writeDescent(study.descent()));
        node.put("iterations", study.iterations());
        BasinGrid grid = study.grid();
        node.putObject("grid")
                .put("columns", grid.columns())
                .put("rows", grid.rows())
                .put("smallest", grid.smallest())
                .put("largest", grid.largest());
        node.put("optimumKnown", map.targets().optimumKnown());
        ArrayNode targets = node.putArray("targets");
        for (BasinTargets.Target target : map.targets().list()) {
            ObjectNode written = targets.addObject().put("optimal", target.optimal());
            written.putArray("direction")
                    .add(target.direction().x())
                    .add(target.direction().y());
        }
        ArrayNode cells = node.putArray("cells");
        map.cells().forEach(cell -> write(cells, cell));
        return node;
    }

    private static void write(ArrayNode cells, @Nullable BasinCell cell) {
        if (cell == null) {
            cells.addNull();
            return;
        }
        ArrayNode node = cells.addArray();
        if (cell.limit() instanceof BasinLimit.Reached reached) {
            node.add(JsonNames.of(Kind.REACHED)).add(reached.target());
        } else if (cell.limit() instanceof BasinLimit.Spurious spurious) {
            node.add(JsonNames.of(Kind.SPURIOUS));
            spurious.hinge().ifPresentOrElse(sample -> node.add(sample + 1), node::addNull);
        } else if (cell.limit() instanceof BasinLimit.Dead dead) {
            node.add(JsonNames.of(Kind.DEAD)).add(dead.moved());
        } else if (cell.limit() instanceof BasinLimit.Undecided undecided) {
            node.add(JsonNames.of(Kind.UNDECIDED)).add(undecided.reason());
        }
        node.add(cell.degrees()).add(cell.cosine());
    }

    /** @param data the experiment's points */
    static BasinMap read(JsonCursor node, Dataset data) throws InputException {
        node.only("sign", "descent", "iterations", "grid", "optimumKnown", "targets", "cells");
        int sign = node.field("sign").wholeNumber(-1, 1);
        Descent descent = ModelJson.readDescent(node.field("descent"));
        long iterations = node.field("iterations").wholeNumber();
        BasinGrid grid = readGrid(node.field("grid"));
        BasinStudy study = node.guarded(() -> new BasinStudy(data, sign, descent, iterations, grid));
        boolean optimumKnown = node.field("optimumKnown").truth();
        List<BasinTargets.Target> targets = new ArrayList<>();
        for (JsonCursor target : node.field("targets").elements()) {
            targets.add(readTarget(target, optimumKnown));
        }
        List<@Nullable BasinCell> cells = new ArrayList<>(grid.cells());
        int computed = 0;
        for (JsonCursor cell : node.field("cells").elements(grid.cells(), "one per place of the grid")) {
            BasinCell read = cell.isNull() ? null : readCell(cell, targets.size(), data.size());
            cells.add(read);
            computed += read == null ? 0 : 1;
        }
        return new BasinMap(study, new BasinTargets(targets, optimumKnown), cells, computed);
    }

    private static BasinTargets.Target readTarget(JsonCursor target, boolean optimumKnown) throws InputException {
        target.only("optimal", "direction");
        double[] entries = target.field("direction").numbers(2, "one per coordinate");
        Vec2 direction = new Vec2(entries[0], entries[1]);
        if (!(Math.abs(direction.norm() - 1) <= ROUNDING)) {
            throw target.field("direction").fault("has length %s; it must be 1".formatted(direction.norm()));
        }
        boolean optimal = target.field("optimal").truth();
        if (optimal && !optimumKnown) {
            throw target.field("optimal").fault("is true, but optimumKnown is false");
        }
        return new BasinTargets.Target(optimal, direction);
    }

    private static BasinGrid readGrid(JsonCursor grid) throws InputException {
        grid.only("columns", "rows", "smallest", "largest");
        int columns = grid.field("columns").wholeNumber(1, BasinGrid.MOST_CELLS);
        int rows = grid.field("rows").wholeNumber(1, BasinGrid.MOST_CELLS);
        double smallest = grid.field("smallest").number();
        double largest = grid.field("largest").number();
        return grid.guarded(() -> new BasinGrid(columns, rows, smallest, largest));
    }

    private static BasinCell readCell(JsonCursor cell, int targets, int samples) throws InputException {
        List<JsonCursor> parts = cell.elements(4, "kind, detail, degrees and cosine");
        JsonCursor detail = parts.get(1);
        BasinLimit limit =
                switch (parts.get(0).oneOf(Kind.values(), JsonNames::of)) {
                    case REACHED -> new BasinLimit.Reached(detail.wholeNumber(0, targets - 1));
                    case SPURIOUS ->
                        new BasinLimit.Spurious(
                                detail.isNull()
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(detail.wholeNumber(1, samples) - 1));
                    case DEAD -> new BasinLimit.Dead(detail.truth());
                    case UNDECIDED -> new BasinLimit.Undecided(detail.text());
                };
        return new BasinCell(limit, number(parts.get(2), 180), number(parts.get(3), 1));
    }

    /** A number of at most this magnitude, up to rounding. */
    private static double number(JsonCursor part, double most) throws InputException {
        double value = part.number();
        if (!(Math.abs(value) <= most + ROUNDING)) {
            throw part.fault("is %s; it must be between %s and %s".formatted(value, -most, most));
        }
        return value;
    }
}
