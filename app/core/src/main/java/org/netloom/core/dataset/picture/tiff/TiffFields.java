package org.netloom.core.dataset.picture.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The list of fields of a TIFF file's first page.
final class TiffFields {
    private static final int MOST_FIELDS = 4096;
    /// Bytes a value of each type has (TIFF 6.0, section 2; 13 to 18 are later ones).
    private static final int[] TYPE_BYTES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private final ByteBuffer bytes;
    private final boolean big;
    private final int list;
    private final Map<Integer, Long> values = new HashMap<>();

    private TiffFields(ByteBuffer bytes, boolean big, int list) {
        this.bytes = bytes;
        this.big = big;
        this.list = list;
    }

    /// Empty when the list of fields lies behind the end of these bytes.
    static Optional<TiffFields> of(byte[] file) {
        var bytes = ByteBuffer.wrap(file).order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (file.length < 16) {
            return Optional.empty();
        }
        boolean big = bytes.getShort(2) == 43;
        long list = big ? bytes.getLong(8) : Integer.toUnsignedLong(bytes.getInt(4));
        if (list < 8 || list > file.length - 8) {
            return Optional.empty();
        }
        var fields = new TiffFields(bytes, big, (int) list);
        return fields.read() ? Optional.of(fields) : Optional.empty();
    }

    /// Whether it is a BigTIFF.
    boolean isBig() {
        return big;
    }

    private int fieldBytes() {
        return big ? 20 : 12;
    }

    private int fieldsAt() {
        return list + (big ? 8 : 2);
    }

    private long count() {
        return big ? bytes.getLong(list) : Short.toUnsignedInt(bytes.getShort(list));
    }

    private boolean read() {
        long count = count();
        if (count < 1 || count > MOST_FIELDS || fieldsAt() + count * fieldBytes() > bytes.capacity()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int at = fieldsAt() + i * fieldBytes();
            int tag = Short.toUnsignedInt(bytes.getShort(at));
            values.putIfAbsent(tag, first(at));
        }
        return true;
    }

    /// The first value of a field where it is a whole number; -1 where it lies outside the file.
    private long first(int at) {
        int type = Short.toUnsignedInt(bytes.getShort(at + 2));
        int size = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 0;
        long count = big ? bytes.getLong(at + 4) : Integer.toUnsignedLong(bytes.getInt(at + 4));
        int inline = at + (big ? 12 : 8);
        if (size == 0 || count < 1 || count > bytes.capacity()) {
            return -1;
        }
        long where = inline;
        if (size * count > (big ? 8 : 4)) {
            where = big ? bytes.getLong(inline) : Integer.toUnsignedLong(bytes.getInt(inline));
            if (where < 0 || where + size * count > bytes.capacity()) {
                return -1;
            }
        }
        return switch (size) {
            case 1 -> bytes.get((int) where) & 255;
            case 2 -> Short.toUnsignedInt(bytes.getShort((int) where));
            case 4 -> Integer.toUnsignedLong(bytes.getInt((int) where));
            default -> bytes.getLong((int) where);
        };
    }

    /// The first value of a field.
    ///
    /// @param otherwise where there is no such field
    /// @return -1 where it lies outside the file
    int value(int tag, int otherwise) {
        return (int) Math.clamp(values.getOrDefault(tag, (long) otherwise), -1, Integer.MAX_VALUE);
    }

    /// Whether one of these fields lies outside the file.
    boolean anyOutside(Set<Integer> tags) {
        return tags.stream().anyMatch(tag -> values.getOrDefault(tag, 0L) < 0);
    }

    /// The file with these fields and no other page.
    byte[] only(Set<Integer> tags) {
        var copy = bytes.array().clone();
        var out = ByteBuffer.wrap(copy).order(bytes.order());
        int at = fieldsAt();
        int kept = 0;
        for (int i = 0; i < count(); i++) {
            int from = fieldsAt() + i * fieldBytes();
            if (tags.contains(Short.toUnsignedInt(bytes.getShort(from)))) {
                out.put(at, bytes, from, fieldBytes());
                at += fieldBytes();
                kept++;
            }
        }
        if (big) {
            out.putLong(list, kept);
            out.putLong(at, 0);
        } else {
            out.putShort(list, (short) kept);
            out.putInt(at, 0);
        }
        return copy;
    }
}
