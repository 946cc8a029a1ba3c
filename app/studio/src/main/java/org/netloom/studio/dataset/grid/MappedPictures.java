package org.netloom.studio.dataset.grid;

import org.netloom.core.dataset.cache.ImageCache;

/// A cache that may be closed while others read: it goes when the last of them is done, and what is asked
/// for after that is nothing. Any thread.
final class MappedPictures implements AutoCloseable {
    private final ImageCache cache;
    private boolean closed;
    private int readers;

    MappedPictures(ImageCache cache) {
        this.cache = cache;
    }

    /// For what is known without its pixels.
    ImageCache cache() {
        return cache;
    }

    /// Upright pixels, 0 when unknown; -1 is no picture's index.
    int width(int index) {
        return enter(index) ? leave(cache.pictureWidth(index)) : 0;
    }

    int height(int index) {
        return enter(index) ? leave(cache.pictureHeight(index)) : 0;
    }

    /// Empty where there are none.
    byte[] pixels(int index) {
        if (!enter(index)) {
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

    private synchronized boolean enter(int index) {
        if (closed || index < 0 || index >= cache.count()) {
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
