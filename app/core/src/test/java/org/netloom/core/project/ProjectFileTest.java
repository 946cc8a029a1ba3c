package org.netloom.core.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.drawing.Drawing;
import org.netloom.core.drawing.Group;
import org.netloom.core.drawing.Note;
import org.netloom.core.drawing.Orientation;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.json.Json;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.Unknown;
import org.netloom.core.layers.options.Padding;
import org.netloom.core.text.Failure;
import org.netloom.core.training.Optimizer;

class ProjectFileTest {
    @TempDir
    Path folder;

    @Test
    void keepsEverythingOfAProject() throws Failure {
        for (var template : Templates.all().values()) {
            var project = new Project(
                    template.name(),
                    template.graph(template.input(), template.classes()).move(Set.of("dense"), 12.5, -3),
                    Drawing.EMPTY
                            .add(new Group("the end", List.of("dense"), true))
                            .add(new Note("note_1", "Why so?\n\"Because.\"", -40, 8.5))
                            .turned(Orientation.RIGHT),
                    new DatasetReference("../pictures", "Ask a friend."),
                    new Preprocessing(1 / 127.5, -1),
                    new TrainingSettings(7, 64, new Optimizer.SGD(0.01, 0.9, true), -3, new Validation.Test()),
                    List.of("Ärger", "b c", "\"d\""));
            ProjectFile.write(folder, project);

            assertThat(ProjectFile.read(folder)).isEqualTo(project);
        }
    }

    @Test
    void keepsEveryLayerAndOptimizer() throws Failure {
        var layers =
                LayerCatalog.entries().stream().map(LayerCatalog.Entry::initial).toList();
        for (var optimizer : Optimizer.all()) {
            var project = Project.named("all")
                    .withGraph(Graph.EMPTY)
                    .withTraining(TrainingSettings.DEFAULT
                            .withOptimizer(optimizer)
                            .withValidation(new Validation.Share(0.25)));
            for (var layer : layers) {
                project = project.withGraph(
                        project.graph().add(new Block(project.graph().freshName(layer), layer, 1, 2)));
            }
            ProjectFile.write(folder, project);

            assertThat(ProjectFile.read(folder)).isEqualTo(project);
        }
    }

    @Test
    void bearsKerasNames() throws Exception {
        var template = Templates.named("bitdegree");
        ProjectFile.write(folder, Project.named("x").withGraph(template.graph(template.input(), 10)));
        var json = Json.read(folder.resolve(ProjectFile.NAME), JsonNode.class);
        var block = json.path("graph").path("blocks").path(1);

        assertThat(json.path("format").asInt()).isEqualTo(1);
        assertThat(block.path("layer").asText()).isEqualTo("Conv2D");
        assertThat(block.path("config").path("kernel_size").toString()).isEqualTo("[3,3]");
        assertThat(block.path("config").path("padding").asText()).isEqualTo("same");
        assertThat(block.path("config").path("kernel_constraint").toString())
                .isEqualTo("{\"class_name\":\"MaxNorm\",\"max_value\":3.0,\"axis\":[0]}");
        assertThat(json.path("training").path("optimizer").toString())
                .isEqualTo("{\"class_name\":\"Adam\",\"learning_rate\":0.001,\"beta_1\":0.9,\"beta_2\":0.999,"
                        + "\"epsilon\":1.0E-7,\"amsgrad\":false,\"use_ema\":false,\"ema_momentum\":0.99}");
        assertThat(json.path("training").path("loss").toString())
                .isEqualTo("{\"class_name\":\"CategoricalCrossentropy\",\"from_logits\":false,"
                        + "\"label_smoothing\":0.0}");
        assertThat(json.path("training").path("validation").asText()).isEqualTo("0.2");
    }

    @Test
    void carriesLayersItDoesNotKnowThroughSaving() throws Exception {
        var json = write("""
                {"format": 1, "name": "x", "graph": {"blocks": [
                  {"name": "a", "layer": "Mystery", "config": {"depth": [1, {"two": null}]}, "position": [3, 4]},
                  {"name": "b", "layer": "Conv2D", "config": {"filters": 8, "kernel_size": [3, 3], "wobble": [2, 2]}},
                  {"name": "c", "layer": "Conv2D", "config": {"filters": 8, "padding": "reflect"}}],
                  "links": [{"from": "a", "to": "b"}]}, "labels": []}""");
        var project = ProjectFile.read(folder);
        ProjectFile.write(folder, project);
        var saved = Json.read(folder.resolve(ProjectFile.NAME), JsonNode.class);

        assertThat(project.graph().blocks()).allMatch(block -> block.layer() instanceof Unknown);
        for (int i = 0; i < 3; i++) {
            assertThat(saved.at("/graph/blocks/" + i + "/layer")).isEqualTo(json.at("/graph/blocks/" + i + "/layer"));
            assertThat(saved.at("/graph/blocks/" + i + "/config")).isEqualTo(json.at("/graph/blocks/" + i + "/config"));
        }
    }

    @Test
    void fillsInWhatAFileLeavesOut() throws Exception {
        write("""
                {"format": 1, "graph": {"blocks": [
                  {"name": "c", "layer": "Conv2D", "config": {"filters": 8, "padding": "same"}}]},
                 "training": {"epochs": 3, "validation": 0.5}, "dataset": {"path": "../x"}}""");
        var project = ProjectFile.read(folder);

        assertThat(project.graph().block("c").layer()).isEqualTo(new Conv2D(8, 3).padding(Padding.SAME));
        assertThat(project.training())
                .isEqualTo(TrainingSettings.DEFAULT.withEpochs(3).withValidation(new Validation.Share(0.5)));
        assertThat(project.preprocessing()).isEqualTo(Preprocessing.DEFAULT);
        assertThat(project.dataset()).isEqualTo(new DatasetReference("../x", ""));
        assertThat(project.labels()).isEmpty();
        assertThat(project.drawing()).isEqualTo(Drawing.EMPTY);
    }

    @Test
    void refusesAFileOfANewerNetloom() throws Exception {
        write("{\"format\": 2, \"graph\": {}}");

        assertThatThrownBy(() -> ProjectFile.read(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("has format 2")
                .hasMessageContaining("open it with a newer Netloom");
    }

    @Test
    void refusesWhatIsNoProject() throws Exception {
        for (var other : List.of("{}", "[]", "3", "{\"format\": \"one\"}", "{\"format\": 0}")) {
            write(other);
            assertThatThrownBy(() -> ProjectFile.read(folder))
                    .as(other)
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("is no project of Netloom");
        }
    }

    @Test
    void namesTheFileWhereAValueMakesNoSense() throws Exception {
        for (var damaged : Map.of(
                        "training", "{\"epochs\": -1}",
                        "graph", "{\"blocks\": [{\"name\": \"../x\", \"layer\": \"Flatten\"}]}",
                        "preprocessing", "{\"scale\": []}",
                        "dataset", "{\"path\": {}}")
                .entrySet()) {
            write("{\"format\": 1, \"" + damaged.getKey() + "\": " + damaged.getValue() + "}");
            assertThatThrownBy(() -> ProjectFile.read(folder))
                    .as(damaged.getKey())
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("project.json")
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void givesAnOptimizerKerasDefaultForANumberThatIsLeftOut() throws Exception {
        var json = ProjectFile.toJson(Project.named("p"));
        ((ObjectNode) json.at("/training/optimizer")).remove("beta_1");

        assertThat(ProjectFile.fromJson(json, "project.json").training()).isEqualTo(TrainingSettings.DEFAULT);
    }

    @Test
    void refusesAnOptimizerItDoesNotKnow() throws Exception {
        write("{\"format\": 1, \"training\": {\"optimizer\": {\"class_name\": \"Lion\"}}}");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> ProjectFile.read(folder))
                .withMessageContaining("Lion")
                .withMessageContaining("AdamW");
    }

    @Test
    void opensTheTrainingSettingsOfTheFirstFiles() throws Exception {
        write("""
                {"format": 1, "graph": {}, "training": {"epochs": 4, "batch_size": 16, "optimizer": {"class_name": "SGD",
                 "learning_rate": 0.05, "momentum": 0.9, "nesterov": true}, "seed": 3, "validation": "none"}}""");

        assertThat(ProjectFile.read(folder).training())
                .isEqualTo(new TrainingSettings(4, 16, new Optimizer.SGD(0.05, 0.9, true), 3, new Validation.None()));
    }

    @Test
    void survivesNullsInAnyPlace() throws Exception {
        write("{\"format\": 1, \"name\": null, \"graph\": null, \"dataset\": null, \"preprocessing\": null, "
                + "\"training\": null, \"labels\": null}");

        assertThat(ProjectFile.read(folder).training()).isEqualTo(TrainingSettings.DEFAULT);
    }

    @Test
    void leavesNoPartOfAFileBehind() throws Exception {
        ProjectFile.write(folder, Project.named("x"));
        ProjectFile.write(folder, Project.named("y"));

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(ProjectFile.NAME));
        }
    }

    @Test
    void saysWhatAFolderWithoutProjectIs() {
        assertThatThrownBy(() -> ProjectFile.read(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("is not a project: it has no project.json");
    }

    private ObjectNode write(String json) throws Exception {
        var file = Files.writeString(folder.resolve(ProjectFile.NAME), json);
        return Json.read(file, JsonNode.class) instanceof ObjectNode object
                ? object
                : Json.mapper().createObjectNode();
    }
}
