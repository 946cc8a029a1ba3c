package org.netloom.studio.dataset.grid;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.dataset.rearrange.NewNames;
import org.netloom.core.text.Failure;

/// The decoded small pictures of a dataset, mapped into memory. Any thread may read; what is read
/// after the end is nothing.
public final class ThumbnailSource implements AutoCloseable {
    private final Dataset dataset;
    private final MappedPictures mapped;
    /// Where in the cache each sample's picture lies, -1 for nowhere; null where that is the sample's own index.
    private final int @Nullable [] places;

    private ThumbnailSource(Dataset dataset, MappedPictures mapped, int @Nullable [] places) {
        this.dataset = dataset;
        this.mapped = mapped;
        this.places = places;
    }

    public static ThumbnailSource open(Dataset dataset, Path file) throws Failure {
        return new ThumbnailSource(dataset, new MappedPictures(ImageCache.open(file)), null);
    }

    /// The pictures known here, for what the folder holds now, until those that have changed are decoded as
    /// well. Closing one of both closes the other.
    ///
    /// @param names how files that were here are called now
    public ThumbnailSource carried(Dataset now, NewNames names) {
        var known = new HashMap<String, Integer>();
        for (int i = 0; i < dataset.samples().size(); i++) {
            known.put(names.of(dataset.samples().get(i).file()), place(i));
        }
        return new ThumbnailSource(
                now,
                mapped,
                now.samples().stream()
                        .mapToInt(sample -> known.getOrDefault(sample.file(), -1))
                        .toArray());
    }

    /// The indices that pictures of `before` have here, -1 for those it does not have.
    int[] indices(ThumbnailSource before, int[] earlier) {
        if (before.dataset == dataset) {
            return earlier;
        }
        var now = new int[earlier.length];
        Arrays.fill(now, -1);
        if (before.mapped == mapped) {
            var wanted = new HashMap<Integer, Integer>();
            for (int i = 0; i < earlier.length; i++) {
                wanted.put(before.place(earlier[i]), i);
            }
            wanted.remove(-1);
            for (int index = 0; index < dataset.samples().size(); index++) {
                var at = wanted.get(place(index));
                if (at != null) {
                    now[at] = index;
                }
            }
        }
        return now;
    }

    /// Whether both read the same file.
    public boolean shares(ThumbnailSource other) {
        return mapped == other.mapped;
    }

    private int place(int index) {
        return places == null ? index : places[index];
    }

    /// Whose pictures these are.
    public Dataset dataset() {
        return dataset;
    }

    /// The samples that could not be decoded.
    public List<FileFault> faults() {
        return mapped.cache().faults(dataset);
    }

    /// Pixels a side.
    public int side() {
        return mapped.cache().size().height();
    }

    public int count() {
        return places == null ? mapped.cache().count() : places.length;
    }

    /// Upright pixels of the picture itself, 0 when unknown.
    public int width(int index) {
        return index < count() ? mapped.width(place(index)) : 0;
    }

    public int height(int index) {
        return index < count() ? mapped.height(place(index)) : 0;
    }

    /// Where in its frame the picture lies: around it is nothing.
    private Fit.Place frame(int index) {
        int width = width(index);
        int height = height(index);
        return width <= 0 || height <= 0
                ? new Fit.Place(0, 0, side(), side())
                : Fit.THUMBNAIL.place(height, width, side(), side());
    }

    /// The picture itself, without what is around it in its frame; null where it was refused or the source is
    /// closed.
    public @Nullable Picture picture(int index) {
        var pixels = pixels(index);
        if (pixels.length == 0) {
            return null;
        }
        var place = frame(index);
        var own = new byte[3 * place.height() * place.width()];
        for (int y = 0; y < place.height(); y++) {
            int from = 3 * ((place.top() + y) * side() + place.left());
            System.arraycopy(pixels, from, own, 3 * y * place.width(), 3 * place.width());
        }
        return new Picture(place.width(), place.height(), 3, own);
    }

    /// `side` × `side` × 3 bytes; empty where the picture was refused or the source is closed.
    public byte[] pixels(int index) {
        return index < count() ? mapped.pixels(place(index)) : new byte[0];
    }

    /// Lets go of the file once nobody reads any more.
    @Override
    public void close() {
        mapped.close();
    }
}
