package org.geodescent.core.geometry;

import java.util.Arrays;
import org.geodescent.core.work.Patience;

/**
 * The planar subdivision made by the lines: vertices, edges, half-edges and faces, with exact combinatorics.
 *
 * <p>Line i with m vertices has edges 0 … m (the first and the last are rays). Edge e has the half-edges {@code 2e}
 * (along the line's direction, the line's positive side on its left) and {@code 2e + 1} (the other way). Every face
 * lies to the left of its half-edges. Walking costs O(n² log n) for n lines.
 */
final class Arrangement {
    /** Stands for the end of a ray, and for "no half-edge follows". */
    static final int INFINITY = -1;

    final Lines lines;
    final int vertexCount;
    /** Vertex coordinates, scaled. */
    final double[] x;

    final double[] y;
    /** {@code lineStart[i] … lineStart[i+1]}: where line i's vertices stand in {@link #vertexAlong}. */
    final int[] lineStart;

    final int[] vertexAlong;
    final int[] lineOfEdge;
    final int[] next;
    final int[] faceOf;
    /** The first half-edge of each face; for an unbounded face the one that comes from infinity. */
    final int[] firstOfFace;
    /**
     * Lines through each vertex, ascending, and the edge of each that ends there along its direction:
     * {@code vertexStart[v] … vertexStart[v+1]}.
     */
    final int[] vertexStart;

    final int[] lineAtVertex;
    private final int[] edgeAtVertex;

    Arrangement(Lines lines) {
        this.lines = lines;
        int n = lines.count();
        Crossings crossings = new Crossings(lines);
        lineStart = new int[n + 1];
        int most = n * (n - 1);
        int[] along = new int[most];
        double[] vertexX = new double[most / 2];
        double[] vertexY = new double[most / 2];
        int[] start = new int[most / 2 + 1];
        int[] lineAt = new int[most];
        vertexCount = findVertices(crossings, along, vertexX, vertexY, start, lineAt);
        x = trimmed(vertexX, vertexCount);
        y = trimmed(vertexY, vertexCount);
        vertexStart = trimmed(start, vertexCount + 1);
        vertexAlong = trimmed(along, lineStart[n]);
        lineAtVertex = trimmed(lineAt, lineStart[n]);
        edgeAtVertex = new int[lineAtVertex.length];
        listEdgesAtVertices(n);
        snapToWindow();
        lineOfEdge = new int[vertexAlong.length + n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(lineOfEdge, firstEdge(i), firstEdge(i + 1), i);
        }
        next = linkHalfEdges();
        faceOf = new int[next.length];
        firstOfFace = findFaces();
    }

    int firstEdge(int line) {
        return lineStart[line] + line;
    }

    int edgeCount() {
        return lineOfEdge.length;
    }

    int faceCount() {
        return firstOfFace.length;
    }

    int lineOf(int halfEdge) {
        return lineOfEdge[halfEdge >> 1];
    }

    /** Whether the half-edge follows its line's direction, so that its face is on the positive side. */
    static boolean forward(int halfEdge) {
        return (halfEdge & 1) == 0;
    }

    static int twin(int halfEdge) {
        return halfEdge ^ 1;
    }

    /** The vertex where the half-edge starts, or {@link #INFINITY}. */
    int tail(int halfEdge) {
        return forward(halfEdge) ? lowEnd(halfEdge >> 1) : highEnd(halfEdge >> 1);
    }

    /** The vertex where the half-edge ends, or {@link #INFINITY}. */
    int head(int halfEdge) {
        return tail(twin(halfEdge));
    }

    /** The vertex before the edge along its line's direction. */
    int lowEnd(int edge) {
        int line = lineOfEdge[edge];
        int vertex = edge - line - 1;
        return vertex < lineStart[line] ? INFINITY : vertexAlong[vertex];
    }

    /** The vertex after the edge along its line's direction. */
    int highEnd(int edge) {
        int line = lineOfEdge[edge];
        int vertex = edge - line;
        return vertex == lineStart[line + 1] ? INFINITY : vertexAlong[vertex];
    }

    /** Whether a face has rays; such faces have the first numbers. */
    boolean unbounded(int face) {
        return face < 2 * lines.count();
    }

    /** The first line through a vertex, by angle. */
    int firstLineAt(int vertex) {
        return lineAtVertex[vertexStart[vertex]];
    }

    /** The second line through a vertex, by angle. */
    int secondLineAt(int vertex) {
        return lineAtVertex[vertexStart[vertex] + 1];
    }

    /** The half-edge that ends at the vertex along its first line's direction. */
    int halfEdgeInto(int vertex) {
        return 2 * edgeAtVertex[vertexStart[vertex]];
    }

    private static double[] trimmed(double[] array, int length) {
        return array.length == length ? array : Arrays.copyOf(array, length);
    }

    private static int[] trimmed(int[] array, int length) {
        return array.length == length ? array : Arrays.copyOf(array, length);
    }

    private int findVertices(
            Crossings crossings, int[] along, double[] vertexX, double[] vertexY, int[] start, int[] lineAt) {
        int n = lines.count();
        int[] vertexOfPair = new int[n * n];
        int vertices = 0;
        int filled = 0;
        for (int i = 0; i < n; i++) {
            lineStart[i] = filled;
            Patience.check();
            int count = crossings.along(i);
            int end;
            for (int first = 0; first < count; first = end) {
                int least = Math.min(i, crossings.crossing(first));
                for (end = first + 1; end < count && crossings.meetsTheOneBefore(end); end++) {
                    least = Math.min(least, crossings.crossing(end));
                }
                if (least == i) {
                    int slot = start[vertices];
                    lineAt[slot] = i;
                    for (int m = first; m < end; m++) {
                        int other = crossings.crossing(m);
                        vertexOfPair[i * n + other] = vertices;
                        lineAt[++slot] = other;
                    }
                    if (end > first + 1) {
                        Arrays.sort(lineAt, start[vertices] + 1, slot + 1);
                    }
                    vertexX[vertices] = crossings.x(crossings.crossing(first));
                    vertexY[vertices] = crossings.y(crossings.crossing(first));
                    along[filled++] = vertices;
                    start[++vertices] = slot + 1;
                } else {
                    along[filled++] = vertexOfPair[least * n + i];
                }
            }
        }
        lineStart[n] = filled;
        return vertices;
    }

    /** Apart from finding the vertices, whose branches cannot be foretold, so that waits for memory overlap. */
    private void listEdgesAtVertices(int n) {
        for (int i = 0; i < n; i++) {
            Patience.check();
            for (int m = lineStart[i]; m < lineStart[i + 1]; m++) {
                int slot = vertexStart[vertexAlong[m]];
                slot += lineAtVertex[slot] < i ? 1 : 0;
                while (lineAtVertex[slot] != i) {
                    slot++;
                }
                edgeAtVertex[slot] = m + i;
            }
        }
    }

    /** Vertices on a side of the window get its very coordinate. */
    private void snapToWindow() {
        for (int i = 0; i < lines.count(); i++) {
            Line line = lines.sorted.get(i);
            for (int m = lineStart[i]; line.windowSide != 0 && m < lineStart[i + 1]; m++) {
                if (line.b == 0) {
                    x[vertexAlong[m]] = -line.c / line.a;
                } else {
                    y[vertexAlong[m]] = -line.c / line.b;
                }
            }
        }
    }

    /**
     * Around a vertex the outgoing directions stand anticlockwise as d_0 … d_{k−1}, −d_0 … −d_{k−1}. The face to the
     * left of a half-edge that arrives continues along the direction just clockwise of the one that leads back.
     */
    private int[] linkHalfEdges() {
        int[] follower = new int[2 * edgeCount()];
        for (int i = 0; i < lines.count(); i++) {
            follower[2 * firstEdge(i) + 1] = INFINITY;
            follower[2 * (firstEdge(i + 1) - 1)] = INFINITY;
        }
        for (int v = 0; v < vertexCount; v++) {
            Patience.check(v);
            int last = vertexStart[v + 1] - 1;
            int before = edgeAtVertex[last];
            int first = edgeAtVertex[vertexStart[v]];
            follower[2 * first] = 2 * (before + 1);
            follower[2 * first + 3] = 2 * before + 1;
            for (int slot = vertexStart[v] + 1; slot <= last; slot++) {
                int previous = edgeAtVertex[slot - 1];
                int edge = edgeAtVertex[slot];
                follower[2 * edge] = 2 * previous + 1;
                follower[2 * edge + 3] = 2 * (previous + 1);
            }
        }
        return follower;
    }

    private int[] findFaces() {
        int[] first = new int[2 + edgeCount() - vertexCount];
        Arrays.fill(faceOf, -1);
        int faces = 0;
        for (int i = 0; i < lines.count(); i++) {
            first[faces] = 2 * firstEdge(i);
            label(first[faces], faces++);
            first[faces] = 2 * (firstEdge(i + 1) - 1) + 1;
            label(first[faces], faces++);
        }
        for (int h = 0; h < next.length; h++) {
            Patience.check(h);
            if (faceOf[h] < 0) {
                first[faces] = h;
                label(h, faces++);
            }
        }
        return Arrays.copyOf(first, faces);
    }

    private void label(int start, int face) {
        int h = start;
        while (h != INFINITY && faceOf[h] < 0) {
            faceOf[h] = face;
            h = next[h];
        }
    }
}
