package org.netloom.core.dataset.picture.jpeg.coded;

/// Brings a component's samples to the picture's size. Between two of them, where there are half as
/// many, lie mixtures of three parts of the nearer and one of the farther, rounded as libjpeg does.
final class Stretch {
    private Stretch() {}

    /// @param samples `stride` a row, of which component's width and height count
    /// @return width × height bytes
    static byte[] to(CodedFrame frame, Component part, byte[] samples, int stride) {
        int width = frame.width;
        int height = frame.height;
        boolean twiceAcross = frame.mostAcross == 2 * part.across && part.width > 2;
        boolean twiceDown = frame.mostDown == 2 * part.down;
        boolean sameAcross = frame.mostAcross == part.across;
        boolean sameDown = frame.mostDown == part.down;
        boolean mixDown = twiceDown && (sameAcross || twiceAcross);
        boolean mixAcross = twiceAcross && (sameDown || mixDown);
        var out = new byte[width * height];
        var row = new int[part.width];
        for (int y = 0; y < height; y++) {
            int near = y * part.down / frame.mostDown;
            int far = mixDown ? Math.clamp(near + (y % 2 == 0 ? -1 : 1), 0, part.height - 1) : near;
            for (int x = 0; x < part.width; x++) {
                int here = samples[near * stride + x] & 255;
                row[x] = mixDown ? 3 * here + (samples[far * stride + x] & 255) : here;
            }
            for (int x = 0; x < width; x++) {
                int place = x * part.across / frame.mostAcross;
                int value;
                if (mixAcross) {
                    int side = Math.clamp(place + (x % 2 == 0 ? -1 : 1), 0, part.width - 1);
                    int sum = 3 * row[place] + row[side];
                    value = mixDown ? sum + (x % 2 == 0 ? 8 : 7) >> 4 : sum + (x % 2 == 0 ? 1 : 2) >> 2;
                } else {
                    value = mixDown ? row[place] + (y % 2 == 0 ? 1 : 2) >> 2 : row[place];
                }
                out[y * width + x] = (byte) value;
            }
        }
        return out;
    }
}
