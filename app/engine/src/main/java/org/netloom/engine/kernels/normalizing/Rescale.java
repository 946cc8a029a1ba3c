package org.netloom.engine.kernels.normalizing;

import java.nio.FloatBuffer;
import org.netloom.core.layers.Preprocessor.Rescaling;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.kernels.Kernel;

/// value · scale + offset, for all channels or each.
public final class Rescale implements Kernel {
    private final float[] scale;
    private final float[] offset;
    private final int plane;
    private final float[] values;

    public Rescale(Rescaling layer, Shape in) {
        int channels = in.channels();
        scale = new float[channels];
        offset = new float[channels];
        for (int c = 0; c < channels; c++) {
            scale[c] = (float) layer.scale().at(c);
            offset[c] = (float) layer.offset().at(c);
        }
        values = new float[Math.toIntExact(in.size())];
        plane = values.length / channels;
    }

    @Override
    public void forward(FloatBuffer in, FloatBuffer out, int batch, boolean training) {
        for (int b = 0; b < batch; b++) {
            in.get(b * values.length, values);
            for (int i = 0; i < values.length; i++) {
                values[i] = values[i] * scale[i / plane] + offset[i / plane];
            }
            out.put(b * values.length, values);
        }
    }

    @Override
    public void backward(FloatBuffer in, FloatBuffer out, FloatBuffer outGradient, FloatBuffer inGradient, int batch) {
        for (int b = 0; b < batch; b++) {
            outGradient.get(b * values.length, values);
            for (int i = 0; i < values.length; i++) {
                values[i] *= scale[i / plane];
            }
            inGradient.put(b * values.length, values);
        }
    }
}
