package org.geodescent.core.geometry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geodescent.core.linalg.Matrix;
import org.geodescent.core.linalg.Vectors;
import org.geodescent.core.number.Answer;

/**
 * The faces of all dimensions of the arrangement of the hyperplanes {@code x_n·u = 0}, by which samples are active on
 * them and which are orthogonal to them. They follow from the patterns of the open cells alone, which are exact: a cell
 * and the one behind a hyperplane have a face in common if their patterns differ in the samples of that hyperplane
 * only, and these faces are the cells of an arrangement within the hyperplane. Immutable by custom.
 */
public final class ArrangementFaces {
    /**
     * The faces that lie in the intersection of the same hyperplanes; in the plane one for each of its two rays.
     *
     * @param codimension rank of the samples of {@code on}, from 0
     * @param on the samples that are orthogonal to it; those that are 0 always are
     * @param faces for every face the samples with {@code x_n·u > 0}; not to be modified, as {@code on}
     */
    public record Flat(int codimension, BitSet on, List<BitSet> faces) {
        public Flat {
            faces = List.copyOf(faces);
        }
    }

    /** Samples of one hyperplane, by the side on which they are active. */
    private record Wall(BitSet above, BitSet below) {
        Wall turned() {
            return new Wall(/* above= */ below, /* below= */ above);
        }
    }

    private final List<Flat> flats = new ArrayList<>();
    private final Set<BitSet> seen = new HashSet<>();
    private final int samples;
    private final long mostProducts;
    private long products;

    private ArrangementFaces(int samples, long mostProducts) {
        this.samples = samples;
        this.mostProducts = mostProducts;
    }

    /**
     * Enumerates them.
     *
     * @param x N×d, finite
     * @param mostProducts of faces and samples that are gone through
     * @return the flats; none where {@link HyperplaneArrangement#enumerate} has no cells, or there are more faces
     */
    public static Answer<List<Flat>> of(Matrix x, long mostProducts) {
        Answer<HyperplaneArrangement> cells = HyperplaneArrangement.enumerate(x);
        if (!(cells instanceof Answer.Value<HyperplaneArrangement> ready)) {
            return Answer.none(cells.reason());
        }
        ArrangementFaces all = new ArrangementFaces(x.rows(), mostProducts);
        BitSet zero = new BitSet(x.rows());
        for (int n = 0; n < x.rows(); n++) {
            zero.set(n, Vectors.isZero(x.row(n)));
        }
        List<BitSet> active = new ArrayList<>();
        for (HyperplaneArrangement.Cell cell : ready.value().cells()) {
            BitSet strictly = cell.pattern().active();
            strictly.andNot(zero);
            active.add(strictly);
        }
        if (x.columns() == 2) {
            all.plane(zero, active);
        } else {
            all.space(zero, active);
        }
        return all.products > mostProducts
                ? Answer.none("%d arrangements of %d samples have too many faces to look at all pushes"
                        .formatted(active.size(), x.rows()))
                : Answer.of(List.copyOf(all.flats));
    }

    private boolean add(Flat flat) {
        products += (long) flat.faces().size() * samples;
        flats.add(flat);
        return products <= mostProducts;
    }

    /** Between two sectors, which come anticlockwise, only the samples of one ray change. */
    private void plane(BitSet zero, List<BitSet> sectors) {
        boolean fits = add(new Flat(0, zero, sectors));
        for (int j = 0; j < sectors.size() && sectors.size() > 1 && fits; j++) {
            BitSet next = sectors.get((j + 1) % sectors.size());
            BitSet on = (BitSet) sectors.get(j).clone();
            on.xor(next);
            on.or(zero);
            BitSet both = (BitSet) sectors.get(j).clone();
            both.and(next);
            fits = add(new Flat(1, on, List.of(both)));
        }
    }

    private void space(BitSet zero, List<BitSet> cells) {
        List<Wall> single = new ArrayList<>();
        for (int n = zero.nextClearBit(0); n < samples; n = zero.nextClearBit(n + 1)) {
            BitSet above = new BitSet(samples);
            above.set(n);
            single.add(new Wall(above, new BitSet(samples)));
        }
        List<BitSet> sides = new ArrayList<>();
        for (BitSet cell : cells) {
            BitSet side = new BitSet(single.size());
            for (int i = 0; i < single.size(); i++) {
                side.set(i, cell.intersects(single.get(i).above()));
            }
            sides.add(side);
        }
        visit(0, zero, single, sides);
    }

    /**
     * A flat and all within it.
     *
     * @param walls what cuts it, parallel ones apart
     * @param sides of its cells: above which walls they are
     */
    private boolean visit(int codimension, BitSet on, List<Wall> walls, List<BitSet> sides) {
        List<Wall> joined = new ArrayList<>();
        Set<BitSet> cells = joined(walls, sides, joined);
        List<BitSet> faces = new ArrayList<>();
        for (BitSet cell : cells) {
            BitSet active = new BitSet(samples);
            for (int i = 0; i < joined.size(); i++) {
                active.or(cell.get(i) ? joined.get(i).above() : joined.get(i).below());
            }
            faces.add(active);
        }
        boolean fits = add(new Flat(codimension, on, faces));
        for (int i = 0; i < joined.size() && fits; i++) {
            BitSet within = (BitSet) on.clone();
            within.or(joined.get(i).above());
            within.or(joined.get(i).below());
            if (seen.add(within)) {
                fits = visit(codimension + 1, within, without(i, joined), common(i, cells));
            }
        }
        return fits;
    }

    private static <T> List<T> without(int i, List<T> list) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(i);
        return rest;
    }

    /** The cells that have a face in common with the one behind the wall, by the other walls. */
    private static List<BitSet> common(int wall, Set<BitSet> cells) {
        List<BitSet> common = new ArrayList<>();
        for (BitSet cell : cells) {
            BitSet behind = (BitSet) cell.clone();
            behind.flip(wall);
            if (cell.get(wall) && cells.contains(behind)) {
                BitSet rest = cell.get(0, wall);
                cell.stream().filter(i -> i > wall).forEach(i -> rest.set(i - 1));
                common.add(rest);
            }
        }
        return common;
    }

    /** Joins walls that have all cells on the same side, or all on opposite sides; returns the sides of those left. */
    private Set<BitSet> joined(List<Wall> walls, List<BitSet> sides, List<Wall> result) {
        Map<BitSet, Integer> places = new LinkedHashMap<>();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < walls.size(); i++) {
            BitSet column = new BitSet(sides.size());
            for (int t = 0; t < sides.size(); t++) {
                column.set(t, sides.get(t).get(i));
            }
            boolean turned = column.get(0);
            if (turned) {
                column.flip(0, sides.size());
            }
            Wall wall = turned ? walls.get(i) : walls.get(i).turned();
            Integer place = places.putIfAbsent(column, kept.size());
            if (place == null) {
                kept.add(turned ? i : -1 - i);
                result.add(new Wall(
                        (BitSet) wall.above().clone(), (BitSet) wall.below().clone()));
            } else {
                result.get(place).above().or(wall.above());
                result.get(place).below().or(wall.below());
            }
        }
        Set<BitSet> cells = new LinkedHashSet<>();
        for (BitSet side : sides) {
            BitSet own = new BitSet(kept.size());
            for (int k = 0; k < kept.size(); k++) {
                int i = kept.get(k);
                own.set(k, i >= 0 ? side.get(i) : !side.get(-1 - i));
            }
            cells.add(own);
        }
        return cells;
    }
}
