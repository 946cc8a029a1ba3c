package org.netloom.core.dataset.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.Split;
import org.netloom.core.project.PictureGroups;
import org.netloom.core.text.Failure;

class SplitsTest {
    private static final Validation FIFTH = new Validation.Fraction(0.2);

    @Test
    void drawsTheShareOfEveryClass() {
        var splits = Splits.of(dataset(null, 10, 20, 30), FIFTH, 1);

        assertThat(perClass(dataset(null, 10, 20, 30), splits.validation())).containsExactly(2, 4, 6);
        assertThat(splits.train()).hasSize(48).isSorted().doesNotContain(splits.validation());
        assertThat(splits.test()).isEmpty();
    }

    @Test
    void givesWhatIsOverToTheLargestRemainders() {
        var dataset = dataset(null, 7, 8, 9); // shares 1.4, 1.6, 1.8 of 4.8: 5 in all

        assertThat(perClass(dataset, Splits.of(dataset, FIFTH, 1).validation())).containsExactly(1, 2, 2);
    }

    @Test
    void leavesAClassItsLastSample() {
        var dataset = dataset(null, 1, 1, 1, 1);

        assertThat(Splits.of(dataset, new Validation.Fraction(0.9), 1).validation())
                .isEmpty();
    }

    @Test
    void theSeedDecides() {
        var dataset = dataset(null, 50, 50);

        assertThat(Splits.of(dataset, FIFTH, 1).validation())
                .isEqualTo(Splits.of(dataset, FIFTH, 1).validation())
                .isNotEqualTo(Splits.of(dataset, FIFTH, 2).validation());
    }

    @Test
    void foldersGivenWinOverTheFraction() {
        var samples = new ArrayList<>(dataset(Split.TRAIN, 10).samples());
        samples.add(new Sample("v", 0, Split.VALIDATION));
        samples.add(new Sample("t", 0, Split.TEST));
        var dataset = new Dataset(Path.of("x"), List.of("a"), samples, List.of());

        var splits = Splits.of(dataset, FIFTH, 1);

        assertThat(splits.train()).hasSize(10);
        assertThat(splits.validation()).containsExactly(10);
        assertThat(Splits.of(dataset, new Validation.Test(), 1).validation()).containsExactly(11);
        assertThat(Splits.of(dataset, new Validation.None(), 1).validation()).isEmpty();
        assertThat(splits.without(i -> i == 10).validation()).isEmpty();
    }

    /// Twelve people of seven pictures each in every class, and copies that link two of them.
    @Test
    void whatBelongsTogetherIsNeverParted() {
        var samples = new ArrayList<Sample>();
        for (int label = 0; label < 2; label++) {
            for (int i = 0; i < 84; i++) {
                samples.add(new Sample("c" + label + "/p" + i / 7 + "_" + i + ".jpg", label, null));
            }
        }
        var dataset = new Dataset(Path.of("x"), List.of("c0", "c1"), samples, List.of());
        var copies = List.of(List.of("c0/p0_0.jpg", "c0/p1_7.jpg", "gone.jpg"));
        var groups = new PictureGroups("^(c\\d/p\\d+)_", copies);

        for (int seed = 0; seed < 20; seed++) {
            var splits = Splits.of(dataset, new Validation.Fraction(0.25), seed, groups);
            var drawn = people(dataset, splits.validation());

            assertThat(drawn).doesNotContainAnyElementsOf(people(dataset, splits.train()));
            assertThat(drawn.contains("c0/p0")).isEqualTo(drawn.contains("c0/p1"));
            assertThat(perClass(dataset, splits.validation())).containsExactly(21, 21);
            assertThat(splits.train()).hasSize(126).isSorted();
        }
        assertThat(Splits.of(dataset, FIFTH, 3, groups).validation())
                .isEqualTo(Splits.of(dataset, FIFTH, 3, groups).validation());
    }

    private static Set<String> people(Dataset dataset, int[] indices) {
        return Arrays.stream(indices)
                .mapToObj(i -> dataset.samples().get(i).file().split("_")[0])
                .collect(Collectors.toSet());
    }

    @Test
    void readsWhatACommandSays() throws Failure {
        assertThat(Validation.parse("0.2")).isEqualTo(FIFTH);
        assertThat(Validation.parse("test")).isEqualTo(new Validation.Test());
        assertThat(Validation.parse("0")).isEqualTo(new Validation.None());
        assertThatThrownBy(() -> Validation.parse("1.5"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("1.5");
    }

    private static Dataset dataset(@Nullable Split split, int... sizes) {
        var samples = new ArrayList<Sample>();
        for (int label = 0; label < sizes.length; label++) {
            for (int i = 0; i < sizes[label]; i++) {
                samples.add(new Sample(label + "/" + i, label, split));
            }
        }
        var classes = IntStream.range(0, sizes.length).mapToObj(i -> "c" + i).toList();
        return new Dataset(Path.of("x"), classes, samples, List.of());
    }

    private static int[] perClass(Dataset dataset, int[] indices) {
        var counts = new int[dataset.classes().size()];
        Arrays.stream(indices).forEach(i -> counts[dataset.samples().get(i).label()]++);
        return counts;
    }
}
