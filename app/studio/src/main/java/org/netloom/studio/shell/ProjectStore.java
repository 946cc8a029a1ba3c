package org.netloom.studio.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the window asks of whoever keeps the open project. Calls come on the FX thread and may
/// return before the work is done; the store reports failures itself and sets `projectOpen`,
/// `projectName`, `projectFolder` and `unsaved` of the `ShellViewModel`. What is unsaved has been
/// dealt with before any call that opens or closes.
public interface ProjectStore {

    /// What a new project is made of.
    ///
    /// @param template a name of `Templates`
    /// @param images the dataset's folder, null to choose it later
    record NewProject(
            String name,
            Path folder,
            String template,
            @Nullable Path images) {}

    void create(NewProject request);

    void open(Path folder);

    /// Makes a project for a folder of images and opens it.
    void openImages(Path images);

    /// Makes a project of a model of another program and opens it.
    void importModel(Path file);

    /// Opens a copy of a sample that Netloom brings.
    void openSample(String name);

    /// Saves, then runs `afterwards`; after a failure `afterwards` is not run.
    void save(Runnable afterwards);

    void saveAs(Path folder);

    void close();
}
