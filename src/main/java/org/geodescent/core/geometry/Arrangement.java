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
     * Lines through each vertex, ascending, and the vertex's position on each:
     * {@code vertexStart[v] … vertexStart[v+1]}.
     */
    final int[] vertexStart;

    final int[] lineAtVertex;
    private final int[] positionAtVertex;

    Arrangement(Lines lines) {
        this.lines = lines;
        int n = lines.count();
        Crossings crossings = new Crossings(lines);
        lineStart = new int[n + 1];
        int[] along = new int[n * n];
        double[] vertexX = new double[n * n / 2];
        double[] vertexY = new double[n * n / 2];
        vertexCount = findVertices(crossings, along, vertexX, vertexY);
        x = Arrays.copyOf(vertexX, vertexCount);
        y = Arrays.copyOf(vertexY, vertexCount);
        vertexAlong = Arrays.copyOf(along, lineStart[n]);
        vertexStart = new int[vertexCount + 1];
        lineAtVertex = new int[vertexAlong.length];
        positionAtVertex = new int[vertexAlong.length];
        listLinesAtVertices(n);
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
        int slot = vertexStart[vertex];
        return 2 * (positionAtVertex[slot] + lineAtVertex[slot]);
    }

    private int findVertices(Crossings crossings, int[] along, double[] vertexX, double[] vertexY) {
        int n = lines.count();
        int[] vertexOfPair = new int[n * n];
        int vertices = 0;
        int filled = 0;
        for (int i = 0; i < n; i++) {
            lineStart[i] = filled;
            Patience.check();
            int[] order = crossings.along(i);
            int start = 0;
            while (start < order.length) {
                int end = start + 1;
                int least = Math.min(i, order[start]);
                while (end < order.length && crossings.compare(order[end - 1], order[end]) == 0) {
                    least = Math.min(least, order[end++]);
                }
                if (least == i) {
                    vertexX[vertices] = crossings.x(order[start]);
                    vertexY[vertices] = crossings.y(order[start]);
                    for (int m = start; m < end; m++) {
                        vertexOfPair[i * n + order[m]] = vertices;
                    }
                    along[filled++] = vertices++;
                } else {
                    along[filled++] = vertexOfPair[least * n + i];
                }
                start = end;
            }
        }
        lineStart[n] = filled;
        return vertices;
    }

    private void listLinesAtVertices(int n) {
        for (int vertex : vertexAlong) {
            vertexStart[vertex + 1]++;
        }
        for (int v = 0; v < vertexCount; v++) {
            vertexStart[v + 1] += vertexStart[v];
        }
        int[] filled = Arrays.copyOf(vertexStart, vertexCount);
        for (int i = 0; i < n; i++) {
            for (int m = lineStart[i]; m < lineStart[i + 1]; m++) {
                int slot = filled[vertexAlong[m]]++;
                lineAtVertex[slot] = i;
                positionAtVertex[slot] = m;
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
        Arrays.fill(follower, INFINITY);
        for (int v = 0; v < vertexCount; v++) {
            int last = vertexStart[v + 1] - 1;
            int before = edgeBefore(last);
            follower[2 * edgeBefore(vertexStart[v])] = 2 * (before + 1);
            follower[2 * edgeBefore(vertexStart[v]) + 3] = 2 * before + 1;
            for (int slot = vertexStart[v] + 1; slot <= last; slot++) {
                int previous = edgeBefore(slot - 1);
                int edge = edgeBefore(slot);
                follower[2 * edge] = 2 * previous + 1;
                follower[2 * edge + 3] = 2 * (previous + 1);
            }
        }
        return follower;
    }

    /** The edge that ends at the vertex, along the line of this slot. */
    private int edgeBefore(int slot) {
        return positionAtVertex[slot] + lineAtVertex[slot];
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
