package org.netloom.studio.inside;

import static org.netloom.studio.support.Localization.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event.FeatureMapsReady;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.run.SafetensorsFile;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.TaskRunner;

/// A block of a run's net, its weights, and what comes out of it for a picture. While the run goes on,
/// each epoch's weights are looked at anew. FX thread only.
public final class InsideViewModel implements AutoCloseable {

    /// What came out: maps as pictures, or numbers.
    ///
    /// @param shape height × width × channels, or a number of values
    record Output(List<Integer> shape, List<Tile> maps, List<Float> values) {}

    private final RunsViewModel runs;
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final ObjectProperty<String> block = new SimpleObjectProperty<>(this, "block", "");
    private final ObjectProperty<@Nullable Path> picture = new SimpleObjectProperty<>(this, "picture");
    private final ReadOnlyObjectWrapper<@Nullable Run> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final ReadOnlyObjectWrapper<List<TensorLook>> weights =
            new ReadOnlyObjectWrapper<>(this, "weights", List.of());
    private final ReadOnlyObjectWrapper<@Nullable Output> output = new ReadOnlyObjectWrapper<>(this, "output");
    private final ReadOnlyObjectWrapper<Text> problem = new ReadOnlyObjectWrapper<>(this, "problem", Text.of(""));
    private @Nullable Path folder;
    private long asked;
    private boolean open;

    public InsideViewModel(RunsViewModel runs, ServiceEngine engine, TaskRunner tasks) {
        this.runs = runs;
        this.engine = engine;
        this.tasks = tasks;
        runs.selected().subscribe(this::look);
        block.subscribe(this::look);
        picture.subscribe(this::look);
    }

    public ObjectProperty<String> block() {
        return block;
    }

    /// The picture that goes in; null for none.
    public ObjectProperty<@Nullable Path> picture() {
        return picture;
    }

    /// The run that is looked into; null where none has weights.
    ReadOnlyObjectProperty<@Nullable Run> run() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<TensorLook>> weights() {
        return weights.getReadOnlyProperty();
    }

    /// Null until there is a picture and an answer.
    ReadOnlyObjectProperty<@Nullable Output> output() {
        return output.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Text> problem() {
        return problem.getReadOnlyProperty();
    }

    /// Looks only while somebody watches.
    void watched(boolean now) {
        open = now;
        look();
    }

    private void look() {
        var chosen = runs.selected().get();
        var now = chosen != null && chosen.last() ? chosen : runs.newest().orElse(null);
        run.set(now);
        if (!open || now == null || !now.last() || block.get().isEmpty()) {
            return;
        }
        problem.set(Text.of(""));
        var name = block.get();
        tasks.latest(this, () -> tensors(now.folder(), name), weights::set, this::fail);
        ask(now, name);
    }

    private void ask(Run now, String name) {
        var in = picture.get();
        if (in == null) {
            output.set(null);
            return;
        }
        long number = ++asked;
        var file = file(number);
        engine.featureMaps(now.folder(), Weights.LAST, name, in, file)
                .onDone(ready -> tasks.run(
                        () -> read(ready, file),
                        read -> {
                            if (number == asked) {
                                output.set(read);
                            }
                        },
                        this::fail))
                .onFailed(why -> {
                    if (number == asked) {
                        output.set(null);
                        problem.set(why);
                    }
                });
    }

    private void fail(Exception why) {
        problem.set(why instanceof Failure failure ? failure.text() : Text.of("{0}", why.toString()));
    }

    private static List<TensorLook> tensors(RunFolder run, String block) throws Failure, IOException {
        var looks = new ArrayList<TensorLook>();
        try (var file = SafetensorsFile.open(run.weights(Weights.LAST))) {
            for (var name : file.names()) {
                if (name.startsWith(block + "/")) {
                    looks.add(TensorLook.of(name.substring(block.length() + 1), file.shape(name), file.values(name)));
                }
            }
        }
        return looks;
    }

    private static Output read(FeatureMapsReady ready, Path file) throws IOException {
        var tiles = new ArrayList<Tile>();
        if (ready.shown() > 0) {
            var bytes = Files.readAllBytes(file);
            int size = ready.width() * ready.height();
            for (int map = 0; map < ready.shown() && (map + 1) * size <= bytes.length; map++) {
                var words = measured(
                        "%d: %.3g … %.3g",
                        map + 1, ready.least().get(map), ready.most().get(map));
                tiles.add(Tile.gray(ready.width(), ready.height(), bytes, map * size, words));
            }
        }
        Files.deleteIfExists(file);
        return new Output(ready.shape(), tiles, ready.values());
    }

    private Path file(long number) {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory("netloom-inside");
            }
            return folder.resolve(number + ".maps");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (folder != null) {
            try (var files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                // The system clears its temporary folder.
            }
        }
    }
}
