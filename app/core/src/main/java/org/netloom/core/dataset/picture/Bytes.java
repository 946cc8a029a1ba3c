package org.netloom.core.dataset.picture;

import java.nio.charset.StandardCharsets;

/// Numbers and words out of a file's bytes. Offsets must lie inside.
public final class Bytes {
    private Bytes() {}

    public static int u8(byte[] bytes, int at) {
        return bytes[at] & 255;
    }

    public static int u16(byte[] bytes, int at) {
        return u8(bytes, at) << 8 | u8(bytes, at + 1);
    }

    public static int i32(byte[] bytes, int at) {
        return u16(bytes, at) << 16 | u16(bytes, at + 2);
    }

    public static int u16Little(byte[] bytes, int at) {
        return u8(bytes, at + 1) << 8 | u8(bytes, at);
    }

    public static int i32Little(byte[] bytes, int at) {
        return u16Little(bytes, at + 2) << 16 | u16Little(bytes, at);
    }

    public static String latin(byte[] bytes, int at, int count) {
        return new String(bytes, at, count, StandardCharsets.ISO_8859_1);
    }

    public static boolean startsWith(byte[] bytes, int at, int end, String word) {
        return end - at >= word.length() && latin(bytes, at, word.length()).equals(word);
    }
}
