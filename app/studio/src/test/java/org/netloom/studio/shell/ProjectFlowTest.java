package org.netloom.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.studio.support.settings.Preferences;

class ProjectFlowTest {
    @TempDir
    Path folder;

    private final ShellViewModel shell = new ShellViewModel();
    private final Actions actions = new Actions();
    private final Notices notices = new Notices(Runnable::run);
    private final List<String> calls = new ArrayList<>();
    private int answer;
    private Preferences preferences = Preferences.load(Path.of("none"));
    private ProjectFlow flow = flow();

    @BeforeEach
    void start() {
        preferences.close();
        preferences = Preferences.load(folder);
        flow = flow();
    }

    @AfterEach
    void end() {
        preferences.close();
    }

    @Test
    void nothingCanBeOpenedBeforeThereIsAStore() {
        assertThat(actions.fire(Action.OPEN)).isFalse();
        flow.connect(new Recorder());
        assertThat(actions.available(Action.OPEN).get()).isTrue();
        assertThat(actions.available(Action.SAVE).get()).as("without a project").isFalse();
    }

    @Test
    void unsavedChangesAreSavedBeforeAnotherProjectOpens() {
        flow.connect(new Recorder());
        shell.unsaved().set(true);
        answer = 0;

        flow.open(folder);

        assertThat(calls).containsExactly("save", "open");
    }

    @Test
    void unsavedChangesCanBeDropped() {
        flow.connect(new Recorder());
        shell.unsaved().set(true);
        answer = 1;

        flow.open(folder);

        assertThat(calls).containsExactly("open");
    }

    @Test
    void thinkingBetterOfItKeepsEverything() {
        flow.connect(new Recorder());
        shell.unsaved().set(true);
        answer = 2;

        flow.open(folder);

        assertThat(calls).isEmpty();
    }

    @Test
    void leavingATrainingStopsItOrStays() {
        flow.connect(new Recorder());
        actions.bind(Action.STOP, shell.training(), () -> calls.add("stop"));
        shell.training().set(true);
        answer = 1;
        flow.open(folder);
        assertThat(calls).isEmpty();

        answer = 0;
        flow.open(folder);
        assertThat(calls).containsExactly("stop", "open");
    }

    @Test
    void aProjectThatIsGoneCanBeTakenOffTheList() {
        flow.connect(new Recorder());
        var gone = folder.resolve("gone");
        shell.projectFolder().set(gone);

        flow.open(gone);

        assertThat(calls).isEmpty();
        notices.shown().getFirst().choices().getFirst().run().run();
        assertThat(flow.recent().entries()).isEmpty();
    }

    @Test
    void aFolderOpensAsWhatItIs() throws IOException {
        flow.connect(new Recorder());
        flow.openEither(folder);
        Files.writeString(folder.resolve("project.json"), "{}");
        flow.openEither(folder);
        flow.openEither(folder.resolve("project.json"));
        flow.openEither(folder.resolve("nothing"));
        flow.openEither(Files.writeString(folder.resolve("model.JSON"), "{}"));

        assertThat(calls).containsExactly("images", "open", "open", "import");
        assertThat(notices.shown()).hasSize(1);
    }

    @Test
    void whatIsOpenedIsTheFirstOfTheRecentProjects() {
        shell.projectFolder().set(Path.of("/a"));
        shell.projectFolder().set(Path.of("/b"));
        shell.projectFolder().set(null);
        shell.projectFolder().set(Path.of("/a"));

        assertThat(flow.recent().entries())
                .extracting(RecentProjects.Entry::path)
                .containsExactly(Path.of("/a"), Path.of("/b"));
    }

    private ProjectFlow flow() {
        return new ProjectFlow(shell, actions, notices, preferences, new Dialogs() {
            @Override
            public int ask(Question question) {
                return answer;
            }

            @Override
            public Optional<Path> chooseFolder(String title, @Nullable Path start) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> chooseFile(String title, String pattern) {
                return Optional.empty();
            }
        });
    }

    private final class Recorder implements ProjectStore {
        @Override
        public void create(NewProject request) {
            calls.add("create");
        }

        @Override
        public void open(Path project) {
            calls.add("open");
        }

        @Override
        public void openImages(Path images) {
            calls.add("images");
        }

        @Override
        public void importModel(Path file) {
            calls.add("import");
        }

        @Override
        public void openSample(String name) {
            calls.add("sample");
        }

        @Override
        public void save(Runnable afterwards) {
            calls.add("save");
            afterwards.run();
        }

        @Override
        public void saveAs(Path target) {
            calls.add("save as");
        }

        @Override
        public void close() {
            calls.add("close");
        }
    }
}
