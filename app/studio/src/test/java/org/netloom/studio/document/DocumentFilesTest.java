package org.netloom.studio.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.text.Failure;
import org.netloom.studio.document.ProjectEdit.RenameProject;
import org.netloom.studio.support.TaskRunner;

class DocumentFilesTest {
    private final Document document = new Document();
    private final DocumentFiles files = new DocumentFiles(document, TaskRunner.inline());
    private final List<Failure> failures = new ArrayList<>();

    @TempDir
    private Path disk = Path.of("");

    private Path home = disk;

    @BeforeEach
    void open() throws Failure {
        home = disk.resolve("home");
        files.show(DocumentFiles.create(home, Project.named("first")), false);
    }

    @Test
    void savingWritesTheProjectAndMarksIt() throws Failure {
        document.apply(new RenameProject("second"));
        files.save(() -> {}, failures::add);
        assertThat(failures).isEmpty();
        assertThat(document.unsaved().get()).isFalse();
        assertThat(ProjectFile.read(home).name()).isEqualTo("second");
    }

    @Test
    void whatWasNotSavedIsFoundAfterACrash() throws Exception {
        document.apply(new RenameProject("unsaved"));
        files.autosave();
        makeOlder(home.resolve(ProjectFile.NAME));
        var found = DocumentFiles.read(home);
        assertThat(found.project().name()).isEqualTo("first");
        assertThat(found.recovery())
                .hasValueSatisfying(
                        recovery -> assertThat(recovery.project().name()).isEqualTo("unsaved"));
        var next = new Document();
        new DocumentFiles(next, TaskRunner.inline()).show(found, true);
        assertThat(next.project().get().name()).isEqualTo("unsaved");
        assertThat(next.unsaved().get()).isTrue();
    }

    @Test
    void savingAndDroppingChangesLeaveNothingToRecover() throws Exception {
        document.apply(new RenameProject("unsaved"));
        files.autosave();
        assertThat(home.resolve(DocumentFiles.AUTOSAVE)).exists();
        files.save(() -> {}, failures::add);
        assertThat(home.resolve(DocumentFiles.AUTOSAVE)).doesNotExist();
        document.apply(new RenameProject("dropped"));
        files.autosave();
        files.close();
        assertThat(home.resolve(DocumentFiles.AUTOSAVE)).doesNotExist();
    }

    @Test
    void aDamagedAutosaveDoesNotKeepTheProjectFromOpening() throws Exception {
        Files.writeString(home.resolve(DocumentFiles.AUTOSAVE), "{ \"format\" : 1, ");
        makeOlder(home.resolve(ProjectFile.NAME));
        assertThat(DocumentFiles.read(home).recovery()).isEmpty();
    }

    @Test
    void savedElsewhereTheProjectStillFindsItsPictures() throws Exception {
        var pictures = Files.createDirectories(home.resolve("pictures"));
        document.apply(new ProjectEdit.ChangeDataset(DatasetReference.to(pictures, home), List.of("a", "b")));
        var other = disk.resolve("deep/er/copy");
        files.saveAs(other, () -> {}, failures::add);
        assertThat(failures).isEmpty();
        assertThat(document.folder().get()).isEqualTo(other);
        assertThat(document.unsaved().get()).isFalse();
        var reference = Objects.requireNonNull(ProjectFile.read(other).dataset());
        assertThat(reference.in(other)).isEqualTo(pictures);
    }

    @Test
    void anotherProjectIsNeverOverwritten() throws Failure {
        var other = disk.resolve("other");
        DocumentFiles.create(other, Project.named("other"));
        files.saveAs(other, () -> {}, failures::add);
        assertThat(failures).hasSize(1);
        assertThat(ProjectFile.read(other).name()).isEqualTo("other");
        assertThatThrownBy(() -> DocumentFiles.create(other, Project.named("third")))
                .isInstanceOf(Failure.class);
        assertThat(DocumentFiles.freeFolder(disk, "other")).isEqualTo(disk.resolve("other-2"));
    }

    private static void makeOlder(Path file) throws Exception {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
