package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.engine.cli.Called.netloom;

import java.io.DataOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.graph.Shapes;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectCheck;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;

class NewCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "fashion-mnist, 360458",
        "cifar100, 128420",
        "bitdegree, 4200842",
        "gemstones, 1590679",
        "simpsons, 47920896"
    })
    void makesTheTutorialsAsPublished(String template, long parameters) throws Failure {
        var made = netloom("new", folder.resolve("p"), "--template", template);

        assertThat(made.code()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(netloom("summary", folder.resolve("p"), "--json")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(parameters);
        assertThat(Objects.requireNonNull(project().dataset()).hint()).isNotEmpty();
    }

    @Test
    void takesClassesAndPathOfADatasetNearby() throws Exception {
        new Pictures(40, 30, false).into(folder.resolve("pets"), 3, "hen", "cat", "dog");
        var made = netloom("new", folder.resolve("p"), "--dataset", folder.resolve("pets"), "--template", "cifar100");
        var project = project();

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(project.labels()).containsExactly("cat", "dog", "hen");
        assertThat(Objects.requireNonNull(project.dataset()).path()).isEqualTo("../pets");
        assertThat(shape(project, "input")).isEqualTo(Shape.map(32, 32, 3));
        assertThat(ProjectCheck.problems(project, Shapes.of(project.graph()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20, 26, false, 28×28×3",
        "30, 44, true, 32×32×1",
        "130, 96, false, 96×96×3",
        "500, 400, true, 128×128×1"
    })
    void fitsTheStarterToThePictures(int width, int height, boolean gray, String input) throws Exception {
        new Pictures(width, height, gray).into(folder.resolve("data"), 2, "a", "b");
        var made = netloom("new", folder.resolve("p"), "--dataset", folder.resolve("data"));

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(shape(project(), "input")).hasToString(input);
    }

    @Test
    void fitsTheStarterToIdxFiles() throws Exception {
        idx(folder.resolve("train-images-idx3-ubyte"), 0x803, 2, 28, 28);
        idx(folder.resolve("train-labels-idx1-ubyte"), 0x801, 2);
        var made = netloom("new", folder.resolve("p"), "--dataset", folder);

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(shape(project(), "input")).isEqualTo(Shape.map(28, 28, 1));
        assertThat(project().labels()).hasSize(10);
    }

    @Test
    void takesTheSizeItIsGiven() throws Failure {
        netloom("new", folder.resolve("p"), "--template", "fashion-mnist", "--size", "64x48x3");

        assertThat(shape(project(), "input")).isEqualTo(Shape.map(64, 48, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "32x32", "0x8x3", "8x8x2", "99999x8x3", "axbxc"})
    void calls2WhatIsNoSize(String size) {
        var made = netloom("new", folder.resolve("p"), "--size", size);

        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).startsWith("netloom: ").contains("--size").hasLineCount(1);
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void refusesASizeThatTheTemplateCannotTake() {
        var made = netloom("new", folder.resolve("p"), "--template", "cifar100", "--size", "8x8x3");

        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).contains("--size does not fit the template cifar100", "Use padding same");
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void leavesAnExistingProjectAlone() throws Exception {
        netloom("new", folder.resolve("p"));
        var before = Files.readString(folder.resolve("p/project.json"));
        var again = netloom("new", folder.resolve("p"), "--template", "simpsons");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("is a project already").hasLineCount(1);
        assertThat(Files.readString(folder.resolve("p/project.json"))).isEqualTo(before);
    }

    @Test
    void namesWhatIsWrongWithADataset() throws Exception {
        Files.createDirectories(folder.resolve("one/only"));

        assertThat(netloom("new", folder.resolve("p"), "--dataset", folder.resolve("none")))
                .satisfies(made -> assertThat(made.err()).contains("There is no folder"))
                .extracting(Called::code)
                .isEqualTo(1);
        assertThat(netloom("new", folder.resolve("p"), "--dataset", folder.resolve("one")))
                .satisfies(made -> assertThat(made.err()).contains("A classifier needs two classes"))
                .extracting(Called::code)
                .isEqualTo(1);
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void namesTheTemplatesThereAre() {
        var made = netloom("new", folder.resolve("p"), "--template", "resnet");

        assertThat(made.code()).isEqualTo(2);
        assertThat(made.err()).contains("fashion-mnist, cifar100, bitdegree, gemstones, simpsons, starter");
    }

    private Project project() throws Failure {
        return ProjectFile.read(folder.resolve("p"));
    }

    private static Shape shape(Project project, String block) {
        return Shapes.of(project.graph()).output(block).orElseThrow();
    }

    private static void idx(Path file, int magic, int... sizes) throws Exception {
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            out.writeInt(magic);
            int bytes = 1;
            for (int size : sizes) {
                out.writeInt(size);
                bytes *= size;
            }
            out.write(new byte[bytes]);
        }
    }
}
