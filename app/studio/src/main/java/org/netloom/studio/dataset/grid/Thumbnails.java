package org.netloom.studio.dataset.grid;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.support.PulseQueue;

/// Thumbnails as images, made off the FX thread and kept within bounds: those not asked for longest go
/// first. What is asked for last comes first, since it is what is seen now. FX thread only.
public final class Thumbnails {
    /// More of them would outlive the collector's young generation while a person scrolls fast.
    private static final int MOST_SCREENFULS = 2;

    private record Made(
            ThumbnailSource source, int index, @Nullable Image image) {}

    private final PulseQueue<Made> finished = new PulseQueue<>(this::publish);
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, Image> images = new LinkedHashMap<>(256, 0.75f, true);
    /// Of an earlier source, shown until the ones of this source are made.
    private final Map<Integer, Image> earlier = new HashMap<>();
    private final ShownSize size;
    private final int most;
    private final Consumer<Integer> arrived;
    private @Nullable ThumbnailSource source;
    private boolean working;

    /// @param side of the square that they are shown in
    /// @param arrived told of each picture that can be shown now
    public Thumbnails(double side, Consumer<Integer> arrived) {
        size = ShownSize.of(side);
        most = MOST_SCREENFULS * size.screenful();
        this.arrived = arrived;
    }

    /// Shows pictures of another source from now on; where it has those of before, they stay in sight.
    public void use(@Nullable ThumbnailSource next) {
        carry(next);
        synchronized (waiting) {
            source = next;
            waiting.clear();
        }
        asked.clear();
        images.clear();
    }

    private void carry(@Nullable ThumbnailSource next) {
        var before = new HashMap<>(earlier);
        before.putAll(images);
        earlier.clear();
        if (source != null && next != null) {
            var indices = before.keySet().stream().mapToInt(i -> i).toArray();
            var now = next.indices(source, indices);
            for (int i = 0; i < indices.length; i++) {
                var image = before.get(indices[i]);
                if (now[i] >= 0 && image != null) {
                    earlier.put(now[i], image);
                }
            }
        }
    }

    /// The image, or null until it has arrived.
    public @Nullable Image get(int index) {
        var image = images.get(index);
        if (image == null && source != null && asked.add(index)) {
            synchronized (waiting) {
                waiting.addFirst(index);
                if (waiting.size() > most) {
                    asked.remove(waiting.removeLast());
                }
                if (!working) {
                    working = true;
                    Thread.ofVirtual().name("thumbnails").start(this::work);
                }
            }
        }
        return image == null ? earlier.get(index) : image;
    }

    private void work() {
        while (true) {
            int index;
            ThumbnailSource from;
            synchronized (waiting) {
                var next = waiting.pollFirst();
                from = source;
                if (next == null || from == null) {
                    working = false;
                    return;
                }
                index = next;
            }
            finished.offer(new Made(from, index, image(from, index, size)));
        }
    }

    private static @Nullable Image image(ThumbnailSource from, int index, ShownSize size) {
        var picture = from.picture(index);
        return picture == null ? null : size.image(picture);
    }

    private void publish(List<Made> made) {
        for (var one : made) {
            if (one.source == source && earlier.remove(one.index) != null && one.image == null) {
                arrived.accept(one.index);
            }
            // A refused one stays asked for, so that it is not tried again and again.
            if (one.source == source && one.image != null && asked.remove(one.index)) {
                images.put(one.index, one.image);
                arrived.accept(one.index);
            }
        }
        shrink();
    }

    private void shrink() {
        var oldest = images.keySet().iterator();
        while (images.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }
}
