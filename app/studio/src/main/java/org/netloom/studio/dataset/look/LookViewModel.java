package org.netloom.studio.dataset.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.augment.Variation;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.graph.Block;
import org.netloom.core.graph.Front;
import org.netloom.core.layers.Augmentation;
import org.netloom.core.layers.FrontLayer;
import org.netloom.core.layers.Input;
import org.netloom.core.layers.Preprocessor;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Preprocessing;
import org.netloom.core.project.Project;
import org.netloom.core.text.Text;
import org.netloom.studio.document.Document;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.support.TaskRunner;

/// The picture that is looked at: the engine decodes it, the studio prepares and varies it as the net's
/// first layers say, again whenever they change. FX thread only.
public final class LookViewModel {
    /// How many variants are shown.
    static final int VARIANTS = 16;

    /// @param net as it comes out of the layers that prepare it
    /// @param adapts whether its numbers are scaled by figures that only training finds out
    /// @param variants none where no layer varies pictures
    record Seen(Variation.Prepared net, boolean adapts, List<Picture> variants) {}

    private record Way(
            List<FrontLayer> layers,
            Preprocessing scaling,
            @Nullable Shape input) {
        static Way of(Project project) {
            var input = project.graph().blocks().stream()
                    .map(Block::layer)
                    .filter(Input.class::isInstance)
                    .map(layer -> ((Input) layer).shape())
                    .filter(shape -> shape.channels() == 1 || shape.channels() == 3)
                    .findFirst()
                    .orElse(null);
            return new Way(Front.layers(project.graph()), project.scaling(), input);
        }
    }

    private final Document document;
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<@Nullable LookedAt> at = new ReadOnlyObjectWrapper<>(this, "at");
    private final ReadOnlyObjectWrapper<@Nullable LookedPicture> look = new ReadOnlyObjectWrapper<>(this, "look");
    private final ReadOnlyObjectWrapper<@Nullable Seen> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    private final ReadOnlyObjectWrapper<Text> problem = new ReadOnlyObjectWrapper<>(this, "problem", Text.of(""));
    private final SlidersViewModel sliders;
    private @Nullable Job<?> job;
    private Way way;
    private long seed = 1;

    public LookViewModel(Document document, ServiceEngine engine, TaskRunner tasks) {
        this.document = document;
        this.engine = engine;
        this.tasks = tasks;
        sliders = new SlidersViewModel(document);
        way = Way.of(document.project().get());
        document.project().map(Way::of).subscribe(this::changed);
    }

    /// Null while none is looked at.
    public ReadOnlyObjectProperty<@Nullable LookedAt> at() {
        return at.getReadOnlyProperty();
    }

    /// Null until it is decoded; the one before stays until then.
    ReadOnlyObjectProperty<@Nullable LookedPicture> look() {
        return look.getReadOnlyProperty();
    }

    /// Null without a net.
    ReadOnlyObjectProperty<@Nullable Seen> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Why it cannot be shown; empty where it can.
    ReadOnlyObjectProperty<Text> problem() {
        return problem.getReadOnlyProperty();
    }

    /// How much the pictures are varied.
    SlidersViewModel sliders() {
        return sliders;
    }

    public void show(LookedAt wanted) {
        at.set(wanted);
        decode(wanted);
    }

    public void close() {
        giveUp();
        at.set(null);
        look.set(null);
        seen.set(null);
        problem.set(Text.of(""));
    }

    /// Other draws of the same layers.
    void again() {
        seed++;
        vary();
    }

    private void changed(Way other) {
        var before = way;
        way = other;
        var now = at.get();
        if (now == null || other.equals(before)) {
            return;
        }
        if (Objects.equals(other.input, before.input)) {
            vary();
        } else {
            decode(now);
        }
    }

    private void decode(LookedAt wanted) {
        giveUp();
        Path pixels;
        try {
            pixels = Files.createTempFile("netloom-look", ".rgb");
        } catch (IOException e) {
            failed(Text.of("{0}", e.toString()));
            return;
        }
        var input = way.input;
        var started = engine.picture(wanted.dataset().root(), wanted.sample(), input, pixels);
        job = started;
        started.onDone(shown -> tasks.latest(
                        this,
                        () -> LookedPicture.of(wanted, shown, pixels, input == null ? 3 : input.channels()),
                        this::decoded,
                        why -> failed(Text.of("{0}", why.toString()))))
                .onFailed(why -> {
                    drop(pixels);
                    failed(why);
                })
                .onCancelled(() -> drop(pixels));
    }

    private void decoded(LookedPicture decoded) {
        if (decoded.at().equals(at.get())) {
            problem.set(Text.of(""));
            look.set(decoded);
            vary();
        }
    }

    private void failed(Text why) {
        look.set(null);
        seen.set(null);
        problem.set(why);
    }

    private void vary() {
        var shown = look.get();
        var net = shown == null ? null : shown.net();
        if (net == null) {
            seen.set(null);
        } else {
            vary(net, way, seed * VARIANTS);
        }
    }

    private void vary(Picture net, Way now, long from) {
        tasks.latest(
                seen,
                () -> seen(net, now, from),
                made -> {
                    var shown = look.get();
                    if (shown != null && net.equals(shown.net()) && now.equals(way)) {
                        seen.set(made);
                    }
                },
                why -> seen.set(null));
    }

    private static Seen seen(Picture net, Way way, long from) {
        var variants = new ArrayList<Picture>();
        if (way.layers.stream().anyMatch(Augmentation.class::isInstance)) {
            for (int i = 0; i < VARIANTS; i++) {
                variants.add(Variation.of(way.layers, way.scaling, net, from + i));
            }
        }
        boolean adapts = way.layers.stream()
                .anyMatch(layer -> layer instanceof Preprocessor.Normalization normalization && normalization.adapts());
        return new Seen(Variation.prepared(way.layers, way.scaling, net), adapts, variants);
    }

    private void giveUp() {
        var running = job;
        job = null;
        if (running != null) {
            running.cancel();
        }
    }

    /// The engine may still be writing to it: then the system clears its temporary folder.
    private static void drop(Path pixels) {
        try {
            Files.deleteIfExists(pixels);
        } catch (IOException e) {
            // As above.
        }
    }
}
