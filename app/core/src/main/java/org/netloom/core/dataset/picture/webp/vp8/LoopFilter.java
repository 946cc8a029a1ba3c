package org.netloom.core.dataset.picture.webp.vp8;

/// Smooths the edges between blocks (RFC 6386, 15).
final class LoopFilter {
    private final FrameHeader header;
    private final Plane y;
    private final Plane u;
    private final Plane v;

    LoopFilter(FrameHeader header, Plane y, Plane u, Plane v) {
        this.header = header;
        this.y = y;
        this.u = u;
        this.v = v;
    }

    /// @param levels a macroblock's strength, 0 to 63
    /// @param inner whether its inner edges are smoothed, too
    void run(int columns, int rows, byte[] levels, boolean[] inner) {
        if (header.filterLevel == 0) {
            return;
        }
        for (int index = 0; index < levels.length; index++) {
            int level = levels[index];
            if (level > 0) {
                int column = index % columns;
                int row = index / columns;
                if (header.simpleFilter) {
                    simple(column, row, level, inner[index]);
                } else {
                    normal(column, row, level, inner[index]);
                }
            }
        }
    }

    /// The limit of a difference within a block.
    private int interior(int level) {
        int limit = level;
        if (header.sharpness > 0) {
            limit >>= header.sharpness > 4 ? 2 : 1;
            limit = Math.min(limit, 9 - header.sharpness);
        }
        return Math.max(limit, 1);
    }

    private void simple(int column, int row, int level, boolean inner) {
        int limit = 2 * level + interior(level);
        int at = y.at(16 * column, 16 * row);
        if (column > 0) {
            simpleEdge(at, 1, y.stride, limit + 4);
        }
        for (int k = 4; inner && k < 16; k += 4) {
            simpleEdge(at + k, 1, y.stride, limit);
        }
        if (row > 0) {
            simpleEdge(at, y.stride, 1, limit + 4);
        }
        for (int k = 4; inner && k < 16; k += 4) {
            simpleEdge(at + k * y.stride, y.stride, 1, limit);
        }
    }

    private void simpleEdge(int at, int across, int along, int limit) {
        for (int i = 0, q = at; i < 16; i++, q += along) {
            if (4 * Math.abs(y.get(q - across) - y.get(q)) + Math.abs(y.get(q - 2 * across) - y.get(q + across))
                    <= 2 * limit + 1) {
                two(y, q, across);
            }
        }
    }

    private void normal(int column, int row, int level, boolean inner) {
        int interior = interior(level);
        int limit = 2 * level + interior;
        int steep = level >= 40 ? 2 : level >= 15 ? 1 : 0;
        for (var plane : new Plane[] {y, u, v}) {
            int size = plane == y ? 16 : 8;
            int at = plane.at(size * column, size * row);
            if (column > 0) {
                edge(plane, at, 1, plane.stride, size, limit + 4, interior, steep, true);
            }
            for (int k = 4; inner && k < size; k += 4) {
                edge(plane, at + k, 1, plane.stride, size, limit, interior, steep, false);
            }
            if (row > 0) {
                edge(plane, at, plane.stride, 1, size, limit + 4, interior, steep, true);
            }
            for (int k = 4; inner && k < size; k += 4) {
                edge(plane, at + k * plane.stride, plane.stride, 1, size, limit, interior, steep, false);
            }
        }
    }

    private static void edge(
            Plane p, int at, int across, int along, int size, int limit, int interior, int steep, boolean outer) {
        for (int i = 0, q = at; i < size; i++, q += along) {
            int p1 = p.get(q - 2 * across);
            int p0 = p.get(q - across);
            int q0 = p.get(q);
            int q1 = p.get(q + across);
            if (4 * Math.abs(p0 - q0) + Math.abs(p1 - q1) > 2 * limit + 1 || rough(p, q, across, interior)) {
                continue;
            }
            if (Math.abs(p1 - p0) > steep || Math.abs(q1 - q0) > steep) {
                two(p, q, across);
            } else if (outer) {
                six(p, q, across);
            } else {
                four(p, q, across);
            }
        }
    }

    private static boolean rough(Plane p, int q, int across, int interior) {
        for (int k = -4; k < 3; k++) {
            if (k != -1 && Math.abs(p.get(q + k * across) - p.get(q + (k + 1) * across)) > interior) {
                return true;
            }
        }
        return false;
    }

    private static void two(Plane p, int q, int s) {
        int a = 3 * (p.get(q) - p.get(q - s)) + signed(p.get(q - 2 * s) - p.get(q + s));
        p.set(q - s, p.get(q - s) + small(a + 3));
        p.set(q, p.get(q) - small(a + 4));
    }

    private static void four(Plane p, int q, int s) {
        int a = 3 * (p.get(q) - p.get(q - s));
        int a1 = small(a + 4);
        int a3 = a1 + 1 >> 1;
        p.set(q - 2 * s, p.get(q - 2 * s) + a3);
        p.set(q - s, p.get(q - s) + small(a + 3));
        p.set(q, p.get(q) - a1);
        p.set(q + s, p.get(q + s) - a3);
    }

    private static void six(Plane p, int q, int s) {
        int a = signed(3 * (p.get(q) - p.get(q - s)) + signed(p.get(q - 2 * s) - p.get(q + s)));
        for (int k = 0, weight = 27; k < 3; k++, weight -= 9) {
            int by = weight * a + 63 >> 7;
            p.set(q - (k + 1) * s, p.get(q - (k + 1) * s) + by);
            p.set(q + k * s, p.get(q + k * s) - by);
        }
    }

    private static int signed(int value) {
        return Math.clamp(value, -128, 127);
    }

    private static int small(int value) {
        return Math.clamp(value >> 3, -16, 15);
    }
}
