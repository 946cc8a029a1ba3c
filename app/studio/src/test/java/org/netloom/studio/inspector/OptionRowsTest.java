package org.netloom.studio.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.LayerCatalog;
import org.netloom.core.layers.options.LayerOptions;
import org.netloom.core.project.Project;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@Tag("ui")
@ExtendWith(ApplicationExtension.class)
class OptionRowsTest {

    static List<LayerCatalog.Entry> entries() {
        return LayerCatalog.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void haveAnEditorForEachOptionOfEachLayer(LayerCatalog.Entry entry, FxRobot robot) {
        var block = new Block("probe", entry.initial(), 0, 0);
        var names = LayerOptions.of(entry.initial()).stream()
                .map(option -> "option-" + option.name())
                .toList();
        robot.interact(() -> {
            var document = new Document();
            var project = Project.named("test").withGraph(new Graph(List.of(block), List.of()));
            document.show(project, Path.of("test"), project);
            var rows = new OptionRows(block, new InspectorViewModel(document, new Selection(document)));

            assertThat(names)
                    .allSatisfy(
                            name -> assertThat(rows.lookup("#" + name)).as(name).isNotNull());
        });
    }
}
