package org.netloom.core.dataset.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

class ArchiveTest {
    private static final byte[] PICTURE = TestPictures.png(Color.ORANGE);

    @TempDir
    Path folder;

    private Path unpacked(Path file) throws Failure {
        return Archive.unpacked(file, new CacheFolder(folder.resolve("cache"), 1L << 40), Progress.NONE);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        var file = folder.resolve("set.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return file;
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private TarArchiveOutputStream tar(Path file) throws IOException {
        OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
        var tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return tar;
    }

    @Test
    void aZipOfClassFoldersIsADataset() throws Exception {
        var file = zip(Map.of("flowers/rose/a b.png", PICTURE, "flowers/Gänseblümchen/漢字.png", PICTURE));

        var dataset = DatasetScan.of(unpacked(file), Progress.NONE);

        assertThat(dataset.classes()).containsExactly("Gänseblümchen", "rose");
        assertThat(dataset.samples()).hasSize(2);
    }

    @Test
    void itIsUnpackedOnce() throws Exception {
        var file = zip(Map.of("a/1.png", PICTURE, "b/1.png", PICTURE));
        var first = unpacked(file);
        Files.delete(first.resolve("a/1.png"));

        assertThat(unpacked(file)).isEqualTo(first);
        assertThat(first.resolve("a/1.png")).doesNotExist();
    }

    @Test
    void longNamesComeThroughAndLinksDoNot() throws Exception {
        var file = folder.resolve("set.tar.gz");
        var longest = "ü".repeat(125) + "x.png";
        try (var tar = tar(file)) {
            add(tar, "a/" + longest, PICTURE);
            add(tar, "b/1.png", PICTURE);
            var link = new TarArchiveEntry("b/passwords.png", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        var content = unpacked(file);

        assertThat(longest.getBytes(StandardCharsets.UTF_8)).hasSize(255);
        assertThat(content.resolve("a").resolve(longest)).hasBinaryContent(PICTURE);
        assertThat(content.resolve("b/passwords.png")).doesNotExist();
    }

    @Test
    void aNameThatClimbsOutIsRefusedAndWritesNothing() throws Exception {
        for (var name : new String[] {"../../evil.png", "/tmp/netloom-evil.png", "a/..\\..\\evil.png", "C:/evil.png"}) {
            var file = zip(Map.of(name, PICTURE));
            assertThatThrownBy(() -> unpacked(file)).isInstanceOf(Failure.class).hasMessageContaining("outside");
        }
        assertThat(folder.resolve("evil.png")).doesNotExist();
        try (var left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatGrowsBeyondMeasureIsStopped() throws Exception {
        var file = folder.resolve("bomb.zip");
        var zeros = new byte[1 << 20];
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("a/1.png"));
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThatThrownBy(() -> unpacked(file)).isInstanceOf(Failure.class).hasMessageContaining("unpacks to over");
        try (var left = Files.list(folder.resolve("cache"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDamagedArchiveIsRefused() throws Exception {
        for (var ending : new String[] {"zip", "tar.gz", "tar"}) {
            var file = Files.writeString(folder.resolve("broken." + ending), "no archive at all, whatever it says");
            assertThatThrownBy(() -> unpacked(file)).isInstanceOf(Failure.class).hasMessageContaining("broken");
        }
    }

    @Test
    void aZipWithAPasswordSaysSo() throws Exception {
        var file = zip(Map.of("flowers/rose/1.png", PICTURE));
        var bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length - 10; i++) {
            boolean local = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3;
            boolean central = bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1;
            if (local || central) {
                bytes[i + (local ? 6 : 8)] |= 1;
            }
        }
        Files.write(file, bytes);

        assertThatThrownBy(() -> unpacked(file)).isInstanceOf(Failure.class).hasMessageContaining("password");
    }

    @Test
    void aFileWhereAFolderShouldBeIsNoOtherProcess() throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("rose", PICTURE);
        entries.put("rose/1.png", PICTURE);
        var file = zip(entries);

        assertThatThrownBy(() -> unpacked(file))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be unpacked")
                .hasMessageContaining("rose");
    }
}
