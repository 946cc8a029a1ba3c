package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.engine.cli.Command.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.engine.training.DrawnPictures;

/// That `bench` prints what scripts read; how fast it was is nobody's business here.
class BenchTest {
    @TempDir
    Path folder;

    @Test
    void printsTheFiguresOfANet() throws Exception {
        var line = bench("fashion", "--images", 48, "--batch", 16, "--epochs", 2, "--json");

        assertThat(fields(line))
                .containsExactly(
                        "peer",
                        "version",
                        "net",
                        "batch",
                        "images",
                        "params",
                        "train_images_per_s",
                        "predict_images_per_s",
                        "predict_one_ms",
                        "first_step_s",
                        "peak_rss_mb",
                        "precision",
                        "path");
        assertThat(line.path("path").asText()).isIn("fast", "reference");
        assertThat(line.path("batch").asInt()).isEqualTo(16);
        assertThat(line.path("images").asInt()).isEqualTo(48);
        assertThat(line.path("params").asInt()).isEqualTo(360_458);
        assertThat(List.of("train_images_per_s", "predict_images_per_s", "predict_one_ms", "first_step_s"))
                .allSatisfy(key -> assertThat(line.path(key).asDouble()).isPositive());
    }

    @Test
    void countsTheEpochsOnAFolder() throws Exception {
        var pictures = DrawnPictures.in(folder, 12);
        var line = bench("folder", pictures, "--epochs", 2, "--json");

        assertThat(fields(line))
                .containsExactly(
                        "peer", "version", "net", "images", "epoch_images_per_s", "peak_rss_mb", "precision", "path");
        assertThat(line.path("images").asInt()).isEqualTo(12 * DrawnPictures.CLASSES.size());
        assertThat(line.path("epoch_images_per_s"))
                .hasSize(2)
                .allSatisfy(rate -> assertThat(rate.asLong()).isPositive());
    }

    @Test
    void takesThePathThatIsAskedFor() throws Exception {
        var line = bench("fashion", "--images", 8, "--batch", 8, "--epochs", 1, "--path", "reference", "--json");

        assertThat(line.path("path").asText()).isEqualTo("reference");
    }

    private static JsonNode bench(Object... arguments) throws Exception {
        return Command.lines(
                        Stream.concat(Stream.of("bench"), Stream.of(arguments)).toArray())
                .getFirst();
    }
}
