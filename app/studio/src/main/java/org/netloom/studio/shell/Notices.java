package org.netloom.studio.shell;

import static org.netloom.studio.support.Localization.text;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.netloom.core.text.Failure;
import org.netloom.studio.support.FxThread;
import org.netloom.studio.support.Localization;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The messages in the corner of the window: at most three, the newest last, none twice. Any thread
/// may post; the log keeps everything.
public final class Notices {
    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final int MOST = 3;

    private final Executor fx;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> unmodifiable = FXCollections.unmodifiableObservableList(shown);

    public Notices() {
        this(FxThread::run);
    }

    public Notices(Executor fx) {
        this.fx = fx;
    }

    public ObservableList<Notice> shown() {
        return unmodifiable;
    }

    public void info(String title, String message, Notice.Choice... choices) {
        post(Notice.of(Notice.Kind.INFO, title, message, choices));
    }

    public void success(String title, String message, Notice.Choice... choices) {
        post(Notice.of(Notice.Kind.SUCCESS, title, message, choices));
    }

    public void warn(String title, String message, Notice.Choice... choices) {
        post(Notice.of(Notice.Kind.WARNING, title, message, choices));
    }

    public void error(String title, String message, Notice.Choice... choices) {
        post(Notice.of(Notice.Kind.ERROR, title, message, choices));
    }

    /// Says that `what` (such as "The project could not be opened") failed. A `Failure` brings cause
    /// and remedy in its own words; anything else is a bug and offers its details.
    public void report(String what, Throwable why, Notice.Choice... choices) {
        if (why instanceof Failure failure) {
            LOG.info("{}: {}", what, failure.getMessage());
            post(new Notice(
                    Notice.Kind.ERROR,
                    what,
                    Localization.text(failure.text()),
                    ErrorDetails.of(what, why),
                    List.of(choices)));
        } else {
            LOG.error("{}", what, why);
            post(new Notice(
                    Notice.Kind.ERROR,
                    what,
                    text(
                            "This is a fault in Netloom: {0}. Your work is kept; save it, and report the details.",
                            ErrorDetails.brief(why)),
                    ErrorDetails.of(what, why),
                    List.of(choices)));
        }
    }

    public void post(Notice notice) {
        fx.execute(() -> {
            shown.removeIf(notice::repeats);
            shown.add(notice);
            while (shown.size() > MOST) {
                shown.remove(
                        shown.stream().filter(old -> !old.stays()).findFirst().orElse(shown.getFirst()));
            }
        });
    }

    public void close(Notice notice) {
        fx.execute(() -> shown.remove(notice));
    }
}
