package org.netloom.engine.trial;

import java.util.SplittableRandom;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.engine.feed.Pictures;

/// Any number of pictures in little memory: a few of noise, again and again.
record Noise(int count, int labels, byte[][] few) implements Pictures {
    private static final int FEW = 8;

    static Noise of(int count, Shape picture, int labels) {
        var random = new SplittableRandom(1);
        var few = new byte[FEW][Math.toIntExact(picture.size())];
        for (var one : few) {
            random.nextBytes(one);
        }
        return new Noise(count, labels, few);
    }

    @Override
    public int label(int index) {
        return index % labels;
    }

    @Override
    public void read(int index, byte[] into) {
        var picture = few[index % FEW];
        System.arraycopy(picture, 0, into, 0, picture.length);
    }
}
