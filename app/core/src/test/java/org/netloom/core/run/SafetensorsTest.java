package org.netloom.core.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.text.Failure;

class SafetensorsTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("weights.safetensors");
    }

    @Test
    void givesBackWhatWasWrittenInTheSameOrder() throws IOException, Failure {
        var tensors = new LinkedHashMap<String, Tensor>();
        tensors.put("z/kernel", new Tensor(List.of(2, 3), new float[] {1, -2, 3.5f, Float.MIN_VALUE, 0, 1e30f}));
        tensors.put("a/bias", new Tensor(List.of(1), new float[] {7}));
        Safetensors.write(file(), Tensors.of(tensors));

        try (var read = SafetensorsFile.open(file())) {
            assertThat(read.names()).containsExactly("z/kernel", "a/bias");
            assertThat(read.shape("z/kernel")).isEqualTo(List.of(2, 3));
            assertThat(read.values("z/kernel"))
                    .isEqualTo(tensors.get("z/kernel").values());
            assertThat(read.values("a/bias")).containsExactly(7);
        }
    }

    @Test
    void writesWhatOtherProgramsExpect() throws IOException, Failure {
        var one = new LinkedHashMap<String, Tensor>();
        one.put("t", new Tensor(List.of(2), new float[] {1, 2}));
        Safetensors.write(file(), Tensors.of(one));

        var bytes = ByteBuffer.wrap(Files.readAllBytes(file())).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong();
        assertThat(length % 8).isZero();
        var header = new byte[length];
        bytes.get(header);
        assertThat(new String(header, UTF_8).strip())
                .isEqualTo("{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}");
        assertThat(bytes.getFloat()).isEqualTo(1);
        assertThat(bytes.getFloat()).isEqualTo(2);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]x",
                "{\"t\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,8]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647],\"data_offsets\":[0,8]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[400000000],\"data_offsets\":[0,1600000000]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,8]}}",
                "{\"t\":{\"dtype\":\"F32\",\"shape\":\"two\",\"data_offsets\":[0,8]}}",
            })
    void refusesHeadersThatDoNotFitTheFile(String header) throws IOException {
        Files.write(file(), file(header.getBytes(UTF_8), header.getBytes(UTF_8).length));

        assertThatThrownBy(() -> SafetensorsFile.open(file()).close())
                .isInstanceOf(Failure.class)
                .hasMessageContaining("damaged");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1, 17, 1L << 40, Long.MAX_VALUE})
    void refusesLengthsThatDoNotFitTheFile(long length) throws IOException {
        Files.write(file(), file(new byte[] {'{', '}'}, length));

        assertThatThrownBy(() -> SafetensorsFile.open(file()).close()).isInstanceOf(Failure.class);
    }

    /// A header with 8 bytes behind it.
    private static byte[] file(byte[] header, long length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(length)
                .array());
        bytes.write(header);
        bytes.write(new byte[8]);
        return bytes.toByteArray();
    }
}
