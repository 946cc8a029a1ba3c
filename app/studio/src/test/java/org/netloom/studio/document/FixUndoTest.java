package org.netloom.studio.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netloom.core.testing.FaultyNets;
import org.netloom.studio.document.GraphEdit.ApplyFix;

class FixUndoTest {

    static List<FaultyNets> nets() {
        return FaultyNets.all();
    }

    @ParameterizedTest
    @MethodSource("nets")
    void undoRestoresWhatAFixChanged(FaultyNets net) {
        var document = new Document();
        document.show(net.project(), Path.of("somewhere"), net.project());
        var problem = document.problems().stream()
                .filter(p -> p.title().english().contains(net.title()))
                .findFirst()
                .orElseThrow();
        assertThat(problem.fixes()).isNotEmpty();
        for (var fix : problem.fixes()) {
            document.apply(new ApplyFix(fix));
            assertThat(document.problems()).noneMatch(p -> p.title().equals(problem.title()));
            document.undo();
            assertThat(document.project().get()).isEqualTo(net.project());
            assertThat(document.problems()).contains(problem);
        }
    }
}
