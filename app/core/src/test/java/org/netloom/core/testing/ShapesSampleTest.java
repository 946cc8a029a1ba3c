package org.netloom.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.netloom.core.graph.Shapes;
import org.netloom.core.process.Installation;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.testing.ShapesPainter.Figure;

class ShapesSampleTest {

    @Test
    void theSampleIsWhatThePainterDraws() throws Exception {
        var random = new Random(1);
        for (int i = 1; i <= 20; i++) {
            var drawn = ShapesPainter.draw(Figure.CIRCLE, random);
            var kept = ImageIO.read(
                    images().resolve("circle/circle-%04d.png".formatted(i)).toFile());
            for (int pixel = 0; pixel < ShapesPainter.SIDE * ShapesPainter.SIDE; pixel++) {
                int x = pixel % ShapesPainter.SIDE;
                int y = pixel / ShapesPainter.SIDE;
                assertThat(kept.getRGB(x, y)).isEqualTo(drawn.getRGB(x, y));
            }
        }
    }

    @Test
    void theSampleIsSmallAndEven() throws Exception {
        long bytes = 0;
        for (var figure : Figure.values()) {
            var pictures = new ArrayList<Path>();
            try (Stream<Path> files = Files.list(images().resolve(figure.label()))) {
                files.forEach(pictures::add);
            }
            assertThat(pictures).hasSize(300);
            for (var picture : pictures) {
                bytes += Files.size(picture);
            }
        }
        assertThat(bytes).isLessThan(2_000_000);
    }

    @Test
    void theProjectOfTheSampleHasNoProblem() throws Exception {
        var project = ProjectFile.read(sample());
        assertThat(project.labels())
                .containsExactly(Stream.of(Figure.values()).map(Figure::label).toArray(String[]::new));
        var dataset = Objects.requireNonNull(project.dataset());
        assertThat(dataset.in(sample())).isEqualTo(images());
        assertThat(ProjectCheck.problems(project, Shapes.of(project.graph()))).isEmpty();
    }

    private static Path sample() throws Exception {
        return Installation.here().samples().resolve("shapes");
    }

    private static Path images() throws Exception {
        return sample().resolve("images");
    }
}
