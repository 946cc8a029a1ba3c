package org.netloom.core.dataset.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.dataset.split.Splits;
import org.netloom.core.dataset.split.Validation;
import org.netloom.core.project.PictureGroups;
import org.netloom.core.text.Text;

class KeptTogetherTest {
    private static Dataset dataset(int count, @Nullable Split last) {
        return new Dataset(
                Path.of("/set"),
                List.of("a", "b"),
                IntStream.range(0, count)
                        .mapToObj(i -> new Sample("a/" + i, i % 2, i == count - 1 ? last : null))
                        .toList(),
                List.of());
    }

    private static DatasetProblem near(List<List<Integer>> groups) {
        return new DatasetProblem(DatasetProblem.Kind.NEAR_DUPLICATES, Text.of("near"), List.of(), groups);
    }

    @Test
    void noSplitWithThemPartsWhatLooksTheSame() {
        var dataset = dataset(101, null);
        var pairs = IntStream.range(0, 30).mapToObj(i -> List.of(i, i + 50)).toList();
        var lists = KeptTogether.of(dataset, List.of(near(pairs)));
        assertThat(lists).hasSize(30).contains(List.of("a/3", "a/53"));
        int parted = 0;
        for (int seed = 0; seed < 20; seed++) {
            var share = new Validation.Fraction(0.2);
            var drawn = Splits.of(dataset, share, seed, new PictureGroups("", lists));
            assertThat(drawn.validation().length).isBetween(15, 21);
            assertThat(straddling(drawn, pairs)).isZero();
            parted += straddling(Splits.of(dataset, share, seed), pairs);
        }
        assertThat(parted).isPositive();
    }

    private static int straddling(Splits splits, List<List<Integer>> pairs) {
        var validation = IntStream.of(splits.validation()).boxed().toList();
        return (int) pairs.stream()
                .filter(pair -> validation.contains(pair.getFirst()) != validation.contains(pair.getLast()))
                .count();
    }

    @Test
    void whatIsGivenByFoldersAndWhatIsNoCopyStaysAsItIs() {
        var groups = List.of(List.of(0, 1), List.of(2, 100));
        assertThat(KeptTogether.of(dataset(101, Split.TEST), List.of(near(groups))))
                .containsExactly(List.of("a/0", "a/1"));
        assertThat(KeptTogether.of(dataset(101, Split.VALIDATION), List.of(near(groups))))
                .isEmpty();
        var film = IntStream.range(0, 60).boxed().toList();
        assertThat(KeptTogether.of(dataset(101, null), List.of(near(List.of(film)))))
                .isEmpty();
        var two = new DatasetProblem(DatasetProblem.Kind.ODD_SIZES, Text.of("odd"), List.of(), groups);
        assertThat(KeptTogether.of(dataset(101, null), List.of(two))).isEmpty();
    }

    @Test
    void tooManyAreLeftToAPerson() {
        var dataset = dataset(24_000, null);
        var pairs =
                IntStream.range(0, 5001).mapToObj(i -> List.of(i, i + 12_000)).toList();
        assertThat(KeptTogether.of(dataset, List.of(near(pairs)))).isEmpty();
        assertThat(KeptTogether.of(dataset, List.of(near(pairs.subList(0, 5000)))))
                .hasSize(5000);
    }
}
