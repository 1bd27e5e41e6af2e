package org.geodescent.core.convex;

/**
 * The matrix A of a linear program, with one row per sample and one column per direction and sign: the signed score
 * {@code y_n s (x_n·u)_+}. Only {@link #add} and {@link #keep} change it; for one thread.
 */
interface LinearColumns {
    /** Without columns. */
    static LinearColumns of(SolverProblem problem) {
        return problem.plane()
                .filter(plane -> plane.fan().lines() > 0)
                .<LinearColumns>map(plane -> new PlaneColumns(problem, plane))
                .orElseGet(() -> new SpaceColumns(problem));
    }

    int rows();

    int count();

    double entry(int row, int column);

    /** A c, where c is not 0 on the first {@code size} of some columns alone; overwrites the scores. */
    void times(int[] columns, int size, double[] weights, double[] scores);

    /** Aᵀ μ, where μ is not 0 on the first {@code size} of some rows alone; overwrites the values. */
    void transposed(int[] rows, int size, double[] multipliers, double[] values);

    /** Appends a column. */
    void add(Atom atom);

    /** Leaves the given columns, which are ascending. */
    void keep(int[] columns);
}
