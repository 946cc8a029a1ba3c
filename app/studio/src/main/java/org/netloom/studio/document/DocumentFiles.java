package org.netloom.studio.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.json.Json;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.TaskRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The document on the disk: reads and writes away from the FX thread, and every half minute keeps
/// what is unsaved beside the project, so that a crash loses little. FX thread only, apart from the
/// static methods.
public final class DocumentFiles implements AutoCloseable {
    /// Unsaved changes; newer than the project's file only after a crash.
    static final String AUTOSAVE = ".autosave.json";

    private static final long AUTOSAVE_SECONDS = 30;
    private static final Logger LOG = LoggerFactory.getLogger(DocumentFiles.class);

    /// A project as its folder holds it.
    ///
    /// @param recovery what was never saved, from before a crash
    public record Found(Path folder, Project project, Optional<Recovery> recovery) {}

    public record Recovery(Project project, Instant when) {}

    private final Document document;
    private final TaskRunner tasks;
    /// Writes happen one after another; an older snapshot never replaces a newer one.
    private final Object disk = new Object();
    private long asked;
    private long written;
    private @Nullable Project autosaved;
    private @Nullable ScheduledExecutorService clock;

    public DocumentFiles(Document document, TaskRunner tasks) {
        this.document = document;
        this.tasks = tasks;
    }

    /// Begins to save automatically.
    public void startAutosave() {
        clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("autosave").factory());
        clock.scheduleWithFixedDelay(
                () -> FxThread.run(this::autosave), AUTOSAVE_SECONDS, AUTOSAVE_SECONDS, TimeUnit.SECONDS);
    }

    /// Reads a project's folder. Any thread.
    public static Found read(Path folder) throws Failure {
        var project = ProjectFile.read(folder);
        return new Found(folder, project, recovery(folder, project));
    }

    private static Optional<Recovery> recovery(Path folder, Project saved) {
        var file = folder.resolve(AUTOSAVE);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var when = Files.getLastModifiedTime(file);
            if (when.compareTo(Files.getLastModifiedTime(folder.resolve(ProjectFile.NAME))) <= 0) {
                return Optional.empty();
            }
            var project = ProjectFile.fromJson(Json.read(file, JsonNode.class), file.toString());
            return project.equals(saved) ? Optional.empty() : Optional.of(new Recovery(project, when.toInstant()));
        } catch (IOException | Failure e) {
            LOG.warn("{} cannot be used", file, e);
            return Optional.empty();
        }
    }

    /// Makes the folder of a new project. Any thread.
    public static Found create(Path folder, Project project) throws Failure {
        if (ProjectFile.isIn(folder)) {
            throw Failure.of("{0} holds a project already: choose another folder.", folder);
        }
        ProjectFile.write(folder, project);
        return new Found(folder, project, Optional.empty());
    }

    /// The first of `name`, `name-2`, … that is not there yet. Any thread.
    public static Path freeFolder(Path parent, String name) {
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").strip();
        var stem = safe.isEmpty() || safe.startsWith(".") ? "project" + safe : safe;
        var folder = parent.resolve(stem);
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(stem + "-" + number);
        }
        return folder;
    }

    /// Shows a project in the document.
    ///
    /// @param recover whether to show what was never saved in place of what was
    public void show(Found found, boolean recover) {
        forgetAutosave();
        var project = recover ? found.recovery.map(Recovery::project).orElse(found.project) : found.project;
        document.show(project, found.folder, found.project);
        if (!recover && found.recovery.isPresent()) {
            forgetAutosave();
        }
    }

    public void save(Runnable done, Consumer<Failure> failed) {
        var home = document.folder().get();
        if (home != null) {
            write(home, document.project().get(), done, failed);
        }
    }

    /// Goes on in another folder; what lies in the old one, such as runs, stays there.
    public void saveAs(Path folder, Runnable done, Consumer<Failure> failed) {
        var home = document.folder().get();
        if (home == null) {
            return;
        }
        if (!folder.equals(home) && ProjectFile.isIn(folder)) {
            failed.accept(Failure.of("{0} holds a project already: choose another folder.", folder));
            return;
        }
        var project = document.project().get();
        var moved = moved(project, home, folder).withName(String.valueOf(folder.getFileName()));
        write(
                folder,
                moved,
                () -> {
                    if (document.project().get().equals(project)) {
                        document.show(moved, folder, moved);
                    }
                    done.run();
                },
                failed);
    }

    /// Relative paths are led back to where they pointed.
    private static Project moved(Project project, Path from, Path to) {
        var reference = project.dataset();
        if (reference == null || !Files.exists(reference.in(from))) {
            return project;
        }
        var there = DatasetReference.to(reference.in(from), to).withHint(reference.hint());
        return project.withDataset(there, project.labels());
    }

    private void write(Path home, Project project, Runnable done, Consumer<Failure> failed) {
        var ticket = ++asked;
        tasks.<Boolean>run(
                () -> {
                    synchronized (disk) {
                        if (ticket > written) {
                            ProjectFile.write(home, project);
                            Files.deleteIfExists(home.resolve(AUTOSAVE));
                            written = ticket;
                        }
                    }
                    return true;
                },
                ok -> {
                    if (home.equals(document.folder().get())) {
                        document.markSaved(project, home);
                    }
                    done.run();
                },
                why -> failed.accept(asFailure(home, why)));
    }

    /// Keeps what is unsaved beside the project's file.
    void autosave() {
        var home = document.folder().get();
        var project = document.project().get();
        if (home == null || !document.unsaved().get() || project.equals(autosaved)) {
            return;
        }
        autosaved = project;
        var ticket = ++asked;
        tasks.<Boolean>run(
                () -> {
                    synchronized (disk) {
                        if (ticket > written) {
                            SafeFiles.write(home.resolve(AUTOSAVE), Json.line(ProjectFile.toJson(project)));
                            written = ticket;
                        }
                    }
                    return true;
                },
                ok -> {},
                why -> LOG.warn("Cannot save automatically in {}", home, why));
    }

    /// The person has decided about unsaved changes: nothing is left to recover.
    public void forgetAutosave() {
        autosaved = null;
        var home = document.folder().get();
        if (home == null) {
            return;
        }
        synchronized (disk) {
            written = ++asked;
            try {
                Files.deleteIfExists(home.resolve(AUTOSAVE));
            } catch (IOException e) {
                LOG.warn("Cannot delete {} in {}", AUTOSAVE, home, e);
            }
        }
    }

    private static Failure asFailure(Path home, Exception why) {
        return why instanceof Failure failure
                ? failure
                : Failure.of("The project cannot be saved in {0} ({1}).", home, String.valueOf(why.getMessage()))
                        .causedBy(why);
    }

    @Override
    public void close() {
        forgetAutosave();
        if (clock != null) {
            clock.shutdownNow();
        }
    }
}
