package org.netloom.studio.dataset.look;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.netloom.core.dataset.augment.AugmentationSettings;
import org.netloom.core.graph.Front;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.options.RecordOptions;
import org.netloom.studio.document.ChainEdit;
import org.netloom.studio.document.Document;

/// How much the open project varies its pictures, and changes of that. FX thread only.
public final class SlidersViewModel {
    private final Document document;
    private final ReadOnlyObjectWrapper<AugmentationSettings> settings =
            new ReadOnlyObjectWrapper<>(this, "settings", AugmentationSettings.NONE);
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");

    public SlidersViewModel(Document document) {
        this.document = document;
        document.project().subscribe(project -> read(project.graph()));
    }

    private void read(Graph graph) {
        settings.set(AugmentationSettings.of(Front.layers(graph)));
        possible.set(!Front.blocks(graph).isEmpty());
    }

    ReadOnlyObjectProperty<AugmentationSettings> settings() {
        return settings.getReadOnlyProperty();
    }

    /// Whether there is an Input that pictures come in at.
    ReadOnlyBooleanProperty possible() {
        return possible.getReadOnlyProperty();
    }

    /// @param option such as `rotation_range`
    void set(String option, Object value) {
        var now = settings.get();
        var changed = RecordOptions.with(now, option, value);
        if (possible.get() && !changed.equals(now)) {
            var numbers = document.project().get().scaling().numbers();
            document.apply(new ChainEdit.VaryPictures(changed, numbers, option));
        }
    }

    /// A slider was let go.
    void settle() {
        document.settle();
    }
}
