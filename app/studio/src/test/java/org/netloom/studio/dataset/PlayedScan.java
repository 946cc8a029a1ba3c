package org.netloom.studio.dataset;

import java.nio.file.Path;
import org.netloom.core.dataset.DatasetIndex;
import org.netloom.core.dataset.PictureSize;
import org.netloom.core.dataset.cache.CacheFolder;
import org.netloom.core.dataset.cache.ImageCache;
import org.netloom.core.dataset.picture.Fit;
import org.netloom.core.dataset.source.DatasetScan;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.studio.engine.PlayedEngine;
import org.netloom.studio.engine.Screen;

/// Scans and decodes for an engine that is played.
public final class PlayedScan {
    private PlayedScan() {}

    public static void scan(PlayedEngine engine) throws Exception {
        var request = engine.asked(Request.Scan.class);
        var dataset = DatasetScan.of(Path.of(request.folder()), Progress.NONE);
        DatasetIndex.write(Path.of(request.index()), dataset);
        engine.say(new Event.Scanned(
                request.id(), request.index(), dataset.samples().size(), 5, 0));
    }

    /// @param cache where what is decoded goes
    public static void decode(PlayedEngine engine, Screen screen, Path cache) throws Exception {
        var ids = new long[1];
        var file = new Path[1];
        screen.until(() -> {
            try {
                var request = engine.asked(Request.Thumbnails.class);
                var decoded = ImageCache.of(
                        DatasetIndex.read(Path.of(request.index())),
                        new PictureSize(request.side(), request.side(), 3),
                        Fit.THUMBNAIL,
                        new CacheFolder(cache, 1 << 30),
                        Progress.NONE);
                decoded.close();
                ids[0] = request.id();
                file[0] = decoded.file();
                return true;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        engine.say(new Event.ThumbnailsReady(ids[0], file[0].toString()));
    }
}
