package org.netloom.core.dataset.picture.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.picture.decode.PictureDecoder;
import org.netloom.core.dataset.picture.jpeg.coded.CodedJpeg;
import org.netloom.core.text.Failure;

class CodedJpegTest {
    /// One picture of 21 × 13 with half as many colours across, its coefficients written in four ways.
    enum Sample {
        HUFFMAN(""
                + "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                + "T09PT09PT09PT09PT0//wAARCAANABUDASEAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAA"
                + "AgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6"
                + "Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXG"
                + "x8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QAHwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREA"
                + "AgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLRChYkNOEl8RcYGRomJygpKjU2Nzg5"
                + "OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3uLm6wsPE"
                + "xcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwDkbfSs4+WtO30jp8tcLnzHTgMXsaUWj/L9"
                + "2ip9mfTQxnuovWtlFxWxa2UXFc+Gk5bn5rgq8tDWhsItlFetGCsfRxrysj//2Q=="),
        ARITHMETIC(""
                + "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                + "T09PT09PT09PT09PT0//yQARCAANABUDASEAAhEBAxEB/8wACgAQEAUBEBEF/9oADAMBAAIRAxEAPwD/AHLIIT/qSPSBMG3I"
                + "LBHs7BrdcpYp2zMHXcq9tcNMK3pLXVL2JEuCOLDjt/y5OlShBt3R7AnEvwGw6hSwytX+JhrSRZD/2Q=="),
        PROGRESSIVE(""
                + "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                + "T09PT09PT09PT09PT0//ygARCAANABUDASEAAhEBAxEB/8wABgAQARD/2gAMAwEAAhADEAAAAf7l5l07aaNl1mKvP2twQPcg"
                + "/8wABBAF/9oACAEBAAEFAh6N0iyYqIKADMD/zAAEEQX/2gAIAQMBAT8BFUynS3eVuCX/zAAEEQX/2gAIAQIBAT8BencbxjP/"
                + "zAAEEAX/2gAIAQEABj8CwP/MAAQQBf/aAAgBAQABPyFMbNbxIJOA/9oADAMBAAIAAwAAABBIw//MAAQRBf/aAAgBAwEBPxDV"
                + "nQ1l/8wABBEF/9oACAECAQE/EMHymN01gP/MAAQQBf/aAAgBAQABPxA5lIuIOOz/2Q=="),
        RESTARTED(""
                + "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdB"
                + "RkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
                + "T09PT09PT09PT09PT0//yQARCAANABUDASEAAhEBAxEB/8wACgAQEAUBEBEF/90ABAAB/9oADAMBAAIRAxEAPwD/AHLIIT/q"
                + "SPSBMG3ILBHs7Brdcpb/0P1l/DWhtFbpfVdGDdpItv/Rzlre7trQLRBD6ECcK0oQXsujHRLw/9LSkVUHaMxyKCHa7h8oXD0g"
                + "/9k=");

        final byte[] file;

        Sample(String base64) {
            file = Base64.getDecoder().decode(base64);
        }
    }

    private static Picture decode(byte[] file) throws Failure {
        try (var decoder = new PictureDecoder()) {
            return decoder.decode(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachWayOfWritingTheCoefficientsGivesTheSamePixels(Sample sample) throws Exception {
        var planes = CodedJpeg.decode(sample.file).planes();

        assertThat(planes).isDeepEqualTo(CodedJpeg.decode(Sample.HUFFMAN.file).planes());
        assertThat(farthest(decode(sample.file), decode(Sample.HUFFMAN.file))).isLessThanOrEqualTo(2);
    }

    @Test
    void aCutOffArithmeticPictureIsRefused() {
        for (int length = 4; length < Sample.ARITHMETIC.file.length - 2; length += 9) {
            var part = Arrays.copyOf(Sample.ARITHMETIC.file, length);
            assertThatThrownBy(() -> decode(part)).isInstanceOf(Failure.class);
        }
    }

    /// With coefficients eleven times too large the JDK's decoder makes black of white.
    @Test
    void samplesFarBeyondWhiteAreWhite() throws Failure {
        var image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                image.getRaster().setSample(x, y, 0, (x / 8 + y / 8) % 2 * 255);
            }
        }
        var jpeg = TestPictures.encode(image, "jpeg");
        for (int i = 0; i + 5 < jpeg.length; i++) {
            if (jpeg[i] == -1 && jpeg[i + 1] == (byte) 0xDB) {
                jpeg[i + 5] *= 6;
            }
        }

        var pixels = decode(jpeg).pixels();

        assertThat(pixels[4 * 32 + 4]).isZero();
        assertThat(pixels[4 * 32 + 12] & 255).isEqualTo(255);
    }

    private static int farthest(Picture one, Picture other) {
        int most = 0;
        for (int i = 0; i < one.pixels().length; i++) {
            most = Math.max(most, Math.abs((one.pixels()[i] & 255) - (other.pixels()[i] & 255)));
        }
        return most;
    }
}
