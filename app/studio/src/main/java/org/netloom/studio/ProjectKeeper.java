package org.netloom.studio;

import static org.netloom.studio.support.Localization.text;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Collectors;
import org.netloom.core.dataset.archive.Archive;
import org.netloom.core.graph.Graph;
import org.netloom.core.interop.KerasImport;
import org.netloom.core.process.Installation;
import org.netloom.core.project.DatasetReference;
import org.netloom.core.project.Project;
import org.netloom.core.project.ProjectFile;
import org.netloom.core.project.Templates;
import org.netloom.core.text.Failure;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DocumentFiles;
import org.netloom.studio.document.DocumentFiles.Found;
import org.netloom.studio.shell.Place;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.ProjectStore;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.TaskRunner.Work;

/// Opens, makes and saves projects for the window, and tells its bars which one is open.
final class ProjectKeeper implements ProjectStore {
    private final Workbench bench;
    private final Document document;
    private final DocumentFiles files;
    private final ProjectFlow flow;

    ProjectKeeper(Workbench bench, Document document, ProjectFlow flow) {
        this.bench = bench;
        this.document = document;
        this.flow = flow;
        files = new DocumentFiles(document, bench.tasks());
        files.startAutosave();
        var shell = bench.shell();
        shell.unsaved().bind(document.unsaved());
        document.project().subscribe(project -> shell.projectName().set(project.name()));
        document.folder().subscribe(folder -> {
            shell.projectFolder().set(folder);
            shell.projectOpen().set(folder != null);
        });
        flow.connect(this);
    }

    @Override
    public void create(NewProject request) {
        opening(Place.DESIGN, () -> {
            var images = request.images();
            var folder = request.folder();
            var template = Templates.named(request.template());
            var project = template.project(request.name());
            if (images != null) {
                project = project.withDataset(DatasetReference.to(images, folder), List.of());
                if (template.name().equals(Templates.STARTER)) {
                    project = project.withGraph(Graph.EMPTY); // fitted to the pictures once they are known
                }
            }
            return DocumentFiles.create(folder, project);
        });
    }

    @Override
    public void open(Path folder) {
        opening(Place.DESIGN, () -> DocumentFiles.read(folder.toAbsolutePath().normalize()));
    }

    @Override
    public void openImages(Path images) {
        var file = String.valueOf(images.toAbsolutePath().normalize().getFileName());
        var name = Archive.isOne(images) ? file.replaceFirst("(?i)(\\.tar)?\\.[a-z0-9]+$", "") : file;
        var parent = flow.projectsFolder();
        opening(Place.DATA, () -> {
            var folder = DocumentFiles.freeFolder(parent, name);
            var project = Project.named(name).withDataset(DatasetReference.to(images, folder), List.of());
            return DocumentFiles.create(folder, project);
        });
    }

    /// What was read otherwise than it stands in the file is said in a notice.
    @Override
    public void importModel(Path file) {
        var parent = flow.projectsFolder();
        var name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.json$", "");
        opening(Place.DESIGN, () -> {
            var net = KerasImport.read(file);
            var found = DocumentFiles.create(DocumentFiles.freeFolder(parent, name), net.project(name));
            if (!net.notes().isEmpty()) {
                var notes = net.notes().stream().map(note -> text(note)).collect(Collectors.joining("\n"));
                FxThread.later(() -> bench.notices().info(text("{0} is imported", name), notes));
            }
            return found;
        });
    }

    /// A sample that brings its pictures is copied; a tutorial's net is made from its template.
    @Override
    public void openSample(String name) {
        var parent = flow.projectsFolder();
        opening(Place.DESIGN, () -> {
            var folder = DocumentFiles.freeFolder(parent, name);
            if (Templates.all().containsKey(name)) {
                return DocumentFiles.create(folder, Templates.named(name).project(name));
            }
            copy(Installation.here().samples().resolve(name), folder);
            return DocumentFiles.read(folder);
        });
    }

    @Override
    public void save(Runnable afterwards) {
        files.save(afterwards, why -> bench.notices().report(text("The project is not saved"), why));
    }

    @Override
    public void saveAs(Path folder) {
        files.saveAs(
                folder.toAbsolutePath().normalize(),
                () -> {},
                why -> bench.notices().report(text("The project is not saved"), why));
    }

    @Override
    public void close() {
        files.forgetAutosave();
        document.close();
    }

    /// The studio ends.
    void end() {
        files.close();
    }

    private void opening(Place place, Work<Found> work) {
        bench.tasks()
                .latest(
                        this,
                        work,
                        found -> {
                            bench.shell().place().set(place);
                            files.show(found, found.recovery().isPresent() && wantsRecovery(found));
                        },
                        why -> bench.notices().report(text("The project cannot be opened"), why));
    }

    private boolean wantsRecovery(Found found) {
        return found.recovery()
                .filter(recovery -> flow.offerRecovery(found.project().name(), recovery.when()))
                .isPresent();
    }

    private static void copy(Path from, Path to) throws Failure {
        if (!ProjectFile.isIn(from)) {
            throw Failure.of("The sample {0} is missing: install Netloom again.", from);
        }
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (folder.equals(from.resolve("runs"))) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Failure.of("The sample cannot be copied to {0} ({1}).", to, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
    }
}
