package org.netloom.studio.dataset.grid;

import java.nio.file.Path;
import java.util.List;
import org.netloom.core.dataset.Dataset;
import org.netloom.core.dataset.FileFault;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.text.Failure;

/// The decoded small pictures of a dataset, mapped into memory. Any thread may read; what is read
/// after the end is nothing.
public final class ThumbnailSource implements AutoCloseable {
    private final Dataset dataset;
    private final ImageCache cache;
    private boolean closed;
    private int readers;

    private ThumbnailSource(Dataset dataset, ImageCache cache) {
        this.dataset = dataset;
        this.cache = cache;
    }

    public static ThumbnailSource open(Dataset dataset, Path file) throws Failure {
        return new ThumbnailSource(dataset, ImageCache.open(file));
    }

    /// Whose pictures these are.
    public Dataset dataset() {
        return dataset;
    }

    /// The samples that could not be decoded.
    public List<FileFault> faults() {
        return cache.faults(dataset);
    }

    /// Pixels a side.
    public int side() {
        return cache.size().height();
    }

    public int count() {
        return cache.count();
    }

    /// Upright pixels of the picture itself, 0 when unknown.
    public int width(int index) {
        return index < cache.count() && enter() ? leave(cache.pictureWidth(index)) : 0;
    }

    public int height(int index) {
        return index < cache.count() && enter() ? leave(cache.pictureHeight(index)) : 0;
    }

    /// Where in its frame the picture lies: around it is nothing.
    public Fit.Place place(int index) {
        int width = width(index);
        int height = height(index);
        return width <= 0 || height <= 0
                ? new Fit.Place(0, 0, side(), side())
                : Fit.THUMBNAIL.place(height, width, side(), side());
    }

    /// `side` × `side` × 3 bytes; empty where the picture was refused or the source is closed.
    public byte[] pixels(int index) {
        if (index >= cache.count() || !enter()) {
            return new byte[0];
        }
        try {
            if (cache.refused(index)) {
                return new byte[0];
            }
            var pixels = new byte[cache.size().bytes()];
            cache.read(index, pixels);
            return pixels;
        } finally {
            leave(0);
        }
    }

    private synchronized boolean enter() {
        if (closed) {
            return false;
        }
        readers++;
        return true;
    }

    private synchronized int leave(int value) {
        readers--;
        if (closed && readers == 0) {
            cache.close();
        }
        return value;
    }

    /// Lets go of the file once nobody reads any more.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            if (readers == 0) {
                cache.close();
            }
        }
    }
}
