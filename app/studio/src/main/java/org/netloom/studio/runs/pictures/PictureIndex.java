package org.netloom.studio.runs.pictures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.studio.dataset.DatasetState;
import org.netloom.studio.dataset.DatasetViewModel;
import org.netloom.studio.support.TaskRunner;

/// Finds a picture of the dataset by its file's name. FX thread only.
public final class PictureIndex {
    private final DatasetViewModel pictures;
    private final TaskRunner tasks;
    private @Nullable Dataset of;
    private Map<String, Integer> byFile = Map.of();

    public PictureIndex(DatasetViewModel pictures, TaskRunner tasks) {
        this.pictures = pictures;
        this.tasks = tasks;
    }

    /// Gives the samples' indices by file; at once where they are known already.
    void use(Consumer<Map<String, Integer>> receiver) {
        if (!(pictures.state().get() instanceof DatasetState.Ready(Dataset dataset))) {
            receiver.accept(Map.of());
        } else if (dataset == of) {
            receiver.accept(byFile);
        } else {
            tasks.latest(
                    this,
                    () -> {
                        var map = HashMap.<String, Integer>newHashMap(
                                dataset.samples().size());
                        for (int i = 0; i < dataset.samples().size(); i++) {
                            map.put(dataset.samples().get(i).file(), i);
                        }
                        return map;
                    },
                    map -> {
                        of = dataset;
                        byFile = map;
                        receiver.accept(map);
                    },
                    why -> receiver.accept(Map.of()));
        }
    }
}
