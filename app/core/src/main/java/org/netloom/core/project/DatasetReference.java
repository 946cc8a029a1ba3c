package org.netloom.core.project;

import java.nio.file.Path;

/// Where the pictures are: a path, relative to the project's folder where it lies below or beside
/// it, and how to get them when they are not there.
public record DatasetReference(String path, String hint) {

    /// @param folder the pictures
    /// @param project the project's folder
    public static DatasetReference to(Path folder, Path project) {
        var absolute = folder.toAbsolutePath().normalize();
        var home = project.toAbsolutePath().normalize();
        var parent = home.getParent();
        boolean near = absolute.startsWith(home) || (parent != null && absolute.startsWith(parent));
        return new DatasetReference(near ? slashes(home.relativize(absolute)) : slashes(absolute), "");
    }

    public Path in(Path project) {
        return project.toAbsolutePath().resolve(path).normalize();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
