package org.netloom.core.project;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the pictures are: a path, relative to the project's folder where it lies below or beside
/// it, and how to get them when they are not there.
///
/// @param hint a sentence or two; empty where nothing is known
/// @param excluded pictures that are left out of every split: paths relative to the pictures' folder
/// @param groups pictures that no drawn split may part
public record DatasetReference(String path, String hint, List<String> excluded, PictureGroups groups) {

    /// Where pictures are looked for when none were chosen: a folder of this name in the project's.
    public static final String DEFAULT_PATH = "data";

    public DatasetReference(
            @Nullable String path,
            @Nullable String hint,
            @Nullable List<String> excluded,
            @Nullable PictureGroups groups) {
        this.path = path == null || path.isBlank() ? DEFAULT_PATH : path;
        this.hint = hint == null ? "" : hint;
        this.excluded = excluded == null ? List.of() : List.copyOf(excluded);
        this.groups = groups == null ? PictureGroups.NONE : groups;
    }

    public DatasetReference(@Nullable String path, @Nullable String hint) {
        this(path, hint, List.of(), PictureGroups.NONE);
    }

    /// Pictures that the person has yet to get.
    public static DatasetReference wanted(String hint) {
        return new DatasetReference(DEFAULT_PATH, hint);
    }

    /// @param folder the pictures
    /// @param project the project's folder
    public static DatasetReference to(Path folder, Path project) {
        var absolute = folder.toAbsolutePath().normalize();
        var home = project.toAbsolutePath().normalize();
        var parent = home.getParent();
        boolean near = absolute.startsWith(home) || (parent != null && absolute.startsWith(parent));
        var path = near ? slashes(home.relativize(absolute)) : slashes(absolute);
        return new DatasetReference(path.isEmpty() ? "." : path, "");
    }

    public DatasetReference withHint(String other) {
        return new DatasetReference(path, other, excluded, groups);
    }

    /// Leaves out these pictures, and no others.
    public DatasetReference withExcluded(List<String> files) {
        return new DatasetReference(
                path, hint, files.stream().distinct().sorted().toList(), groups);
    }

    public DatasetReference withGroups(PictureGroups others) {
        return new DatasetReference(path, hint, excluded, others);
    }

    public Path in(Path project) {
        return project.toAbsolutePath().resolve(path).normalize();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
