package org.netloom.engine.cli.console;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.netloom.core.protocol.Event;

/// One line at the bottom of a terminal that is drawn over, at most ten times a second. Where nobody
/// watches nothing is drawn.
public final class ProgressBar implements AutoCloseable {
    private static final int CELLS = 20;
    private static final int COLUMNS = 110;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String CLEAR = "\r\u001b[K";

    private final Output output;
    private long drawn = System.nanoTime() - PAUSE;
    private boolean visible;

    public ProgressBar(Output output) {
        this.output = output;
    }

    public void show(Event.Progress progress) {
        if (progress.total() > 0) {
            draw(
                    (double) progress.done() / progress.total(),
                    String.format(Locale.ROOT, "%s %,d of %,d", progress.what(), progress.done(), progress.total()));
        } else {
            draw(0, progress.what() + " …");
        }
    }

    /// @param share done, from 0 to 1
    public synchronized void draw(double share, String text) {
        if (!output.terminal() || System.nanoTime() - drawn < PAUSE) {
            return;
        }
        drawn = System.nanoTime();
        int full = (int) Math.round(CELLS * Math.clamp(share, 0, 1));
        var line = "▓".repeat(full) + "░".repeat(CELLS - full) + " " + text;
        output.err().print(CLEAR + line.substring(0, Math.min(line.length(), COLUMNS)));
        output.err().flush();
        visible = true;
    }

    /// Makes room for a line of text.
    public synchronized void clear() {
        if (visible) {
            output.err().print(CLEAR);
            output.err().flush();
            visible = false;
            drawn = System.nanoTime() - PAUSE;
        }
    }

    @Override
    public void close() {
        clear();
    }

    /// `1:12` or `2:05:09`.
    public static String duration(double seconds) {
        long whole = Math.max(0, Math.round(seconds));
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
