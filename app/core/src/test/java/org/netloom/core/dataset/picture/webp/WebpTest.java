package org.netloom.core.dataset.picture.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.dataset.picture.PictureFormat;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.picture.decode.PictureHeader;
import org.netloom.core.text.Failure;

/// The sums of the pixels are those of libwebp (by way of Pillow 12.3), what is clear lying over white.
class WebpTest {
    enum Sample {
        LOSSY(
                45,
                37,
                0xE6071017L,
                ""
                        + "UklGRlwCAABXRUJQVlA4IFACAACwDgCdASotACUAPrVMn0unJCKhqrqqqOAWiWwAnTKEf7yBLH/h9oTJH2XTmuUz9Y"
                        + "/mA/U30iuoA/u/9A6zv0Jf1g9MX9afg9/Z70ninp++3p3GER+AbMufCwp5KMPu0nePp7FDMHn6Y3+H70UNn3hEqCxr"
                        + "C/Xh6sDFDR+D7wAA/v66Xj4cFj/6aFeYGgfiEttHU8WU5x5tVl5KwrnkD13GUXqz3jg+iT4VtLzRY0uDvU+bdrzBOO"
                        + "C+tOu+Ae9Ak0ptCNspB8OM4Bdg2v8iuIWuBQlkOIdczFPkwAZo03PQPwgyelzvD6JbFnnj9igH3SQhc+5YJUyG6R5j"
                        + "yS+QBHP/x8TToZmdo2u+g7qQmYLdmIeid0ZiA4+v+pBm0vGCTd6rRy6s1BNx8/8IyHl4YNLu8dpcgKERkiWtbLVfMU"
                        + "rvw+xSmnfu32CHv+qvu8jA/jk613xD1IvTGDjiXmwj0kO99gkDH6XVDImFZZACem52UUZUyr8nmfi5PN+ZqDqIeFAF"
                        + "zEaFyXnpnlWeQUsrh2rXYZWkYJ+vixYvCIxycDImvi8jmNWeM3aHrvtww5qFPr+p7KbwkT6Tn2POxcFEad0l3AGYsv"
                        + "/P1/tgbGQexLR+XWABmevU5uX3Jvh8NUwbTn/ILjYHYk8H+vkrl6MnQRzDK3EH1X4fBpeJn9L5PxkwT23GcqL6g5Da"
                        + "t5ncXFxTVVIrF9U98SLJxhqYNWBHfm6t7DQUvRhzs0xTPe8fHquNsRmCLt4IJw0t07tObU+8/8Vx/mwVywXvB4ZOWO"
                        + "RxAAAA"),
        TURNED(
                37,
                45,
                0x480DC7BFL,
                ""
                        + "UklGRkoBAABXRUJQVlA4WAoAAAAIAAAALAAAJAAAVlA4IAoBAACwCACdASotACUAP4GuzF62LSilKrqqqsAwCWwAvn"
                        + "sSU2aNsaZ8C7Xd6DdKotBLwuuh518ZgNQDLoQI22b9fTLFYvAVvyNNtAAq/0mzfMAA/vMDM+b/uJfaOlzSjRCGLPa9"
                        + "7C6wORRC3SnL5bUZzs4Tkxv3J2W2YclWt2ZepfQ7UQSx0eF415j5EUH8G8ORmV/BrrRaklD5SljYdPriGzI9yL63Z4"
                        + "7solZShqx5HnGDv28fHC2xOfl/AFL08VXq1VxRuv/Fe/QYE16QiPt33jRdxhK/TMiR5UcDEJhwRftywEkcZ4z3iwcs"
                        + "rP5+clLp21zSN8rbd1dpZv446U2ayZNGzlP8lcnmjcZoAEVYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAA"
                        + "A="),
        CLEAR(
                45,
                37,
                0xE863D113L,
                ""
                        + "UklGRpgCAABXRUJQVlA4WAoAAAAQAAAALAAAJAAAQUxQSCYAAAABuYzof0Bx20jK8vbfNh98IiZASECQNSs4CNXthw"
                        + "nOngbmnzwJAFZQOCBMAgAAEA4AnQEqLQAlAD61TKBLpyQjIaq6qqjgFolsAJ0yhH4xKfHLy+A1tx/MB+qvpAdQB/bv"
                        + "6B1oHoS/rB6Xv69fCB+1npQFPTd/J7MtBL0Y53GgTfTrFOutLJ8l3j6exPuWipl3URfNVqefKR203GxYEfH5Tvr8wm"
                        + "c/YAD+/rpePhwWP/poV5hVe+D3OGeZjBMFT8asoAIS//B3rex7D/Op/gT/VWlG1nQugCvQgft3OY63Lyt+xtL7ARa4"
                        + "JyKLYorz37IdtO3bh2+t7keuppeDWO+SUnQi29SM2CTBRxdHk4Y33rMt51g8gqXNzqbUvvUBIQhbSBhV9xBEFs+mAE"
                        + "zUAOp7ZffJxNJw9HMR2CqRIsKfoNXrE1/zG6Od8YpJmrOHAX4RESNZrPrKkT1YjZx2O/HA14WwE3hTSX18h0di3Tyv"
                        + "LCEEaFXkYH/DtPDaP3Uj8/QElbAF/o+/5nMiZksjw+rLe6xQKFRs/bK2Zhik1sDHJD7b7cjKcdLyqN1qlMvawH29BJ"
                        + "n16JrXoYkT0quMQL48n7K1xr31hboQxJEaCs19lsFKzhkHdaLVF6SgP/1PpJJicWvcz6oh8CmvIlBQm7MAtr6bugon"
                        + "kv4nQePf/17E6BplCXaS6VZdkUv/ILB2WhUTKxHvJXL79vgRjzA5lWOVQDsI57bmXLGW1TyQ1mzx4JFfFZjSBwv/cR"
                        + "fo1T4iUbU4yjH1l90Om7xKElA6faDW2aYpoI8ZmyB0C0fhU8ojg3DSabPZ9XzX4/gB/+bJl7a1b+C30yZAZqAA"),
        LOSSLESS(
                20,
                16,
                0x8384B4FAL,
                ""
                        + "UklGRjgDAABXRUJQVlA4TCwDAAAvE8ADAIlliOh/JAs1bRtBW9WxEMof4nOHYxAUtG3DtPwJXg4bhP6HQUULwr8zyL"
                        + "Gt7diz87yxbds2atvmCLJSpTZGkdqojCplSpb4bePFHUziDRzJtlUr+zz9/+99cXd3iH6MZDAEUh0Imc/JMlKHyCFy"
                        + "l/cuXGvbDEn/X11Va9u2bdu2LmJT3oQR2zbD2Y3MaLC2WaGwbRukMN4jTuEvREQgQmIjtKGAgP5tGwokbJ0suFaMt5"
                        + "Amp+GDZ8CeqTJGxqiSEIWUghqO4FDE/hR0Mmofp3Ijt1h9F/5+eHoE4ICpb251oox/aeV7UoFJcmXPo4d8e1FJKtu2"
                        + "x+rXrVDMhvUXRYUvnh6rF+XZn9lfY/iF21/+JCAAqOjP+DB0uikZcXf1TcNnoDsFditrZ7344hlQwNUf/zOB3ybfnC"
                        + "+pumYAbFsHBgWiMxB1IIf/RpuyE1o6OWspGfnhEXByZorfLvz5XiIZIRIABPjXINXjpK07etg26aZQ5SJHpW+0D7ce"
                        + "g/bPv0ywf4/C5RYkBABiKB6rDLoApsEC4i9B8+oCw+pOLF4hdejxCC1nHwa43AvHD8DAiCUVwIjHNuC+wRrgFVDLMa"
                        + "nlNa/P0igGIzf44AsK+Ivx9/8zfiGA/4X/mHPtjh2sOoCNSVieAwE6ZmjgN8cCSlRpUIVm4bkvGGBWTKL3PW4mdr+2"
                        + "vObsGw2uOTnkuDKD+2VUBsqDAMTU+tPwUHdgUo78YJQvKGASUa8Hy+BDl7izvbQDg9Oe84V5vOoE1x9UgMfnjOi+i4"
                        + "8Ozk+YiiiU+YEDJoGa8rxz1fx/+L60LNteUXyqJE4ZArAAphEf/E7wM1jhpoLhARqFbr6gQE3wzsfynxB/92S+6+H+"
                        + "F/SXvVj4waMPNPLtsqeg5atkiyGwFcpREXT39/R/iL//9jV7cWm2k8RlZLsu/+T1vHHxf+qrpXZ58UQA0UF5ppzhGH"
                        + "yCeegRjul01f/Pvf8NAmVo+QP900OCH7/XDseSk1IVbkfXlMVqYaRyDdAW5sE+dA1zv5fsoz+fQuPEf5D/zVTKdMCy"
                        + "FTrDMmiFWmAeTIO9iMAyOAwvUA2UAQ==");

        final int width;
        final int height;
        final long crc;
        final byte[] file;

        Sample(int width, int height, long crc, String base64) {
            this.width = width;
            this.height = height;
            this.crc = crc;
            this.file = Base64.getDecoder().decode(base64);
        }
    }

    @ParameterizedTest
    @EnumSource
    void pixelsAreThoseOfTheReferenceDecoder(Sample sample) throws Failure {
        var header = PictureHeader.of(sample.file);
        try (var decoder = new PictureDecoder()) {
            var picture = decoder.decode(sample.file);
            assertThat(picture.width()).isEqualTo(sample.width);
            assertThat(picture.height()).isEqualTo(sample.height);
            assertThat(header.width() * header.height()).isEqualTo(sample.width * sample.height);
            var crc = new CRC32();
            crc.update(picture.withChannels(3).pixels());
            assertThat(crc.getValue()).isEqualTo(sample.crc);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasCutOffIsRefused(Sample sample) {
        try (var decoder = new PictureDecoder()) {
            for (int length = 0; length < sample.file.length - 40; length += 17) {
                var cut = Arrays.copyOf(sample.file, length);
                assertThatThrownBy(() -> decoder.decode(cut)).isInstanceOf(Failure.class);
            }
        }
    }

    @Test
    void theFirstBytesAreEnoughForTheSize() throws Failure {
        var header = PictureHeader.of(Arrays.copyOf(Sample.LOSSY.file, 64));
        assertThat(header.format()).isEqualTo(PictureFormat.WEBP);
        assertThat(header.width()).isEqualTo(45);
    }

    @Test
    void framesWithinFramesAreRefused() {
        var file = ByteBuffer.allocate(3 << 20).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        while (file.remaining() >= 24) {
            file.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(file.remaining() - 4);
            file.put(new byte[16]);
        }

        assertThatThrownBy(() -> PictureHeader.of(file.array()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("damaged");
    }
}
