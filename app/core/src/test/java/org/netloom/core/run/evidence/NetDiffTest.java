package org.netloom.core.run.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.netloom.core.json.Json;
import org.netloom.core.run.RunRecord;
import org.netloom.core.run.evidence.NetDiff.Row;

class NetDiffTest {
    private static final String BEFORE = """
            {"graph": {"blocks": [
              {"name": "input", "layer": "Input", "config": {"shape": [8, 8, 3]}},
              {"name": "conv2d", "layer": "Conv2D", "config": {"filters": 16, "padding": "same"}},
              {"name": "dropout", "layer": "Dropout", "config": {"rate": 0.5}},
              {"name": "dense", "layer": "Dense", "config": {"units": 4}}],
             "links": [{"from": "input", "to": "conv2d"}]}}""";

    @Test
    void blocksStandBesideEachOtherWithWhatDiffers() throws Exception {
        var now = BEFORE.replace("\"filters\": 16", "\"filters\": 32")
                .replace(
                        "{\"name\": \"dropout\", \"layer\": \"Dropout\", \"config\": {\"rate\": 0.5}},",
                        "{\"name\": \"flatten\", \"layer\": \"Flatten\", \"config\": {}},");

        var diff = NetDiff.of(run(BEFORE), run(now));

        assertThat(diff.rows())
                .containsExactly(
                        new Row("input", "Input", "", ""),
                        new Row("conv2d", "Conv2D", "filters 16", "filters 32"),
                        new Row("dropout", "Dropout", "Dropout", null),
                        new Row("flatten", "Flatten", null, "Flatten"),
                        new Row("dense", "Dense", "", ""));
        assertThat(diff.rewired()).isFalse();
        assertThat(diff.differs()).isTrue();
        assertThat(diff.rows().getFirst().isSame()).isTrue();
    }

    @Test
    void aNetIsTheSameAsItselfAndAnotherWireIsADifference() throws Exception {
        assertThat(NetDiff.of(run(BEFORE), run(BEFORE)).differs()).isFalse();

        var rewired = NetDiff.of(run(BEFORE), run(BEFORE.replace("\"to\": \"conv2d\"", "\"to\": \"dense\"")));

        assertThat(rewired.rewired()).isTrue();
        assertThat(rewired.differs()).isTrue();
    }

    private static RunRecord run(String project) throws Exception {
        return new RunRecord(
                1,
                Json.parse(project, JsonNode.class),
                "",
                RunRecord.Status.FINISHED,
                "",
                null,
                new RunRecord.Images(0, 0, 0),
                0,
                0,
                "",
                null,
                null);
    }
}
