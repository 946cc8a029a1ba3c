package org.netloom.core.dataset.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.health.DatasetProblem.Kind;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;

class LookProblemsTest {
    @TempDir
    Path root;

    /// Soft blobs of colour: like a photograph, and unlike every other seed.
    private static BufferedImage photograph(long seed, int width, int height) {
        var random = new Random(seed);
        var g = new double[12];
        for (int i = 0; i < g.length; i++) {
            g[i] = random.nextDouble() * 6 - 3;
        }
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = 3.0 * x / width;
                double v = 3.0 * y / height;
                int rgb = 0;
                for (int c = 0; c < 3; c++) {
                    double value = Math.sin(g[0] * u + g[1] * v + g[2])
                            + Math.sin(g[3] * u * v + g[4]) * g[5] / 3
                            + Math.cos(g[6] * u - g[7] * v + c * g[8]);
                    rgb = rgb << 8 | Math.clamp((int) (128 + 50 * value), 0, 255);
                }
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private void write(String file, BufferedImage image) throws Exception {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        ImageIO.write(image, file.substring(file.lastIndexOf('.') + 1), path.toFile());
    }

    private List<DatasetProblem> problems() throws Exception {
        var dataset = DatasetScan.of(root, Progress.NONE);
        return DatasetProblems.of(
                dataset,
                Duplicates.of(dataset, Progress.NONE),
                DecodeCheck.of(dataset, Progress.NONE).looks());
    }

    @Test
    void aPictureSavedAnewAndMadeSmallerIsFoundUnderItsOtherLabelAndInTheOtherSplit() throws Exception {
        for (int i = 0; i < 12; i++) {
            write("train/" + (i % 2 == 0 ? "a/" : "b/") + i + ".png", photograph(i, 96, 72));
        }
        write("train/b/again.jpg", photograph(0, 96, 72));
        write("test/a/small.jpg", photograph(2, 64, 48));

        var problems = problems();
        var dataset = DatasetScan.of(root, Progress.NONE);

        assertThat(problems)
                .extracting(DatasetProblem::kind)
                .containsExactly(Kind.NEAR_DUPLICATES, Kind.NEAR_TWO_LABELS, Kind.NEAR_ACROSS_SPLITS);
        assertThat(Remedy.leaveOut(problems.get(1), dataset)).containsExactly("train/a/0.png", "train/b/again.jpg");
        assertThat(Remedy.leaveOut(problems.get(2), dataset)).containsExactly("train/a/2.png");
    }

    @Test
    void picturesThatDifferAreNotTakenForEachOther() {
        var looks = new ArrayList<Looks>();
        for (int i = 0; i < 400; i++) {
            looks.add(Looks.of(picture(photograph(1000 + i, 64, 64))));
        }
        assertThat(NearDuplicates.of(looks)).isEmpty();
    }

    @Test
    void plainPicturesAreAlikeAndNotComplainedOf() {
        var looks = new ArrayList<Looks>();
        for (int i = 0; i < 50; i++) {
            var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
            looks.add(Looks.of(picture(image)));
        }
        assertThat(NearDuplicates.of(looks)).isEmpty();
    }

    @Test
    void oneOfAnotherShapeAndOneGrayAmongManyAreShown() throws Exception {
        for (int i = 0; i < 60; i++) {
            write((i % 2 == 0 ? "a/" : "b/") + i + ".png", photograph(i, 40, 30));
        }
        write("a/banner.png", photograph(100, 200, 12));
        var gray = new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_GRAY);
        gray.createGraphics().drawImage(photograph(101, 40, 30), 0, 0, null);
        write("b/gray.png", gray);

        var dataset = DatasetScan.of(root, Progress.NONE);
        assertThat(problems())
                .satisfiesExactly(
                        odd -> assertThat(Remedy.leaveOut(odd, dataset)).containsExactly("a/banner.png"),
                        mixed -> assertThat(Remedy.leaveOut(mixed, dataset)).containsExactly("b/gray.png"));
    }

    private static Picture picture(BufferedImage image) {
        var pixels = new byte[image.getWidth() * image.getHeight() * 3];
        for (int i = 0; i < pixels.length; i += 3) {
            int rgb = image.getRGB(i / 3 % image.getWidth(), i / 3 / image.getWidth());
            pixels[i] = (byte) (rgb >> 16);
            pixels[i + 1] = (byte) (rgb >> 8);
            pixels[i + 2] = (byte) rgb;
        }
        return new Picture(image.getWidth(), image.getHeight(), 3, pixels);
    }
}
