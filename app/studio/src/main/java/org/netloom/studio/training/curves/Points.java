package org.netloom.studio.training.curves;

/// Points of a curve, left to right.
@SuppressWarnings("ArrayRecordComponent") // handed to the chart as they are; nobody compares them
public record Points(double[] x, double[] y) {
    public static final Points NONE = new Points(new double[0], new double[0]);

    public int count() {
        return x.length;
    }

    /// How far the curve reaches; 0 where there is none.
    public double end() {
        return x.length == 0 ? 0 : x[x.length - 1];
    }

    public double last() {
        return y[y.length - 1];
    }
}
