package org.netloom.core.dataset.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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
    void unpackedArchivesCountAndGoWhenTheyAreUnusedForLong() throws Exception {
        var folder = new CacheFolder(path, 5000);
        var old = folder.unpacked("1", 10, into -> fill(into, 3000));
        var used = folder.unpacked("2", 10, into -> fill(into, 1500));
        Files.setLastModifiedTime(
                path.resolve("unpacked-1.bytes"), FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        assertThat(folder.used()).isEqualTo(4500);
        var decoded = cache("1.images", Duration.ofDays(3));
        var left = Files.createDirectories(path.resolve("unpacking-77/a"));
        Files.write(left.resolve("part.png"), new byte[100]);
        Files.setLastModifiedTime(left.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(4))));

        folder.makeRoom(500);
        assertThat(decoded).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(old).exists();

        folder.makeRoom(1000);
        assertThat(old).doesNotExist();
        assertThat(path.resolve("unpacked-1.bytes")).doesNotExist();
        assertThat(used.resolve("cat/1.png")).hasSize(1500);
        assertThat(folder.used()).isEqualTo(1500);
    }

    @Test
    void aClearedFolderKeepsOnlyWhatIsInUse() throws Exception {
        var folder = new CacheFolder(path, 1 << 20);
        assertThat(new CacheFolder(path.resolve("nowhere"), 1).clear()).isZero();
        var used = cache("1.images", Duration.ofMinutes(1));
        var old = cache("2.images", Duration.ofMinutes(20));
        var other = Files.write(path.resolve("scan-1.jsonl"), new byte[10]);
        Files.setLastModifiedTime(other, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        assertThat(folder.used()).isEqualTo(2000);
        assertThat(folder.clear()).isEqualTo(1000);
        assertThat(old).doesNotExist();
        assertThat(used).exists();
        assertThat(other).exists();
    }

    private static long fill(Path folder, int bytes) throws IOException {
        Files.createDirectories(folder.resolve("cat"));
        Files.write(folder.resolve("cat/1.png"), new byte[bytes]);
        return bytes;
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

    @Test
    void aNoteThatThePowerTookIsCountedAnew() throws Exception {
        var folder = new CacheFolder(path, 1 << 20);
        folder.unpacked("1", 10, into -> fill(into, 3000));
        Files.write(path.resolve("unpacked-1.bytes"), new byte[0]);

        assertThat(folder.used()).isEqualTo(3000);
        folder.makeRoom(10);
    }
}
