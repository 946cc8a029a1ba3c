package org.netloom.studio.dataset.rearrange;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.project.DatasetReference;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.ProjectEdit.ChangeDataset;

/// Compares the project's classes with those of its pictures. FX thread only.
public final class ProjectClasses {
    private final Document document;
    private final ReadOnlyBooleanWrapper others = new ReadOnlyBooleanWrapper(this, "others");
    private @Nullable Dataset dataset;

    public ProjectClasses(Document document) {
        this.document = document;
    }

    /// Whether the folder's classes are others than those of the project.
    public ReadOnlyBooleanProperty others() {
        return others.getReadOnlyProperty();
    }

    /// @param now what the pictures are; null while they are not known
    public void compare(@Nullable Dataset now) {
        dataset = now;
        others.set(now != null && !isOf(now));
    }

    boolean isOf(Dataset pictures) {
        return document.project().get().labels().equals(pictures.classes());
    }

    /// Gives the project the pictures' classes.
    public void use() {
        if (dataset != null) {
            document.apply(new ChangeDataset(document.project().get().dataset(), dataset.classes()));
        }
    }

    /// Pictures are known: a project that has no classes yet takes theirs.
    ///
    /// @param chosen whether the person has just chosen them
    public void take(Path pictures, Dataset found, boolean chosen) {
        var home = document.folder().get();
        if ((chosen || document.project().get().labels().isEmpty()) && home != null) {
            document.apply(new ChangeDataset(DatasetReference.to(pictures, home), found.classes()));
            document.settle();
        }
        compare(found);
    }
}
