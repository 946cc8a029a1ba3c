package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.netloom.engine.cli.Command.call;
import static org.netloom.engine.cli.Command.fields;
import static org.netloom.engine.cli.Command.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.json.Json;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.engine.training.DrawnPictures;

/// new, train, evaluate, predict, resume: as a script would use them.
class WholePathTest {
    private static final int TRAINING = 40;
    private static final int TEST = 15;

    @TempDir
    Path folder;

    @Test
    void leadsFromAFolderOfPicturesToTheSameAnswersFromEvaluateAndPredict() throws Exception {
        DrawnPictures.in(folder.resolve("pictures/train"), TRAINING);
        DrawnPictures.in(folder.resolve("pictures/test"), TEST);
        var project = folder.resolve("project");
        lines("new", project, "--dataset", folder.resolve("pictures"), "--size", "16x16x3");

        var trained = lines("train", project, "--epochs", 2, "--batch", 16, "--validation", 0.25, "--json");
        assertThat(events(trained, "epoch"))
                .extracting(e -> e.path("epoch").asInt())
                .containsExactly(1, 2);
        assertThat(events(trained, "epoch")).allSatisfy(epoch -> {
            assertThat(fields(epoch))
                    .containsExactly("event", "epoch", "loss", "accuracy", "val_loss", "val_accuracy", "seconds");
            assertThat(epoch.path("val_accuracy").isNumber()).isTrue();
        });
        assertThat(events(trained, "step"))
                .isNotEmpty()
                .allSatisfy(step ->
                        assertThat(fields(step)).containsExactly("event", "step", "epoch", "loss", "images_per_s"));
        var last = trained.getLast();
        assertThat(last.path("event").asText()).isEqualTo("finished");
        assertThat(last.path("run").asText()).isEqualTo(newest(project).name());

        evaluateCountsWhatPredictSays(project);
        resumeGoesOn(project);
        comparesTwoRuns(project);
        repeatsOverSeeds(project);
        triesSettings(project);
        triesBeforeItTrains(project);
    }

    @Test
    void learnsFromAnArchive() throws Exception {
        DrawnPictures.in(folder.resolve("packed"), TRAINING);
        var archive = folder.resolve("pictures.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive));
                var files = Files.walk(folder.resolve("packed"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(
                        folder.resolve("packed").relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        var project = folder.resolve("learns-from-it");
        lines("new", project, "--dataset", archive, "--size", "16x16x3");

        var trained = lines("train", project, "--epochs", 1, "--validation", 0.25, "--json");
        var evaluated = lines("evaluate", project, "--split", "validation", "--json");

        assertThat(trained.getLast().path("event").asText()).isEqualTo("finished");
        assertThat(evaluated.getFirst().path("accuracy").asDouble())
                .isEqualTo(trained.getLast().path("val_accuracy").asDouble());
    }

    private void repeatsOverSeeds(Path project) throws Exception {
        var runs = RunFolder.of(project).size();
        var told =
                lines("train", project, "--epochs", 1, "--seeds", 3, "--json").getLast();

        assertThat(told.path("event").asText()).isEqualTo("repeated");
        assertThat(told.path("split").asText()).isEqualTo("test");
        var each = told.path("each").findValuesAsText("accuracy").stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(each).hasSize(3);
        assertThat(told.path("mean").asDouble())
                .isCloseTo(java.util.Arrays.stream(each).average().orElseThrow(), within(1e-12));
        assertThat(told.path("each").findValuesAsText("seed")).containsExactly("1", "2", "3");
        assertThat(told.path("verdict").asText()).contains("McNemar");
        assertThat(RunFolder.of(project)).hasSize(runs + 3);
    }

    private void triesSettings(Path project) throws Exception {
        var told = lines(
                        "train",
                        project,
                        "--epochs",
                        1,
                        "--try",
                        "training.optimizer.learning_rate=0.001,900",
                        "--try",
                        "training.batch_size=16",
                        "--json")
                .getLast();

        assertThat(told.path("event").asText()).isEqualTo("searched");
        assertThat(told.path("each").findValuesAsText("name"))
                .containsExactly("batch_size 16, learning_rate 0.001", "batch_size 16, learning_rate 900");
        assertThat(told.path("each").path(0).path("validation").isNumber()).isTrue();
        assertThat(call("train", project, "--try", "training.nothing=1").err()).contains("training.nothing");
    }

    private void triesBeforeItTrains(Path project) throws Exception {
        var runs = RunFolder.of(project).size();
        var forecast =
                lines("train", project, "--batch", 16, "--forecast", "--json").getFirst();
        var rates = lines("train", project, "--find-rate", "--json").getFirst();

        assertThat(forecast.path("steps_per_epoch").asInt()).isEqualTo(8);
        assertThat(forecast.path("seconds_per_epoch").asDouble()).isPositive();
        assertThat(forecast.path("memory").path("base").asLong()).isPositive();
        assertThat(rates.path("tried")).hasSizeGreaterThan(20);
        assertThat(call("train", project, "--seeds", 2, "--forecast").code()).isEqualTo(2);
        assertThat(RunFolder.of(project)).hasSize(runs);
    }

    private void comparesTwoRuns(Path project) throws Exception {
        var first = newest(project).name();
        lines("train", project, "--epochs", 2, "--seed", 8, "--early-stopping", 9, "--keep-every", 1, "--json");
        var second = newest(project);

        assertThat(lines("runs", project, "--json"))
                .extracting(run -> run.path("name").asText())
                .containsExactly(second.name(), first);
        var compared = lines("compare", project, first, second.name(), "--json").getFirst();
        assertThat(compared.path("split").asText()).isEqualTo("test");
        assertThat(compared.path("differences").findValuesAsText("path"))
                .contains("training.seed", "training.early_stopping.patience")
                .doesNotContain("training.optimizer.class_name");
        var pair = compared.path("pair");
        assertThat(pair.path("fixed").asInt()
                        + pair.path("broken").asInt()
                        + pair.path("both_right").asInt()
                        + pair.path("both_wrong").asInt())
                .isEqualTo(TEST * DrawnPictures.CLASSES.size());
        assertThat(call("compare", project, first, second.name()).out()).contains("McNemar", "training.seed: ");
        assertThat(call("runs", project).out()).contains(first, second.name(), "finished");
        assertThat(second.kept(1)).isDirectory();
        exportsARun(project, second.name());
    }

    private void exportsARun(Path project, String run) throws Exception {
        var report = folder.resolve("report.html");
        assertThat(call("export", project, report, "--run", run).out()).contains(run);
        assertThat(report)
                .content()
                .contains("On the test pictures", "data:image/png;base64,", "right among the first five");
        call("export", project, folder.resolve("history.csv"));
        assertThat(folder.resolve("history.csv")).content().hasLineCount(3);
        call("export", project, folder.resolve("curves.svg"));
        assertThat(folder.resolve("curves-accuracy.svg")).isNotEmptyFile();
        call("export", project, folder.resolve("logs"), "--tensorboard");
        assertThat(folder.resolve("logs").resolve(run).resolve("train")).isNotEmptyDirectory();
        assertThat(call("runs", project, "--csv").out())
                .startsWith("run,title,status,epochs")
                .hasLineCount(3);
    }

    private void evaluateCountsWhatPredictSays(Path project) throws Exception {
        var evaluated = lines("evaluate", project, "--json").getFirst();
        var test = folder.resolve("pictures/test");
        var predicted = lines("predict", project, test, "--json");
        var confusion = new int[DrawnPictures.CLASSES.size()][DrawnPictures.CLASSES.size()];
        for (var answer : predicted) {
            var truth = String.valueOf(
                    test.relativize(Path.of(answer.path("file").asText())).getName(0));
            confusion[index(truth)][index(answer.path("label").asText())]++;
            double sum = 0;
            for (var probability : answer.path("probabilities")) {
                sum += probability.asDouble();
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
        }

        assertThat(fields(evaluated)).containsExactly("loss", "accuracy", "top5", "classes", "confusion");
        assertThat(predicted).hasSize(TEST * DrawnPictures.CLASSES.size());
        assertThat(Json.mapper().treeToValue(evaluated.path("confusion"), int[][].class))
                .isDeepEqualTo(confusion);
        assertThat(evaluated.path("classes").findValuesAsText("support")).containsOnly(String.valueOf(TEST));
    }

    private void resumeGoesOn(Path project) throws Exception {
        var run = newest(project);
        var before = run.history().read();
        var resumed = lines("train", project, "--resume", run.name(), "--epochs", 3, "--json");

        assertThat(events(resumed, "epoch"))
                .extracting(e -> e.path("epoch").asInt())
                .containsExactly(3);
        assertThat(run.history().read()).hasSize(3).startsWith(before.toArray(new EpochMetrics[0]));
        assertThat(RunFolder.of(project)).hasSize(1);
    }

    @Test
    void goesOnAfterFilesThatAreNoPictures() throws Exception {
        DrawnPictures.in(folder.resolve("pictures"), 8);
        var project = folder.resolve("project");
        lines("new", project, "--dataset", folder.resolve("pictures"), "--size", "16x16x3");
        var words = call("train", project, "--epochs", 1, "--validation", "none");
        assertThat(words.code()).isZero();
        assertThat(words.out()).contains("Epoch 1/1", "Finished: ");
        var bad = Files.writeString(folder.resolve("bad.png"), "no picture");
        var good = folder.resolve("pictures/top/0.png");

        var both = lines("predict", project, bad, good, "--json");
        var onlyBad = call("predict", project, bad, folder.resolve("none.png"));

        assertThat(fields(both.get(0))).containsExactly("file", "error");
        assertThat(fields(both.get(1))).containsExactly("file", "label", "probabilities");
        assertThat(both.get(1).path("file").asText()).isEqualTo(good.toString());
        assertThat(onlyBad.code()).isEqualTo(1);
        assertThat(onlyBad.err()).contains("bad.png: ", "none.png: ").hasLineCount(2);
        assertThat(newest(project).has(Weights.LAST)).isTrue();
    }

    private static List<JsonNode> events(List<JsonNode> lines, String kind) {
        return lines.stream()
                .filter(line -> line.path("event").asText().equals(kind))
                .toList();
    }

    private static int index(String label) {
        return DrawnPictures.CLASSES.indexOf(label);
    }

    private static RunFolder newest(Path project) {
        return RunFolder.newest(project).orElseThrow();
    }
}
