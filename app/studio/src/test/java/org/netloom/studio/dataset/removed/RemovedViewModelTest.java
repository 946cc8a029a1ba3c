package org.netloom.studio.dataset.removed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.picture.TestPictures;
import org.netloom.core.project.Project;
import org.netloom.studio.dataset.PlayedScan;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Engines;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class RemovedViewModelTest {
    private final Screen screen = new Screen();
    private final PlayedEngine.Stage stage = new PlayedEngine.Stage();
    private final Engines engines = new Engines(stage, new PlayedEngine.Stage(), screen);
    private final Document document = new Document();
    private final Notices notices = new Notices(Runnable::run);
    private final SimpleStringProperty pictures = new SimpleStringProperty("before");

    @TempDir
    Path home;

    private RemovedViewModel model;

    @BeforeEach
    void open() throws Exception {
        picture("2026-11-20T09-30-00/cat/a.png");
        picture("2026-11-22T10-15-00/train/dog/b.png");
        picture("2026-11-22T10-15-00/c.png");
        model = new RemovedViewModel(
                document,
                pictures,
                project -> home.resolve("removed.jsonl"),
                engines.service(),
                TaskRunner.inline(),
                notices);
        document.show(Project.named("p"), home, null);
    }

    private void picture(String name) throws Exception {
        TestPictures.write(home.resolve("removed-pictures").resolve(name), name.length());
    }

    @Test
    void lists_what_was_removed_on_other_days_and_decodes_it_once_it_is_looked_at() throws Exception {
        assertThat(model.removed().get().dataset().classes()).containsExactly("Of no class", "cat", "dog");
        assertThat(model.removed().get().pictures())
                .extracting(one -> one.name())
                .containsExactly("c.png", "train/dog/b.png", "cat/a.png");
        assertThat(model.thumbnails().job().get()).isNull();

        model.seen(true);
        PlayedScan.decode(stage.next(), screen, home.resolve("cache"));
        screen.until(() -> model.thumbnails().source().get() != null);
        assertThat(model.thumbnails().source().get().count()).isEqualTo(3);
        assertThat(model.thumbnails().source().get().pixels(1)).isNotEmpty();
    }

    @Test
    void looks_again_when_the_pictures_have_changed_and_after_deleting() throws Exception {
        model.delete(model.pictures(List.of(0, 2)));
        assertThat(model.removed().get().pictures())
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("train/dog/b.png"));
        assertThat(home.resolve("removed-pictures/2026-11-20T09-30-00")).doesNotExist();

        picture("2026-11-23T00-00-00/cat/z.png");
        pictures.set("after");
        assertThat(model.removed().get().pictures()).hasSize(2);

        Files.delete(home.resolve("removed-pictures/2026-11-23T00-00-00/cat/z.png"));
        document.show(Project.named("q"), home.resolve("other"), null);
        assertThat(model.removed().get()).isEqualTo(Removed.NOTHING);
        assertThat(notices.shown()).isEmpty();
    }
}
