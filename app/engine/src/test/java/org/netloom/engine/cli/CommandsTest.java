package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netloom.engine.cli.Called.netloom;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netloom.core.json.Json;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.EpochMetrics;
import org.netloom.engine.cli.console.Output;
import org.netloom.engine.cli.training.TrainingLines;

class CommandsTest {
    @TempDir
    Path folder;

    @Test
    void summarisesAsKerasDoes() {
        netloom("new", folder.resolve("p"), "--template", "fashion-mnist");
        var summary = netloom("summary", folder.resolve("p"));

        assertThat(summary.lines())
                .contains(
                        "┃ Layer (type)        ┃ Output Shape       ┃ Param # ┃",
                        "│ conv2d_1 (Conv2D)   │ (None, 6, 6, 64)   │  18,496 │",
                        " Total params: 360,458 (1.38 MB)");
    }

    @Test
    void summarisesProblemsWithoutFailing() throws Exception {
        netloom("new", folder.resolve("p"), "--template", "cifar100");
        var file = folder.resolve("p/project.json");
        Files.writeString(file, Files.readString(file).replace("\"Flatten\"", "\"Mystery\""));
        var summary = netloom("summary", folder.resolve("p"), "--json");

        assertThat(summary.code()).isZero();
        assertThat(summary.json().at("/problems/0/title").asText()).isEqualTo("Mystery is not known to this Netloom");
        assertThat(summary.json().at("/layers")).hasSize(6);
    }

    @Test
    void exportsCodeForKeras() throws Exception {
        netloom("new", folder.resolve("p"), "--template", "cifar100");
        var file = folder.resolve("model.py");

        assertThat(netloom("export", folder.resolve("p"), file).code()).isZero();
        assertThat(Files.readString(file))
                .startsWith("import keras\n")
                .contains("    layers.Dense(100, activation=\"softmax\"),\n])");
        assertThat(netloom("export", folder.resolve("p"), folder.resolve("model.doc"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void reportsOnADatasetAlsoWhereFilesAreFaulty() throws Exception {
        new Pictures(8, 8, false).into(folder.resolve("train"), 4, "a", "b");
        Files.writeString(folder.resolve("train/a/broken.png"), "no picture");
        Files.copy(folder.resolve("train/a/0.png"), folder.resolve("train/b/again.png"));
        var report = netloom("dataset", folder, "--json");
        var json = report.json();

        assertThat(report.code()).isZero();
        assertThat(json.at("/classes/0").toString())
                .isEqualTo("{\"label\":\"a\",\"counts\":{\"train\":4,\"validation\":0,\"test\":0}}");
        assertThat(json.at("/files").findValuesAsText("status")).containsExactlyInAnyOrder("refused", "duplicate");
        assertThat(json.at("/files/0").fieldNames())
                .toIterable()
                .containsExactly("file", "status", "width", "height", "reason");
        assertThat(json.at("/problems").findValuesAsText("kind")).contains("two_labels");
        assertThat(netloom("dataset", folder).lines()).element(1).asString().contains("a", "4");
    }

    @Test
    void saysHowToGetPicturesThatAreNotThere() {
        netloom("new", folder.resolve("p"), "--template", "gemstones");
        var trained = netloom("train", folder.resolve("p"), "--json");

        assertThat(trained.code()).isEqualTo(1);
        assertThat(trained.err())
                .contains(folder.resolve("p/data") + " is not there", "Gemstones Images", "Kaggle")
                .hasLineCount(1);
        assertThat(trained.out())
                .startsWith("{\"event\":\"failed\",\"reason\":\"")
                .hasLineCount(1);
        assertThat(folder.resolve("p/runs")).doesNotExist();
    }

    @Test
    void refusesToTrainANetWithProblemsAndNamesThem() throws Exception {
        new Pictures(8, 8, false).into(folder.resolve("p/data"), 4, "a", "b");
        netloom("new", folder.resolve("p"), "--template", "cifar100");
        var trained = netloom("train", folder.resolve("p"));

        assertThat(trained.code()).isEqualTo(1);
        assertThat(trained.err())
                .contains("dense_1: 100 outputs for 2 classes.")
                .hasLineCount(1);
        assertThat(folder.resolve("p/runs")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "predict"})
    void wantsATrainedRun(String command) {
        netloom("new", folder.resolve("p"));
        var picture = command.equals("predict") ? new Object[] {command, folder.resolve("p"), "x.png"} : null;
        var called = picture == null ? netloom(command, folder.resolve("p")) : netloom(picture);

        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("train it first").hasLineCount(1);
    }

    @Test
    void tellsWrongUseFromFailedWork() {
        assertThat(netloom().code()).isEqualTo(2);
        assertThat(netloom("fly").code()).isEqualTo(2);
        assertThat(netloom("summary").code()).isEqualTo(2);
        assertThat(netloom("train", folder, "--validation", "2").code()).isEqualTo(2);
        assertThat(netloom("evaluate", folder, "--weights", "first").code()).isEqualTo(2);
        assertThat(netloom("evaluate", folder, "--split", "half").code()).isEqualTo(2);
        assertThat(netloom("summary", folder).code()).isEqualTo(1);
        assertThat(netloom("--help").code()).isZero();
    }

    @Test
    void refusesSettingsThatCannotTrainAsWrongUse() {
        netloom("new", folder.resolve("p"));
        var trained = netloom("train", folder.resolve("p"), "--epochs", "0");

        assertThat(trained.code()).isEqualTo(2);
        assertThat(trained.err()).contains("Epochs is a whole number from 1");
    }

    @Test
    void writesTrainingAsTheContractSays() throws Exception {
        var out = new StringWriter();
        var lines = new TrainingLines(new Output(new PrintWriter(out), new PrintWriter(new StringWriter()), false));
        var metrics = new EpochMetrics(2, Double.NaN, 0.5, null, null, 1.25);
        lines.step(new Event.Step(7, 2, 0.5, 0.25, 1000.5));
        lines.epoch(new Event.Epoch(metrics, true));
        lines.finished(new Event.Finished("r", false, metrics));
        lines.finished(new Event.Finished("r", true, null));

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"event\":\"step\",\"step\":7,\"epoch\":2,\"loss\":0.5,\"images_per_s\":1000.5}",
                        "{\"event\":\"epoch\",\"epoch\":2,\"loss\":null,\"accuracy\":0.5,\"val_loss\":null,"
                                + "\"val_accuracy\":null,\"seconds\":1.25}",
                        "{\"event\":\"finished\",\"run\":\"r\",\"epoch\":2,\"loss\":null,\"accuracy\":0.5,"
                                + "\"val_loss\":null,\"val_accuracy\":null,\"seconds\":1.25}",
                        "{\"event\":\"finished\",\"run\":\"r\",\"epoch\":null,\"loss\":null,\"accuracy\":null,"
                                + "\"val_loss\":null,\"val_accuracy\":null,\"seconds\":null}");
        assertThat(Json.parse(out.toString().lines().findFirst().orElseThrow(), Object.class))
                .isNotNull();
    }

    @Test
    void findsPicturesAtAnyDepthAndNothingElse() throws Exception {
        new Pictures(4, 4, false).into(folder.resolve("deep/er"), 2, "a");
        new Pictures(4, 4, false).into(folder, 1, ".hidden");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.createSymbolicLink(folder.resolve("deep/round"), folder);

        assertThat(PictureFiles.of(List.of(folder, Path.of("named.txt"))))
                .containsExactly(
                        folder.resolve("deep/er/a/0.png"), folder.resolve("deep/er/a/1.png"), Path.of("named.txt"));
    }

    @Test
    void examinesTheMachine() {
        var doctor = netloom("doctor");

        assertThat(doctor.lines())
                .extracting(line -> line.strip().split(" ")[0])
                .contains("Netloom", "Java", "CPU", "Memory", "GPU", "Engine", "Folders");
    }
}
