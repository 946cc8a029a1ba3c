package org.netloom.core.dataset.picture.jpeg.coded;

import java.io.IOException;

/// Decodes a JPEG from its coefficients on: arithmetic coding, which the JDK's decoder lacks, and
/// coefficients so large that it computes their samples modulo 1024.
public final class CodedJpeg {

    /// @param planes width × height samples of each component, as stored: gray, YCbCr, CMYK, …
    @SuppressWarnings("ArrayRecordComponent") // samples are never compared
    public record Samples(int width, int height, byte[][] planes) {}

    private CodedJpeg() {}

    /// @param jpeg from SOI on
    /// @throws IOException when it is damaged, cut off, or Huffman-coded and progressive
    public static Samples decode(byte[] jpeg) throws IOException {
        var frame = CodedFrame.read(jpeg);
        var planes = new byte[frame.components.length][];
        var space = new int[64];
        for (int i = 0; i < planes.length; i++) {
            var part = frame.components[i];
            int stride = 8 * part.columns;
            var samples = new byte[stride * 8 * part.rows];
            for (int row = 0; row < part.usedRows; row++) {
                for (int column = 0; column < part.usedColumns; column++) {
                    InverseDct.block(
                            part.coefficients,
                            part.at(column, row),
                            frame.quantization[part.quantization],
                            space,
                            samples,
                            8 * (row * stride + column),
                            stride);
                }
            }
            part.coefficients = new short[0];
            planes[i] = Stretch.to(frame, part, samples, stride);
        }
        return new Samples(frame.width, frame.height, planes);
    }
}
