package org.netloom.core.dataset.picture.webp.vp8l;

import java.io.IOException;

/// How the numbers that were written were made from the pixels; `undo` goes back (RFC 9649, 3.5).
sealed interface Transform {
    /// @param pixels of the width that this one leaves
    /// @return of the width before; may be the same array
    int[] undo(int[] pixels, int height);

    /// Differences to what the neighbours let expect.
    record Predict(int width, int bits, int[] modes) implements Transform {
        @Override
        public int[] undo(int[] pixels, int height) {
            Predictors.undo(this, pixels, height);
            return pixels;
        }
    }

    /// Red and blue less a share of green, blue less a share of red.
    record Mix(int width, int bits, int[] shares) implements Transform {
        @Override
        public int[] undo(int[] pixels, int height) {
            int across = PixelReader.parts(width, bits);
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0; x < width; x++, at++) {
                    int share = shares[(y >> bits) * across + (x >> bits)];
                    int pixel = pixels[at];
                    int green = (byte) (pixel >> 8);
                    int red = (pixel >> 16) + ((byte) share * green >> 5) & 255;
                    int blue =
                            pixel + ((byte) (share >> 8) * green >> 5) + ((byte) (share >> 16) * (byte) red >> 5) & 255;
                    pixels[at] = pixel & 0xFF00FF00 | red << 16 | blue;
                }
            }
            return pixels;
        }
    }

    /// Red and blue less green.
    record Green() implements Transform {
        @Override
        public int[] undo(int[] pixels, int height) {
            for (int i = 0; i < pixels.length; i++) {
                int green = pixels[i] >>> 8 & 255;
                pixels[i] = pixels[i] & 0xFF00FF00 | (pixels[i] & 0x00FF00FF) + (green << 16 | green) & 0x00FF00FF;
            }
            return pixels;
        }
    }

    /// Places in a list of colours, up to eight of them in a pixel's green.
    record Palette(int width, int bits, int[] colours) implements Transform {
        @Override
        public int[] undo(int[] pixels, int height) {
            int packed = PixelReader.parts(width, bits);
            int depth = 8 >> bits;
            int mask = (1 << depth) - 1;
            var out = bits == 0 ? pixels : new int[Math.multiplyExact(width, height)];
            for (int y = 0, at = 0; y < height; y++) {
                for (int x = 0; x < width; x++, at++) {
                    int green = pixels[y * packed + (x >> bits)] >>> 8 & 255;
                    int index = green >> (x & (1 << bits) - 1) * depth & mask;
                    out[at] = index < colours.length ? colours[index] : 0;
                }
            }
            return out;
        }
    }

    /// @param width that the pixels have before
    static Transform read(BitReader in, int kind, int width, int height) throws IOException {
        return switch (kind) {
            case 0 -> {
                int bits = 2 + in.bits(3);
                yield new Predict(width, bits, parts(in, width, height, bits));
            }
            case 1 -> {
                int bits = 2 + in.bits(3);
                yield new Mix(width, bits, parts(in, width, height, bits));
            }
            case 2 -> new Green();
            default -> {
                var colours = PixelReader.read(in, 1 + in.bits(8), 1, false);
                for (int i = 1; i < colours.length; i++) {
                    colours[i] = Predictors.add(colours[i], colours[i - 1]);
                }
                int bits = colours.length > 16 ? 0 : colours.length > 4 ? 1 : colours.length > 2 ? 2 : 3;
                yield new Palette(width, bits, colours);
            }
        };
    }

    private static int[] parts(BitReader in, int width, int height, int bits) throws IOException {
        return PixelReader.read(in, PixelReader.parts(width, bits), PixelReader.parts(height, bits), false);
    }

    /// The width that the pixels have after it.
    default int widthAfter(int before) {
        return this instanceof Palette(int width, int bits, var _) ? PixelReader.parts(width, bits) : before;
    }
}
