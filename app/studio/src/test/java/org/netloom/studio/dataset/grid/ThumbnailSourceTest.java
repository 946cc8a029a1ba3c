package org.netloom.studio.dataset.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;

class ThumbnailSourceTest {
    @TempDir
    Path home;

    private ThumbnailSource open(Dataset dataset) throws Exception {
        try (var cache = ImageCache.of(
                dataset,
                new PictureSize(8, 8, 3),
                Fit.THUMBNAIL,
                new CacheFolder(home.resolve("cache"), 1 << 30),
                Progress.NONE)) {
            return ThumbnailSource.open(dataset, cache.file());
        }
    }

    @Test
    void carries_its_pictures_to_files_that_come_go_and_change_their_names() throws Exception {
        var root = home.resolve("set");
        for (int i = 0; i < 4; i++) {
            TestPictures.write(root.resolve(i < 2 ? "a" : "b").resolve(i + ".png"), i);
        }
        var first = DatasetScan.of(root, Progress.NONE);
        var source = open(first);
        Files.delete(root.resolve("a/0.png"));
        Files.createDirectories(root.resolve("c"));
        Files.move(root.resolve("b/2.png"), root.resolve("c/2.png"));
        TestPictures.write(root.resolve("a/new.png"), 9);
        var now = DatasetScan.of(root, Progress.NONE);
        assertThat(now.samples())
                .extracting(sample -> sample.file())
                .containsExactly("a/1.png", "a/new.png", "b/3.png", "c/2.png");

        var carried = source.carried(now, new NewNames(Map.of("b/2.png", "c/2.png")));

        assertThat(carried.dataset()).isSameAs(now);
        assertThat(carried.count()).isEqualTo(4);
        assertThat(carried.pixels(0)).isEqualTo(source.pixels(1)).isNotEmpty();
        assertThat(carried.pixels(1)).isEmpty();
        assertThat(carried.width(1)).isZero();
        assertThat(carried.pixels(3)).isEqualTo(source.pixels(2));
        assertThat(carried.indices(source, new int[] {0, 1, 2, 3})).containsExactly(-1, 0, 3, 2);
        var again = carried.carried(first, new NewNames(Map.of("c/2.png", "b/2.png")));
        assertThat(again.indices(carried, new int[] {0, 1, 2, 3})).containsExactly(1, -1, 3, 2);
        var fresh = open(now);
        assertThat(fresh.indices(carried, new int[] {3, 0})).containsExactly(3, 0);
        assertThat(fresh.indices(again, new int[] {1})).containsExactly(-1);

        carried.close();
        assertThat(again.pixels(3)).isEmpty();
        assertThat(fresh.pixels(1)).isNotEmpty();
        fresh.close();
    }
}
