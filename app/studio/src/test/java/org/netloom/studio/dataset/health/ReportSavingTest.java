package org.netloom.studio.dataset.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.Dataset.ClassCount;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.testing.ShapesPainter;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.document.Document;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class ReportSavingTest {
    private final Deque<Runnable> works = new ArrayDeque<>();
    private final Notices notices = new Notices(Runnable::run);
    private final List<Path> opened = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable ThumbnailSource> source = new ReadOnlyObjectWrapper<>();
    private final HealthViewModel health =
            new HealthViewModel(new Document(), source.getReadOnlyProperty(), new Delayed());
    private final ReportSaving saving = new ReportSaving(
            health, () -> List.of(new ClassCount("circle", 4321, 1, 2)), notices, opened::add, Runnable::run);

    @TempDir
    private Path home;

    @BeforeEach
    void decode() throws Exception {
        var pictures = home.resolve("pictures");
        ShapesPainter.paint(pictures, 4, 1);
        try (var files = Files.list(pictures.resolve("star"))) {
            Files.copy(files.sorted().findFirst().orElseThrow(), pictures.resolve("cross/copy.png"));
        }
        Files.writeString(pictures.resolve("star/page.png"), "<html>");
        var dataset = DatasetScan.of(pictures, Progress.NONE);
        try (var cache = ImageCache.of(
                dataset,
                new PictureSize(64, 64, 3),
                Fit.THUMBNAIL,
                new CacheFolder(home.resolve("cache"), 1 << 30),
                Progress.NONE)) {
            source.set(ThumbnailSource.open(dataset, cache.file()));
        }
    }

    @AfterEach
    void close() {
        var open = source.get();
        if (open != null) {
            open.close();
        }
    }

    @Test
    void writes_what_is_shown_with_its_pictures_and_offers_to_open_it() throws Exception {
        assertThat(saving.possible().get()).isFalse();
        works.removeFirst().run();
        var file = home.resolve("report.html");
        saving.save(file);
        assertThat(saving.running().get()).isTrue();
        works.removeFirst().run();

        assertThat(saving.running().get()).isFalse();
        assertThat(saving.progress().get()).isEqualTo(1);
        assertThat(Files.readString(file))
                .contains("4321", "cross/copy.png", "star/page.png", "<img alt=\"\" src=\"data:image/jpeg;base64,");
        var notice = notices.shown().getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.SUCCESS);
        notice.choices().forEach(choice -> choice.run().run());
        assertThat(opened).containsExactly(file, home);
    }

    @Test
    void leaves_the_file_as_it_was_when_stopped() throws Exception {
        works.removeFirst().run();
        var file = Files.writeString(home.resolve("report.html"), "before");
        saving.save(file);
        saving.stop();
        works.removeFirst().run();

        assertThat(saving.running().get()).isFalse();
        assertThat(file).hasContent("before");
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void says_why_it_cannot_be_written() {
        works.removeFirst().run();
        saving.save(home.resolve("pictures/star/page.png/report.html"));
        works.removeFirst().run();

        assertThat(notices.shown().getFirst().kind()).isEqualTo(Notice.Kind.ERROR);
        assertThat(notices.shown().getFirst().message()).contains("check its folder");
    }

    /// Does the work when the test says so.
    private final class Delayed implements TaskRunner {
        @Override
        public <T extends @Nullable Object> void run(
                Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed) {
            works.add(() -> TaskRunner.inline().run(work, publish, failed));
        }

        @Override
        public <T extends @Nullable Object> void latest(
                Object slot, Work<T> work, Consumer<? super T> publish, Consumer<? super Exception> failed) {
            run(work, publish, failed);
        }
    }
}
