package org.geodescent.core.geometry;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.jspecify.annotations.Nullable;

/**
 * f on every face of an arrangement: its affine form, the number of active nodes, whether the face lies in the window.
 *
 * <p>Forms are carried from face to face in about 106 bits, adding or removing the nodes of the line that is crossed,
 * with a known bound on the accumulated error. A gradient that is not far above the bound is computed again exactly, so
 * that f ≡ 0 is recognised.
 */
final class AffinePieces {
    final Arrangement arrangement;
    final ScaledNodes nodes;
    /** A bound on the error of every coefficient of every form. */
    final double error;

    final boolean comfortable;
    final AffineForm[] forms;
    final boolean[] zero;
    final int[] active;
    private final int[] insideSides;
    private final int windowSides;
    /** The half-edge of each face through which it was reached; {@link Arrangement#INFINITY} at the first face. */
    private final int[] entrance;
    /** Exact forms, where one was needed. Only filled while this package computes a geometry, on one thread. */
    private final @Nullable ExactForm[] exactForms;

    AffinePieces(Arrangement arrangement) {
        this.arrangement = arrangement;
        Lines lines = arrangement.lines;
        nodes = new ScaledNodes(lines.network, lines.coordinateShift);
        comfortable = lines.comfortable && nodes.comfortable;
        error = (2 * lines.count() + 2 * lines.network.nodes + 16) * 0x1p-102 * nodes.size;
        int faces = arrangement.faceCount();
        forms = new AffineForm[faces];
        Arrays.fill(forms, AffineForm.ZERO);
        zero = new boolean[faces];
        active = new int[faces];
        insideSides = new int[faces];
        entrance = new int[faces];
        exactForms = new ExactForm[faces];
        int sides = 0;
        for (Line line : lines.sorted) {
            sides += Math.abs(line.windowSide);
        }
        windowSides = sides;
        visitFaces();
        for (int face = 0; face < faces; face++) {
            settle(face);
        }
    }

    /** Whether the face lies in the window; true for every face if there is no window. */
    boolean inside(int face) {
        return insideSides[face] == windowSides;
    }

    boolean hasWindow() {
        return windowSides > 0;
    }

    /**
     * The first face is the one on the positive side of every line: left of the first line, before its first crossing.
     */
    private void visitFaces() {
        int[] queue = new int[forms.length];
        Arrays.fill(entrance, Integer.MIN_VALUE);
        int first = arrangement.faceOf[0];
        entrance[first] = Arrangement.INFINITY;
        startAt(first);
        queue[0] = first;
        int filled = 1;
        AffineForm[] jumps = jumps();
        int[] activeJumps = activeJumps();
        for (int done = 0; done < filled; done++) {
            int face = queue[done];
            int start = arrangement.firstOfFace[face];
            int h = start;
            do {
                int outside = Arrangement.twin(h);
                int neighbour = arrangement.faceOf[outside];
                if (entrance[neighbour] == Integer.MIN_VALUE) {
                    entrance[neighbour] = outside;
                    int line = arrangement.lineOf(h);
                    int sign = Arrangement.forward(outside) ? 1 : -1;
                    forms[neighbour] = forms[face].plus(jumps[2 * line + (outside & 1)]);
                    active[neighbour] = active[face] + sign * activeJumps[line];
                    insideSides[neighbour] = insideSides[face] + sign * arrangement.lines.sorted.get(line).windowSide;
                    queue[filled++] = neighbour;
                }
                h = arrangement.next[h];
            } while (h != start && h != Arrangement.INFINITY);
        }
    }

    private void startAt(int face) {
        PlaneNetwork network = nodes.network;
        AffineForm form = nodes.affinePart();
        int count = 0;
        for (int k = 0; k < network.nodes; k++) {
            if (network.dead(k) && network.b[k] > 0) {
                form = form.plus(nodes.term(k));
                count++;
            }
        }
        for (Line line : arrangement.lines.sorted) {
            insideSides[face] += line.windowSide > 0 ? 1 : 0;
            for (Line.Gate gate : line.gates) {
                if (gate.activeOnPositiveSide()) {
                    form = form.plus(nodes.term(gate.node()));
                    count++;
                }
            }
        }
        forms[face] = form;
        active[face] = count;
    }

    /** The change of f across each line, from its negative to its positive side, and the negative of it. */
    private AffineForm[] jumps() {
        AffineForm[] jumps = new AffineForm[2 * arrangement.lines.count()];
        int i = 0;
        for (Line line : arrangement.lines.sorted) {
            AffineForm jump = AffineForm.ZERO;
            for (Line.Gate gate : line.gates) {
                AffineForm term = nodes.term(gate.node());
                jump = jump.plus(gate.activeOnPositiveSide() ? term : term.negated());
            }
            jumps[i++] = jump;
            jumps[i++] = jump.negated();
        }
        return jumps;
    }

    private int[] activeJumps() {
        int[] jumps = new int[arrangement.lines.count()];
        for (int i = 0; i < jumps.length; i++) {
            for (Line.Gate gate : arrangement.lines.sorted.get(i).gates) {
                jumps[i] += gate.activeOnPositiveSide() ? 1 : -1;
            }
        }
        return jumps;
    }

    /** Recomputes a form whose gradient may be mostly rounding error. */
    private void settle(int face) {
        if (!comfortable || !(forms[face].gradientSize() > 0x1p52 * error)) {
            ExactForm exact = exact(face);
            forms[face] = exact.rounded();
            zero[face] = exact.isZero();
        }
    }

    /** The form of a face where f is not constant, up to a positive factor: finite however extreme the weights are. */
    AffineForm lineForm(int face) {
        return comfortable ? forms[face] : exact(face).roundedToUnitGradient();
    }

    /** The gradient of f before the output scale, in unscaled coordinates. */
    Vec2 gradient(int face) {
        int shift = nodes.valueShift - arrangement.lines.coordinateShift;
        if (comfortable) {
            AffineForm form = forms[face];
            return new Vec2(
                    Math.scalb(form.x().high(), shift), Math.scalb(form.y().high(), shift));
        }
        ExactForm exact = exact(face);
        return new Vec2(exact.x().toDouble(shift), exact.y().toDouble(shift));
    }

    /** f at the origin, were its form in this face valid there; before the output scale. */
    double offset(int face) {
        return comfortable
                ? Math.scalb(forms[face].h().high(), nodes.valueShift)
                : exact(face).h().toDouble(nodes.valueShift);
    }

    /**
     * The nodes that are active in a face, ascending. Crossing a hinge line switches at least one node, so no two cells
     * have the same.
     */
    List<Integer> activeNodes(int face) {
        PlaneNetwork network = nodes.network;
        BitSet found = new BitSet(network.nodes);
        for (int k = 0; k < network.nodes; k++) {
            found.set(k, network.dead(k) && network.b[k] > 0);
        }
        for (Line line : arrangement.lines.sorted) {
            line.gates.forEach(gate -> found.set(gate.node(), gate.activeOnPositiveSide()));
        }
        for (int here = face; entrance[here] != Arrangement.INFINITY; ) {
            int crossed = entrance[here];
            arrangement.lines.sorted.get(arrangement.lineOf(crossed)).gates.forEach(gate -> found.flip(gate.node()));
            here = arrangement.faceOf[Arrangement.twin(crossed)];
        }
        return found.stream().boxed().toList();
    }

    /** The exact form of a face: from the nearest face on the way to the first one that has one already. */
    ExactForm exact(int face) {
        int known = face;
        int[] path = new int[arrangement.lines.count() + 1];
        int steps = 0;
        while (exactForms[known] == null && entrance[known] != Arrangement.INFINITY) {
            path[steps++] = known;
            known = arrangement.faceOf[Arrangement.twin(entrance[known])];
        }
        ExactForm form = exactForms[known];
        if (form == null) {
            form = exactStart();
            exactForms[known] = form;
        }
        while (steps > 0) {
            int here = path[--steps];
            boolean forward = Arrangement.forward(entrance[here]);
            for (Line.Gate gate : arrangement.lines.sorted.get(arrangement.lineOf(entrance[here])).gates) {
                ExactForm term = nodes.exactTerm(gate.node());
                form = form.plus(gate.activeOnPositiveSide() == forward ? term : term.negated());
            }
            exactForms[here] = form;
        }
        return form;
    }

    private ExactForm exactStart() {
        PlaneNetwork network = nodes.network;
        ExactForm form = nodes.exactAffinePart();
        for (int k = 0; k < network.nodes; k++) {
            if (network.dead(k) && network.b[k] > 0) {
                form = form.plus(nodes.exactTerm(k));
            }
        }
        for (Line line : arrangement.lines.sorted) {
            for (Line.Gate gate : line.gates) {
                if (gate.activeOnPositiveSide()) {
                    form = form.plus(nodes.exactTerm(gate.node()));
                }
            }
        }
        return form;
    }
}
