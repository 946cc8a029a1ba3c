package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.engine.cli.Called.netloom;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Shapes;
import org.netloom.core.graph.Summary;
import org.netloom.engine.bench.BenchNet;

class BenchCommandTest {
    @TempDir
    Path folder;

    @Test
    void refusesANetThatThereIsNotAndNamesThoseThereAre() {
        var called = netloom("bench", "resnet");

        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err())
                .contains("resnet", "fashion, cifar100, bitdegree, gemstones, simpsons or folder")
                .hasLineCount(1);
        assertThat(called.out()).isEmpty();
    }

    @Test
    void wantsAFolderOfPicturesWithFolderAndOnlyThere() {
        assertThat(netloom("bench", "folder").err()).contains("netloom bench folder DIR");
        assertThat(netloom("bench", "folder", folder.resolve("none")).err()).contains("none is no folder");
        assertThat(netloom("bench", "fashion", folder).err()).contains("not with fashion");
        assertThat(netloom("bench", "fashion", folder).code()).isEqualTo(2);
    }

    @Test
    void refusesNumbersThatMeasureNothing() {
        assertThat(netloom("bench", "fashion", "--batch", 0).err()).contains("--batch is a whole number from 1");
        assertThat(netloom("bench", "fashion", "--images", -1).err()).contains("--images is a whole number from 1");
        assertThat(netloom("bench", "fashion", "--epochs", 0).code()).isEqualTo(2);
    }

    @Test
    void measuresTheNetsOfTheTutorialsToTheLastParameter() throws Exception {
        assertThat(parameters(BenchNet.FASHION)).isEqualTo(360_458);
        assertThat(parameters(BenchNet.CIFAR100)).isEqualTo(128_420);
        assertThat(parameters(BenchNet.BITDEGREE)).isEqualTo(4_200_842);
        assertThat(parameters(BenchNet.GEMSTONES)).isEqualTo(1_590_679);
        assertThat(parameters(BenchNet.SIMPSONS)).isEqualTo(47_920_896);
    }

    private static long parameters(BenchNet net) throws Exception {
        var template = net.template();
        var graph = template.graph(template.input(), template.classes());
        return Summary.of(graph, Shapes.of(graph)).parameters();
    }
}
