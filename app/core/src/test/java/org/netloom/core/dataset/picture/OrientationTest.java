package org.netloom.core.dataset.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Pillow 12.3 makes of the same blocks.
class OrientationTest {
    private static byte[] exif(ByteOrder order, int type, int value) {
        var block = ByteBuffer.allocate(26).order(order);
        block.put(order == ByteOrder.LITTLE_ENDIAN ? new byte[] {'I', 'I', 42, 0} : new byte[] {'M', 'M', 0, 42});
        block.putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) type)
                .putInt(1);
        if (type == 3) {
            block.putShort((short) value).putShort((short) 0);
        } else if (type == 1 || type == 2) {
            block.put((byte) value).put(new byte[3]);
        } else {
            block.putInt(value);
        }
        return block.array();
    }

    /// SHORT, LONG and SLONG are numbers; BYTE and ASCII are none.
    @ParameterizedTest
    @CsvSource({"3,6,6", "4,6,6", "9,6,6", "1,6,0", "2,6,0", "3,0,0", "3,9,0"})
    void theTypeDecidesWhetherItIsANumber(int type, int value, int orientation) {
        assertThat(Orientation.ofExif(exif(ByteOrder.BIG_ENDIAN, type, value))).isEqualTo(orientation);
        assertThat(Orientation.ofExif(exif(ByteOrder.LITTLE_ENDIAN, type, value)))
                .isEqualTo(orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 8, 10, 15, 21})
    void aBlockThatIsCutOffSaysNothing(int length) {
        assertThat(Orientation.ofExif(Arrays.copyOf(exif(ByteOrder.BIG_ENDIAN, 3, 6), length)))
                .isZero();
    }
}
