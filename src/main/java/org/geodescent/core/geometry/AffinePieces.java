package org.geodescent.core.geometry;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.geodescent.core.linalg.Vec2;
import org.geodescent.core.work.Patience;
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
    final FaceForms forms;
    final boolean[] zero;
    final int[] active;
    /** Empty if there is no window. */
    private final int[] insideSides;

    private final int windowSides;
    /** Changes across each line, at twice its number to its positive side, and at 1 more to its negative side. */
    private final FaceForms jumps;

    private final int[] activeJumps;
    private final int[] sideJumps;
    /** Exact forms, where one was needed. Only filled while this package computes a geometry, on one thread. */
    private @Nullable ExactForm[] exactForms = new ExactForm[0];

    AffinePieces(Arrangement arrangement) {
        this.arrangement = arrangement;
        Lines lines = arrangement.lines;
        nodes = new ScaledNodes(lines.network, lines.coordinateShift);
        comfortable = lines.comfortable && nodes.comfortable;
        int faces = arrangement.faceCount();
        // Memory that is used for the first time costs: 100 MB of two thousand lines, some 50 ms.
        Patience.check();
        forms = new FaceForms(faces);
        Patience.check();
        zero = new boolean[faces];
        active = new int[faces];
        jumps = new FaceForms(2 * lines.count());
        activeJumps = new int[2 * lines.count()];
        sideJumps = new int[2 * lines.count()];
        int sides = 0;
        for (Line line : lines.sorted) {
            sides += Math.abs(line.windowSide);
        }
        windowSides = sides;
        insideSides = new int[hasWindow() ? faces : 0];
        findJumps();
        int longest = visitFaces();
        error = (2 * longest + 2 * lines.network.nodes + 16) * 0x1p-102 * nodes.size;
        for (int face = 0; face < faces; face++) {
            Patience.check(face);
            settle(face);
        }
    }

    /** Whether the face lies in the window; true for every face if there is no window. */
    boolean inside(int face) {
        return !hasWindow() || insideSides[face] == windowSides;
    }

    boolean hasWindow() {
        return windowSides > 0;
    }

    /**
     * The first face is the one on the positive side of every line: left of the first line, before its first crossing.
     * From there around infinity to the other unbounded faces; then along the lines, as the faces are numbered, so that
     * memory is read in its order.
     *
     * @return the largest number of lines crossed on the way to a face
     */
    private int visitFaces() {
        int[] steps = new int[active.length];
        int[] crossed = new int[arrangement.lines.count()];
        int unbounded = 2 * arrangement.lines.count();
        int first = arrangement.faceOf[0];
        startAt(first);
        int longest = 0;
        int here = first;
        for (int k = 1; k < unbounded; k++) {
            here = afterAtInfinity(here);
            longest = Math.max(longest, enter(here, steps, crossed));
        }
        for (int face = unbounded; face < steps.length; face++) {
            Patience.check(face);
            longest = Math.max(longest, enter(face, steps, crossed));
        }
        return longest;
    }

    private int afterAtInfinity(int face) {
        int h = arrangement.firstOfFace[face];
        while (arrangement.next[h] != Arrangement.INFINITY) {
            h = arrangement.next[h];
        }
        return arrangement.faceOf[Arrangement.twin(h)];
    }

    /** The face before: across the ray from infinity, or along the line of the first edge. */
    private int before(int face) {
        int h = arrangement.firstOfFace[face];
        return arrangement.faceOf[arrangement.unbounded(face) ? Arrangement.twin(h) : h - 2];
    }

    /**
     * Lists the lines between a face and the one before.
     *
     * @param crossed is given twice the number of each, and 1 more if the face is on its negative side
     * @return how many
     */
    private int cross(int face, int[] crossed) {
        int h = arrangement.firstOfFace[face];
        int line = arrangement.lineOf(h);
        if (arrangement.unbounded(face)) {
            crossed[0] = 2 * line + (h & 1);
            return 1;
        }
        int vertex = arrangement.lowEnd(h >> 1);
        int count = 0;
        for (int slot = arrangement.vertexStart[vertex]; slot < arrangement.vertexStart[vertex + 1]; slot++) {
            int other = arrangement.lineAtVertex[slot];
            if (other != line) {
                crossed[count++] = 2 * other + (other > line ? 1 : 0);
            }
        }
        return count;
    }

    private int enter(int face, int[] steps, int[] crossed) {
        int from = before(face);
        int count = cross(face, crossed);
        active[face] = active[from];
        for (int k = 0; k < count; k++) {
            int change = crossed[k];
            forms.setSum(face, k == 0 ? from : face, jumps, change);
            active[face] += activeJumps[change];
        }
        if (hasWindow()) {
            insideSides[face] = insideSides[from];
            for (int k = 0; k < count; k++) {
                insideSides[face] += sideJumps[crossed[k]];
            }
        }
        steps[face] = steps[from] + count;
        return steps[face];
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
            if (line.windowSide > 0) {
                insideSides[face]++;
            }
            for (Line.Gate gate : line.gates) {
                if (gate.activeOnPositiveSide()) {
                    form = form.plus(nodes.term(gate.node()));
                    count++;
                }
            }
        }
        forms.set(face, form);
        active[face] = count;
    }

    /** What changes across each line to its positive side, and to its negative side. */
    private void findJumps() {
        int i = 0;
        for (Line line : arrangement.lines.sorted) {
            AffineForm jump = AffineForm.ZERO;
            for (Line.Gate gate : line.gates) {
                AffineForm term = nodes.term(gate.node());
                jump = jump.plus(gate.activeOnPositiveSide() ? term : term.negated());
                activeJumps[i] += gate.activeOnPositiveSide() ? 1 : -1;
            }
            jumps.set(i, jump);
            jumps.set(i + 1, jump.negated());
            activeJumps[i + 1] = -activeJumps[i];
            sideJumps[i] = line.windowSide;
            sideJumps[i + 1] = -line.windowSide;
            i += 2;
        }
    }

    /** Recomputes a form whose gradient may be mostly rounding error. */
    private void settle(int face) {
        if (!comfortable || !(forms.gradientSize(face) > 0x1p52 * error)) {
            ExactForm exact = exact(face);
            forms.set(face, exact.rounded());
            zero[face] = exact.isZero();
        }
    }

    /** The form of a face where f is not constant, up to a positive factor: finite however extreme the weights are. */
    AffineForm lineForm(int face) {
        return comfortable ? forms.get(face) : exact(face).roundedToUnitGradient();
    }

    /** The gradient of f before the output scale, in unscaled coordinates. */
    Vec2 gradient(int face) {
        int shift = nodes.valueShift - arrangement.lines.coordinateShift;
        if (comfortable) {
            return new Vec2(Math.scalb(forms.x(face), shift), Math.scalb(forms.y(face), shift));
        }
        ExactForm exact = exact(face);
        return new Vec2(exact.x().toDouble(shift), exact.y().toDouble(shift));
    }

    /** f at the origin, were its form in this face valid there; before the output scale. */
    double offset(int face) {
        return comfortable
                ? Math.scalb(forms.h(face), nodes.valueShift)
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
        int[] crossed = new int[arrangement.lines.count()];
        for (int here = face; here != arrangement.faceOf[0]; here = before(here)) {
            int count = cross(here, crossed);
            for (int k = 0; k < count; k++) {
                arrangement.lines.sorted.get(crossed[k] >> 1).gates.forEach(gate -> found.flip(gate.node()));
            }
        }
        return found.stream().boxed().toList();
    }

    /** The exact form of a face: from the nearest face on the way to the first one that has one already. */
    ExactForm exact(int face) {
        if (exactForms.length == 0) {
            exactForms = new ExactForm[active.length];
        }
        Deque<Integer> path = new ArrayDeque<>();
        int known = face;
        while (exactForms[known] == null && known != arrangement.faceOf[0]) {
            path.push(known);
            known = before(known);
        }
        ExactForm form = exactForms[known];
        if (form == null) {
            form = exactStart();
            exactForms[known] = form;
        }
        int[] crossed = new int[arrangement.lines.count()];
        while (!path.isEmpty()) {
            int here = path.pop();
            int count = cross(here, crossed);
            for (int k = 0; k < count; k++) {
                boolean positive = (crossed[k] & 1) == 0;
                for (Line.Gate gate : arrangement.lines.sorted.get(crossed[k] >> 1).gates) {
                    ExactForm term = nodes.exactTerm(gate.node());
                    form = form.plus(gate.activeOnPositiveSide() == positive ? term : term.negated());
                }
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
