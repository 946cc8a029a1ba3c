package org.netloom.studio.dataset.health;

import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.health.DatasetProblem;
import org.netloom.core.dataset.health.DatasetProblem.Kind;
import org.netloom.core.dataset.health.KeptTogether;
import org.netloom.core.dataset.health.Remedy;
import org.netloom.core.project.PictureGroups;
import org.netloom.studio.dataset.grid.ThumbnailSource;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.GroupPictures;
import org.netloom.studio.document.ProjectEdit.LeaveOutPictures;
import org.netloom.studio.document.ProjectEdit.TakeBackPictures;
import org.netloom.studio.support.TaskRunner;

/// Looks for problems as soon as the pictures are decoded. It reads the thumbnails that the engine has
/// made, and of the files themselves the bytes alone: no stranger's picture is decoded in the studio. FX
/// thread only.
public final class HealthViewModel {
    private final Document document;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<List<DatasetProblem>> problems =
            new ReadOnlyObjectWrapper<>(this, "problems", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Findings> findings = new ReadOnlyObjectWrapper<>(this, "findings");
    private @Nullable Dataset dataset;
    private boolean guarding;

    public HealthViewModel(
            Document document, ReadOnlyObjectProperty<@Nullable ThumbnailSource> source, TaskRunner tasks) {
        this.document = document;
        this.tasks = tasks;
        source.subscribe(this::look);
    }

    /// Most serious first; none while they are being looked for.
    public ReadOnlyObjectProperty<List<DatasetProblem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// All that was found; null while it is being looked for.
    public ReadOnlyObjectProperty<@Nullable Findings> findings() {
        return findings.getReadOnlyProperty();
    }

    private void look(@Nullable ThumbnailSource source) {
        findings.set(null);
        problems.set(List.of());
        dataset = source == null ? null : source.dataset();
        if (source != null) {
            tasks.latest(
                    this,
                    () -> Findings.of(source),
                    found -> {
                        if (dataset == source.dataset()) {
                            problems.set(found.problems());
                            findings.set(found);
                            guard(source.dataset(), found);
                        }
                    },
                    why -> {});
        }
    }

    /// Whether copies that are found are kept together at once, without being asked: so it is where a person
    /// has just chosen the pictures. A project that is opened stays as it is.
    public void guard(boolean now) {
        guarding = now;
    }

    private void guard(Dataset of, Findings found) {
        if (guarding) {
            group(groups().withTogether(KeptTogether.of(of, found.problems())));
        }
    }

    /// Lets a split part what was kept together, and what will be found from now on.
    void part() {
        guarding = false;
        group(groups().withoutLists());
    }

    /// The pictures that would have to go for this problem to go, less those that are left out already.
    public List<String> remedy(DatasetProblem problem) {
        var of = dataset;
        if (of == null) {
            return List.of();
        }
        var left = leftOut();
        return Remedy.leaveOut(problem, of).stream()
                .filter(file -> !left.contains(file))
                .distinct()
                .toList();
    }

    public void leaveOut(DatasetProblem problem) {
        var files = remedy(problem);
        if (!files.isEmpty()) {
            document.apply(new LeaveOutPictures(files));
            document.settle();
        }
    }

    /// The files of a problem's groups that are not kept together yet.
    public List<List<String>> parted(DatasetProblem problem) {
        var of = dataset;
        boolean copies = problem.kind() == Kind.DUPLICATES || problem.kind() == Kind.NEAR_DUPLICATES;
        if (of == null || !copies) {
            return List.of();
        }
        var known = Set.copyOf(groups().together());
        return problem.groups().stream()
                .map(group ->
                        group.stream().map(i -> of.samples().get(i).file()).toList())
                .filter(files -> !known.contains(files))
                .toList();
    }

    public void keepTogether(DatasetProblem problem) {
        group(groups().withTogether(parted(problem)));
    }

    public PictureGroups groups() {
        var reference = document.project().get().dataset();
        return reference == null ? PictureGroups.NONE : reference.groups();
    }

    public void group(PictureGroups groups) {
        if (!groups.equals(groups())) {
            document.apply(new GroupPictures(groups));
            document.settle();
        }
    }

    public void takeBack() {
        document.apply(new TakeBackPictures());
        document.settle();
    }

    /// Relative to the pictures' folder.
    public List<String> leftOut() {
        var reference = document.project().get().dataset();
        return reference == null ? List.of() : reference.excluded();
    }

    Document document() {
        return document;
    }

    TaskRunner tasks() {
        return tasks;
    }
}
