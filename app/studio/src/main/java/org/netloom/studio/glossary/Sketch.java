package org.netloom.studio.glossary;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A drawing in SVG's path language, 240 units wide and 72 high: thin lines, soft and full areas, and
/// the curve that matters. [#of] draws each word.
record Sketch(String lines, String soft, String full, String curve) {
    static final double WIDTH = 240;
    static final double HEIGHT = 72;

    private static final String AXES = "M24 6 V62 H220 ";
    private static final String VALLEY = "M20 8 Q120 124 220 8 ";
    private static final String CROSS = "M30 60 H210 M120 4 V68 ";
    private static final String BELL = "M60 62 C100 62 104 10 120 10 C136 10 140 62 180 62 ";

    static Sketch of(Term term) {
        return switch (term) {
            case EPOCH -> lines(row(20, 40, 9)).curve("M204 34 C204 6 28 6 28 32 M22 24 L28 33 L35 25");
            case BATCH -> lines(row(20, 28, 9)).soft(row(20, 28, 4)).curve(rect(14, 22, 94, 28));
            case LEARNING_RATE ->
                lines(VALLEY)
                        .full(dot(40, 29, 3) + dot(70, 51, 3) + dot(95, 62, 3) + dot(112, 65, 3))
                        .curve("M40 29 L70 51 L95 62 L112 65");
            case OPTIMIZER ->
                lines(oval(100, 30) + oval(66, 20) + oval(32, 10))
                        .full(dot(120, 36, 4))
                        .curve("M30 22 Q70 56 96 40 T120 36");
            case GRADIENT -> lines(VALLEY).full(dot(50, 38, 4)).curve("M50 38 L84 65 M84 65 l-3 -11 M84 65 l-11 -1");
            case MOMENTUM -> lines(VALLEY).full(dot(170, 43, 7)).curve("M128 58 L146 54 M124 50 L142 46");
            case LOSS -> lines(AXES).curve("M30 12 C60 56 110 56 216 58");
            case ACCURACY -> lines(dots(8, 10)).full(dots(0, 8));
            case VALIDATION -> lines(row(20, 28, 9)).soft(row(174, 28, 2));
            case OVERFITTING -> lines(AXES + "M30 12 C60 50 120 56 216 59").curve("M30 16 C60 52 110 48 216 20");
            case EARLY_STOPPING ->
                lines(AXES + "M134 6 V62 ").full(dot(134, 50, 4)).curve("M30 14 C50 40 90 50 134 50");
            case SEED ->
                lines("")
                        .soft(rect(62, 14, 44, 44) + rect(134, 14, 44, 44))
                        .full(dot(74, 26, 4)
                                + dot(84, 36, 4)
                                + dot(94, 46, 4)
                                + dot(146, 26, 4)
                                + dot(156, 36, 4)
                                + dot(166, 46, 4));
            case CLASS_WEIGHTS ->
                lines(rect(60, 12, 28, 50) + rect(106, 36, 28, 26) + rect(152, 50, 28, 12))
                        .curve("M50 12 H190");
            case AUGMENTATION ->
                lines(rect(20, 12, 48, 48) + rect(96, 12, 48, 48) + rect(172, 12, 48, 48))
                        .full("M44 22 L58 50 H30 Z M112 24 L136 34 L112 50 Z M200 50 L186 26 L212 30 Z");
            case KERNEL -> lines(grid(56, 4, 8, 4)).soft(rect(72, 4, 48, 48));
            case FILTERS ->
                lines(rect(24, 16, 48, 40) + "M82 36 H104 M104 36 l-7 -5 M104 36 l-7 5 ")
                        .soft(rect(116, 6, 48, 40) + rect(128, 14, 48, 40) + rect(140, 22, 48, 40));
            case STRIDES -> lines(grid(56, 4, 8, 4)).soft(rect(56, 4, 48, 48)).curve(rect(88, 4, 48, 48));
            case PADDING -> lines(grid(88, 20, 4, 2)).curve(rect(72, 4, 96, 64));
            case DILATION -> lines(grid(56, 4, 8, 4)).soft(cells(56, 4, 0, 0, 2, 0, 4, 0, 0, 2, 2, 2, 4, 2));
            case POOLING ->
                lines(grid(36, 4, 4, 4) + "M112 36 H136 M136 36 l-7 -5 M136 36 l-7 5 " + grid(152, 20, 2, 2))
                        .soft(rect(36, 4, 32, 32) + rect(152, 20, 16, 16));
            case UNITS -> lines(connections() + inputs()).full(outputs());
            case ACTIVATION -> lines(CROSS).curve("M40 60 H120 L190 8");
            case DROPOUT -> lines(crosses()).full(dots(0, 3) + dots(4, 7) + dots(8, 9));
            case NORMALIZATION ->
                lines("M30 62 H210 M60 62 C120 62 140 36 160 36 C180 36 190 62 206 62 ")
                        .curve(BELL);
            case WEIGHTS -> lines(connections() + inputs() + outputs()).curve("M84 12 L156 36 M84 60 L156 60");
            case BIAS -> lines(CROSS + "M40 64 L200 32 ").curve("M40 44 L200 12 M120 46 V30 m0 0 l-4 6 m4 -6 l4 6");
            case INITIALIZER ->
                lines("M30 62 H210 ")
                        .full(dot(92, 62, 3) + dot(108, 62, 3) + dot(116, 62, 3) + dot(124, 62, 3) + dot(138, 62, 3))
                        .curve(BELL);
            case REGULARIZER ->
                lines(CROSS).full(dot(184, 16, 4)).curve("M180 19 L138 48 M138 48 l4 -10 M138 48 l11 -1");
            case CONSTRAINT ->
                lines(oval(32, 32)).full(dot(148, 20, 4)).curve("M200 -9 L154 17 M154 17 l4 -9 M154 17 l10 0");
            case CONFUSION ->
                lines(grid(88, 4, 4, 4)).soft(cells(88, 4, 1, 2)).full(cells(88, 4, 0, 0, 1, 1, 2, 2, 3, 3));
            case PRECISION ->
                lines(round(98, 46)).soft(round(142, 46)).full(dot(112, 30, 3) + dot(124, 42, 3) + dot(130, 26, 3));
            case RECALL ->
                lines(round(142, 46)).soft(round(98, 46)).full(dot(112, 30, 3) + dot(124, 42, 3) + dot(130, 26, 3));
            case CALIBRATION ->
                lines(rect(84, 2, 72, 68) + "M84 70 L156 2 ").curve("M84 62 H102 V50 H120 V30 H138 V16 H156");
        };
    }

    private static Sketch lines(String path) {
        return new Sketch(path, "", "", "");
    }

    private Sketch soft(String path) {
        return new Sketch(lines, path, full, curve);
    }

    private Sketch full(String path) {
        return new Sketch(lines, soft, path, curve);
    }

    private Sketch curve(String path) {
        return new Sketch(lines, soft, full, path);
    }

    private static String rect(double x, double y, double width, double height) {
        return "M" + x + " " + y + " h" + width + " v" + height + " h" + -width + " Z ";
    }

    private static String row(double x, double y, int count) {
        return each(0, count, i -> rect(x + 22 * i, y, 16, 16));
    }

    private static String grid(double x, double y, int columns, int rows) {
        return each(0, columns * rows, i -> rect(x + 16 * (i % columns), y + 16 * (i / columns), 16, 16));
    }

    /// @param at column and row by turns
    private static String cells(double x, double y, int... at) {
        return each(0, at.length / 2, i -> rect(x + 16 * at[2 * i], y + 16 * at[2 * i + 1], 16, 16));
    }

    private static String dot(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    private static String oval(double horizontal, double vertical) {
        return ellipse(120, 36, horizontal, vertical);
    }

    private static String round(double x, double radius) {
        return ellipse(x, 36, radius, 32);
    }

    private static String ellipse(double x, double y, double horizontal, double vertical) {
        var arc = " a" + horizontal + " " + vertical + " 0 1 0 ";
        return "M" + (x - horizontal) + " " + y + arc + 2 * horizontal + " 0" + arc + -2 * horizontal + " 0 Z ";
    }

    private static String dots(int from, int to) {
        return each(from, to, i -> dot(24 + 21 * i, 36, 6));
    }

    private static String crosses() {
        return each(0, 10, i -> i == 3 || i == 7 || i == 9 ? "M" + (18 + 21 * i) + " 30 l12 12 m0 -12 l-12 12 " : "");
    }

    private static String inputs() {
        return each(0, 4, i -> dot(80, 12 + 16 * i, 4));
    }

    private static String outputs() {
        return each(0, 3, i -> dot(160, 12 + 24 * i, 4));
    }

    private static String connections() {
        return each(0, 12, i -> "M84 " + (12 + 16 * (i / 3)) + " L156 " + (12 + 24 * (i % 3)) + " ");
    }

    private static String each(int from, int to, IntFunction<String> piece) {
        return IntStream.range(from, to).mapToObj(piece).collect(Collectors.joining());
    }
}
