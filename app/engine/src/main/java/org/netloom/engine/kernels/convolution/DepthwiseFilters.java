package org.netloom.engine.kernels.convolution;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.netloom.core.layers.DepthwiseConvolution;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;
import org.netloom.engine.kernels.Sums;

/// Filters that look at one channel each: output channel c · multiplier + m is that of filter m on
/// channel c. Parameters are the filters, height × width × channels × multiplier, then a bias for each
/// output channel where there is one.
public final class DepthwiseFilters implements Kernel {
    private final Reach reach;
    private final int channels;
    private final int multiplier;
    private final boolean biased;
    private final float[] weights;
    private final float[] weightGradients;
    private final float[] plane;
    private final float[] gradient;
    private final float[] result;
    private FloatBuffer parameters = FloatBuffer.allocate(0);
    private FloatBuffer parameterGradients = FloatBuffer.allocate(0);

    /// @param biased whether a bias is added here
    public DepthwiseFilters(DepthwiseConvolution layer, boolean biased, Shape in) {
        this.biased = biased;
        reach = Reach.of(in, layer.kernelSize(), layer.strides(), layer.dilationRate(), layer.padding());
        channels = in.channels();
        multiplier = layer.depthMultiplier();
        weights = new float[parameters()];
        weightGradients = new float[parameters()];
        plane = new float[reach.window().plane()];
        gradient = new float[plane.length];
        result = new float[reach.window().outPlane()];
    }

    @Override
    public int parameters() {
        int outputs = channels * multiplier;
        return reach.places() * outputs + (biased ? outputs : 0);
    }

    @Override
    public void bindParameters(FloatBuffer view) {
        parameters = view;
    }

    @Override
    public void bindGradients(FloatBuffer view) {
        parameterGradients = view;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        parameters.get(0, weights);
        for (int p = 0; p < batch * channels; p++) {
            in.get(p * plane.length, plane);
            for (int m = 0; m < multiplier; m++) {
                int output = p % channels * multiplier + m;
                Arrays.fill(result, biased ? weights[bias(output)] : 0);
                filter(output);
                out.put((p * multiplier + m) * result.length, result);
            }
        }
    }

    private void filter(int output) {
        var window = reach.window();
        for (int ky = 0; ky < reach.kernel().height(); ky++) {
            for (int kx = 0; kx < reach.kernel().width(); kx++) {
                float weight = weights[weight(ky, kx, output)];
                int first = reach.first(kx);
                int count = reach.end(kx) - first;
                for (int y = 0; y < window.outHeight(); y++) {
                    int row = reach.row(y, ky);
                    if (row >= 0 && row < window.height()) {
                        int from = row * window.width() + reach.column(kx) + first * reach.stride();
                        addRow(weight, plane, from, reach.stride(), result, y * window.outWidth() + first, count);
                    }
                }
            }
        }
    }

    private static void addRow(float weight, float[] from, int at, int stride, float[] to, int toAt, int count) {
        if (stride == 1) {
            for (int x = 0; x < count; x++) {
                to[toAt + x] += weight * from[at + x];
            }
        } else {
            for (int x = 0; x < count; x++) {
                to[toAt + x] += weight * from[at + x * stride];
            }
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        Arrays.fill(weightGradients, 0);
        for (int p = 0; p < batch * channels; p++) {
            in.get(p * plane.length, plane);
            Arrays.fill(gradient, 0);
            for (int m = 0; m < multiplier; m++) {
                outGradient.get((p * multiplier + m) * result.length, result);
                goBack(p % channels * multiplier + m);
            }
            inGradient.put(p * plane.length, gradient);
        }
        parameterGradients.put(0, weightGradients);
    }

    private void goBack(int output) {
        var window = reach.window();
        for (int ky = 0; ky < reach.kernel().height(); ky++) {
            for (int kx = 0; kx < reach.kernel().width(); kx++) {
                int at = weight(ky, kx, output);
                int first = reach.first(kx);
                int count = reach.end(kx) - first;
                float sum = 0;
                for (int y = 0; y < window.outHeight(); y++) {
                    int row = reach.row(y, ky);
                    if (row >= 0 && row < window.height()) {
                        int from = row * window.width() + reach.column(kx) + first * reach.stride();
                        sum += goBackRow(weights[at], from, y * window.outWidth() + first, count);
                    }
                }
                weightGradients[at] += sum;
            }
        }
        if (biased) {
            weightGradients[bias(output)] += (float) Sums.of(result, 0, result.length);
        }
    }

    /// @return what the row adds to the weight's gradient
    private float goBackRow(float weight, int from, int at, int count) {
        int stride = reach.stride();
        if (stride == 1) {
            for (int x = 0; x < count; x++) {
                gradient[from + x] += weight * result[at + x];
            }
        } else {
            for (int x = 0; x < count; x++) {
                gradient[from + x * stride] += weight * result[at + x];
            }
        }
        float a = 0;
        float b = 0;
        int x = 0;
        for (; x + 1 < count; x += 2) {
            a += plane[from + x * stride] * result[at + x];
            b += plane[from + (x + 1) * stride] * result[at + x + 1];
        }
        return x < count ? a + b + plane[from + x * stride] * result[at + x] : a + b;
    }

    private int weight(int ky, int kx, int output) {
        return (ky * reach.kernel().width() + kx) * channels * multiplier + output;
    }

    private int bias(int output) {
        return reach.places() * channels * multiplier + output;
    }
}
