package org.netloom.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// TensorBoard's file of events: records of TFRecord (length, masked CRC-32C, bytes, masked CRC-32C),
/// each a protocol buffer `Event` with a scalar. Written as tensorflow/core/util/event.proto and
/// framework/summary.proto number their fields.
final class EventFile {
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int MASK = 0xa282ead8;
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final OutputStream out;

    /// @param time of the beginning, seconds since 1970
    EventFile(OutputStream out, double time) throws IOException {
        this.out = out;
        var event = time(time);
        bytes(event, FILE_VERSION, "brain.Event:2".getBytes(StandardCharsets.UTF_8));
        record(event.toByteArray());
    }

    void scalar(double time, long step, String tag, double value) throws IOException {
        var scalar = new ByteArrayOutputStream();
        bytes(scalar, 1, tag.getBytes(StandardCharsets.UTF_8));
        scalar.write(2 << 3 | FIXED32);
        scalar.writeBytes(little(4).putFloat((float) value).array());
        var summary = new ByteArrayOutputStream();
        bytes(summary, 1, scalar.toByteArray());
        var event = time(time);
        event.write(STEP << 3 | VARINT);
        varint(event, step);
        bytes(event, SUMMARY, summary.toByteArray());
        record(event.toByteArray());
    }

    private static ByteArrayOutputStream time(double time) {
        var event = new ByteArrayOutputStream();
        event.write(WALL_TIME << 3 | FIXED64);
        event.writeBytes(little(8).putDouble(time).array());
        return event;
    }

    private static void bytes(ByteArrayOutputStream to, int field, byte[] value) {
        to.write(field << 3 | BYTES);
        varint(to, value.length);
        to.writeBytes(value);
    }

    private static void varint(ByteArrayOutputStream to, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            to.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        to.write((int) left);
    }

    private void record(byte[] data) throws IOException {
        var length = little(8).putLong(data.length).array();
        out.write(length);
        out.write(masked(length));
        out.write(data);
        out.write(masked(data));
    }

    private static byte[] masked(byte[] data) {
        var crc = new CRC32C();
        crc.update(data);
        int value = Integer.rotateRight((int) crc.getValue(), 15) + MASK;
        return little(4).putInt(value).array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
