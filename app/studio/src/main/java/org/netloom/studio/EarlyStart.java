package org.netloom.studio;

import java.util.concurrent.CompletableFuture;
import org.netloom.core.project.Templates;
import org.netloom.studio.shell.Action;
import org.netloom.studio.support.ConfigFolder;
import org.netloom.studio.support.LogFile;
import org.netloom.studio.support.Preferences;

/// What needs no toolkit is made beside the start of the toolkit: a quarter of a second less until
/// the window is there.
final class EarlyStart {
    private static final CompletableFuture<Preferences> PREFERENCES = new CompletableFuture<>();

    private EarlyStart() {}

    static void begin() {
        Thread.ofPlatform().daemon().name("early-start").start(() -> {
            try {
                PREFERENCES.complete(Preferences.load(ConfigFolder.locate()));
            } catch (RuntimeException | Error e) {
                PREFERENCES.completeExceptionally(e);
            }
            LogFile.open(ConfigFolder.locate());
            // The welcome shows these: here their classes and tables are made ready.
            Templates.all().values().forEach(template -> template.graph(template.input(), template.classes()));
            Action.valueOf(Action.NEW.name());
        });
    }

    /// Waits for them where they are not there yet.
    static Preferences preferences() {
        return PREFERENCES.join();
    }
}
