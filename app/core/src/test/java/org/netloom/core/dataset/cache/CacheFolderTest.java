package org.netloom.core.dataset.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.text.Failure;

class CacheFolderTest {
    private static final Path HOME = Path.of("home");

    @TempDir
    Path path;

    @Test
    void liesWhereTheSystemKeepsCaches() {
        assertThat(CacheFolder.place(Map.of(), "Linux", HOME)).isEqualTo(HOME.resolve(".cache/netloom"));
        assertThat(CacheFolder.place(Map.of(), "Mac OS X", HOME)).isEqualTo(HOME.resolve("Library/Caches/Netloom"));
        assertThat(CacheFolder.place(Map.of("LOCALAPPDATA", "local"), "Windows 11", HOME))
                .isEqualTo(Path.of("local").resolve("Netloom").resolve("Cache"));
        assertThat(CacheFolder.place(Map.of("NETLOOM_CACHE", "mine"), "Linux", HOME))
                .isEqualTo(Path.of("mine"));
    }

    @Test
    void theLongestUnusedGoFirstAndThoseInUseStay() throws Exception {
        var oldest = cache("1.images", Duration.ofDays(3));
        var older = cache("2.images", Duration.ofDays(2));
        var old = cache("3.images", Duration.ofDays(1));
        var used = cache("4.images", Duration.ofMinutes(1));

        new CacheFolder(path, 3500).makeRoom(1000);

        assertThat(oldest).doesNotExist();
        assertThat(older).doesNotExist();
        assertThat(old).exists();
        assertThat(used).exists();

        new CacheFolder(path, 10).makeRoom(1000);
        assertThat(used).exists();
    }

    @Test
    void abandonedPartsGoAndYoungOnesStay() throws Exception {
        var abandoned = cache("1.images.part", Duration.ofDays(4));
        var young = cache("2.images.part", Duration.ofDays(1));

        new CacheFolder(path, 1 << 20).makeRoom(1);

        assertThat(abandoned).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void saysWhenTheDiskIsTooSmall() {
        assertThatThrownBy(() -> new CacheFolder(path, Long.MAX_VALUE).makeRoom(1L << 55))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("NETLOOM_CACHE");
    }

    private Path cache(String name, Duration age) throws Exception {
        var file = Files.write(path.resolve(name), new byte[1000]);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
