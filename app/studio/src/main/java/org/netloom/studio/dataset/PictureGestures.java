package org.netloom.studio.dataset;

import static org.netloom.studio.support.Localization.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.packed.PackedPictures;
import org.netloom.core.text.Failure;
import org.netloom.studio.dataset.grid.ThumbnailGrid;
import org.netloom.studio.dataset.look.LookViewModel;
import org.netloom.studio.dataset.look.LookedAt;
import org.netloom.studio.dataset.rearrange.ClassGestures;
import org.netloom.studio.shell.Notices;

/// Shows a picture of the dataset large, or hands it on: by dragging it, by the clipboard, or straight to
/// prediction.
///
/// @param trial what to do with pictures that are to be tried
record PictureGestures(
        DatasetViewModel model,
        LookViewModel look,
        PictureFiles files,
        Notices notices,
        ClassGestures classes,
        Consumer<List<Path>> trial)
        implements ThumbnailGrid.Gestures {

    @Override
    public void open(int sample) {
        var splits = model.splits().get();
        if (splits != null && model.state().get() instanceof DatasetState.Ready(Dataset dataset)) {
            look.show(new LookedAt(
                    dataset,
                    sample,
                    splits.leftOut(sample) ? null : splits.of(sample),
                    model.health().findings().get()));
        }
    }

    void predict(int sample) {
        file(sample).ifPresent(file -> trial.accept(List.of(file)));
    }

    @Override
    public void drag(List<Integer> samples, Node tile) {
        var taken = files(samples);
        if (!taken.isEmpty()) {
            classes.model().drag(samples);
            var board = tile.startDragAndDrop(TransferMode.COPY_OR_MOVE);
            board.setContent(content(taken));
            var look = new SnapshotParameters();
            look.setFill(Color.TRANSPARENT);
            board.setDragView(tile.snapshot(look, null));
            tile.setOnDragDone(event -> classes.model().drag(List.of()));
        }
    }

    @Override
    public void move(Node grid, List<Integer> samples) {
        classes.move(grid, samples);
    }

    @Override
    public void remove(List<Integer> samples) {
        classes.model().remove(samples);
    }

    /// Those that have files of their own; of packed ones the first alone, which has to be written.
    private List<Path> files(List<Integer> samples) {
        var dataset = model.dataset();
        if (dataset == null || samples.isEmpty()) {
            return List.of();
        }
        return PackedPictures.holds(dataset.samples().get(samples.getFirst()))
                ? file(samples.getFirst()).stream().toList()
                : samples.stream()
                        .map(i ->
                                dataset.root().resolve(dataset.samples().get(i).file()))
                        .toList();
    }

    @Override
    public void copy(int sample) {
        file(sample).ifPresent(file -> Clipboard.getSystemClipboard().setContent(content(List.of(file))));
    }

    private static ClipboardContent content(List<Path> files) {
        var content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        return content;
    }

    private Optional<Path> file(int sample) {
        if (!(model.state().get() instanceof DatasetState.Ready(Dataset dataset))) {
            return Optional.empty();
        }
        try {
            return Optional.of(files.of(dataset, model.thumbnails().source().get(), sample));
        } catch (IOException | Failure e) {
            notices.report(text("The picture cannot be taken along"), e);
            return Optional.empty();
        }
    }
}
