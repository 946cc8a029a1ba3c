package org.netloom.engine.feed;

import java.util.List;

/// Labelled pictures of one size, decoded. Any thread may read.
public interface Pictures {

    int count();

    int label(int index);

    /// Copies height × width × channels bytes to the start of `into`.
    void read(int index, byte[] into);

    /// Pictures in memory.
    static Pictures of(List<byte[]> pixels, int[] labels) {
        return new Pictures() {
            @Override
            public int count() {
                return labels.length;
            }

            @Override
            public int label(int index) {
                return labels[index];
            }

            @Override
            public void read(int index, byte[] into) {
                var picture = pixels.get(index);
                System.arraycopy(picture, 0, into, 0, picture.length);
            }
        };
    }
}
