package org.netloom.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class EventFileTest {

    @Test
    void recordsAreByteForByteThoseOfTensorFlow() throws Exception {
        var bytes = new ByteArrayOutputStream();
        var file = new EventFile(bytes, 1700000000.5);
        file.scalar(1700000001.25, 300, "epoch_loss", 0.375);

        assertThat(HexFormat.of().formatHex(bytes.toByteArray())).isEqualTo(GOLDEN);
    }

    /// What tf.io.TFRecordWriter makes of the same two events.
    private static final String GOLDEN = "1800000000000000a37f4b220900002040fc54d9411a0d627261696e2e4"
            + "576656e743a322b3531102100000000000000017becf60900005040fc54"
            + "d94110ac022a130a110a0a65706f63685f6c6f7373150000c03e7f097a40";
}
