package org.netloom.core.run.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.netloom.core.json.Json;

/// Against scikit-learn's figures for the same thousand random answers, and against what was worked out
/// by hand.
class EvidenceTest {
    private static final List<String> LABELS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final Offset<Double> CLOSE = within(1e-9);

    private static String resource(String name) throws IOException {
        try (var in = EvidenceTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode expected() throws IOException {
        return Json.mapper().readTree(resource("answers.json"));
    }

    /// A label, and a probability for each class.
    private record Answer(int label, float[] probabilities) {
        int predicted() {
            int best = 0;
            for (int i = 1; i < probabilities.length; i++) {
                best = probabilities[i] > probabilities[best] ? i : best;
            }
            return best;
        }

        PredictedPicture picture(int number) {
            return new PredictedPicture(
                    number + ".png",
                    "test",
                    LABELS.get(label),
                    LABELS.get(predicted()),
                    Math.round(probabilities[predicted()] * 1e6) / 1e6);
        }
    }

    private static List<Answer> answers() throws IOException {
        return resource("answers.csv")
                .lines()
                .map(line -> {
                    var fields = line.split(",", -1);
                    var probabilities = new float[LABELS.size()];
                    for (int i = 0; i < probabilities.length; i++) {
                        probabilities[i] = Float.parseFloat(fields[i + 1]);
                    }
                    return new Answer(Integer.parseInt(fields[0]), probabilities);
                })
                .toList();
    }

    @Test
    void metricsAreThoseOfScikitLearn() throws IOException {
        var tally = new Tally(LABELS);
        for (var answer : answers()) {
            tally.add(answer.label(), answer.predicted(), answer.probabilities(), 0.5);
        }
        var evaluation = tally.evaluation(0.25);

        var expected = expected();
        assertThat(evaluation.loss()).isEqualTo(0.75);
        assertThat(evaluation.accuracy()).isCloseTo(expected.get("accuracy").asDouble(), CLOSE);
        assertThat(evaluation.top5()).isCloseTo(expected.get("top5").asDouble(), CLOSE);
        for (int c = 0; c < LABELS.size(); c++) {
            var metrics = evaluation.classes().get(c);
            assertThat(metrics.precision())
                    .isCloseTo(expected.get("precision").get(c).asDouble(), CLOSE);
            assertThat(metrics.recall()).isCloseTo(expected.get("recall").get(c).asDouble(), CLOSE);
            assertThat(metrics.f1()).isCloseTo(expected.get("f1").get(c).asDouble(), CLOSE);
            assertThat(metrics.support())
                    .isEqualTo(expected.get("support").get(c).asInt());
            for (int called = 0; called < LABELS.size(); called++) {
                assertThat(evaluation.confusion().get(c).get(called))
                        .isEqualTo(expected.get("confusion").get(c).get(called).asInt());
            }
        }
    }

    @Test
    void calibrationIsThatOfScikitLearn() throws IOException {
        var pictures = new ArrayList<PredictedPicture>();
        for (var answer : answers()) {
            pictures.add(answer.picture(pictures.size()));
        }
        var calibration = Calibration.of(pictures);

        var expected = expected();
        assertThat(calibration.error()).isCloseTo(expected.get("ece").asDouble(), CLOSE);
        var filled =
                calibration.bins().stream().filter(bin -> bin.pictures() > 0).toList();
        assertThat(filled).hasSize(expected.get("prob_true").size());
        for (int i = 0; i < filled.size(); i++) {
            assertThat(filled.get(i).accuracy())
                    .isCloseTo(expected.get("prob_true").get(i).asDouble(), CLOSE);
            assertThat(filled.get(i).confidence())
                    .isCloseTo(expected.get("prob_pred").get(i).asDouble(), CLOSE);
        }
    }

    @Test
    void calibrationErrorIsWhatOneWorksOutByHand() {
        var pictures = List.of(
                new PredictedPicture("1", "test", "a", "a", 0.95),
                new PredictedPicture("2", "test", "b", "a", 0.91),
                new PredictedPicture("3", "test", "a", "a", 0.6),
                new PredictedPicture("4", "test", "a", "b", 0.52));

        // 0.9 to 1: half are right, mean 0.93; 0.5 to 0.6: half are right, mean 0.56.
        assertThat(Calibration.of(pictures).error()).isCloseTo(0.5 * 0.43 + 0.5 * 0.06, CLOSE);
        assertThat(Calibration.of(List.of()).error()).isZero();
    }

    @Test
    void mcNemarIsWhatScipySays() {
        assertThat(McNemar.of(8, 2)).isEqualTo(new McNemar(8, 2, true, 0.109375));
        assertThat(McNemar.of(0, 5).p()).isCloseTo(0.0625, CLOSE);
        assertThat(McNemar.of(3, 3).p()).isEqualTo(1);
        assertThat(McNemar.of(0, 0).p()).isEqualTo(1);
        // (|47 − 12| − 1)² / 59 = 19.593…
        assertThat(McNemar.of(47, 12).p()).isCloseTo(9.580857198511218e-06, within(1e-15));
        assertThat(McNemar.of(12, 47).p()).isEqualTo(McNemar.of(47, 12).p());
        assertThat(McNemar.of(30, 20).p()).isCloseTo(0.20309178757716426, CLOSE);
        assertThat(McNemar.of(100, 20).p()).isCloseTo(5.526559103055169e-13, within(1e-21));
        assertThat(McNemar.of(30, 20).tells()).isFalse();
        assertThat(McNemar.of(47, 12).tells()).isTrue();
    }

    @Test
    void aDiffNamesThePicturesThatAreFixedAndBroken() {
        var before = List.of(
                new PredictedPicture("1", "test", "a", "a", 0.9),
                new PredictedPicture("2", "test", "a", "b", 0.9),
                new PredictedPicture("3", "test", "b", "b", 0.9),
                new PredictedPicture("4", "test", "b", "a", 0.9),
                new PredictedPicture("5", "validation", "b", "a", 0.9));
        var now = List.of(
                new PredictedPicture("1", "test", "a", "b", 0.7),
                new PredictedPicture("2", "test", "a", "a", 0.7),
                new PredictedPicture("3", "test", "b", "b", 0.7),
                new PredictedPicture("4", "test", "b", "a", 0.7),
                new PredictedPicture("5", "test", "b", "b", 0.7));

        var diff = RunDiff.of(before, now);

        assertThat(diff.fixed()).containsExactly(now.get(1));
        assertThat(diff.broken()).containsExactly(now.get(0));
        assertThat(diff.bothRight()).isEqualTo(1);
        assertThat(diff.bothWrong()).isEqualTo(1);
        assertThat(Verdict.sentence(diff).english()).contains("chance");
    }

    @Test
    void aMoveIsAPictureThatGotAnotherAnswerRightOrWrong() {
        var before = List.of(
                new PredictedPicture("1", "test", "a", "b", 0.9),
                new PredictedPicture("2", "test", "a", "b", 0.9),
                new PredictedPicture("3", "test", "a", "a", 0.9));
        var now = List.of(
                new PredictedPicture("1", "test", "a", "c", 0.7),
                new PredictedPicture("2", "test", "a", "b", 0.7),
                new PredictedPicture("3", "test", "a", "b", 0.7));

        var moves = Moves.of(before, now);

        assertThat(moves.moves()).hasSize(2);
        assertThat(moves.came("a", "b")).containsExactly(now.get(2));
        assertThat(moves.went("a", "b")).containsExactly(now.get(0));
        assertThat(moves.came("b", "b")).isEmpty();
    }

    @Test
    void theSpreadOfSeedsIsThatOfASample() {
        var spread = Spread.of(List.of(0.9, 0.92, 0.94));

        assertThat(spread.mean()).isCloseTo(0.92, CLOSE);
        assertThat(spread.deviation()).isCloseTo(0.02, CLOSE);
        assertThat(Spread.of(List.of(0.5))).isEqualTo(new Spread(1, 0.5, 0));
    }
}
