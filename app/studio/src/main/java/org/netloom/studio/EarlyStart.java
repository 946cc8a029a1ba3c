package org.netloom.studio;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.netloom.core.project.Templates;
import org.netloom.studio.shell.Action;
import org.netloom.studio.support.LogFile;
import org.netloom.studio.support.settings.ConfigFolder;
import org.netloom.studio.support.settings.Preferences;

/// What needs no toolkit is made beside the start of the toolkit: a quarter of a second less until
/// the window is there.
final class EarlyStart {
    private static final CompletableFuture<Preferences> PREFERENCES = new CompletableFuture<>();

    private static final Pattern SCALE = Pattern.compile("\"scale\"\\s*:\\s*(\\d{1,3})\\b");

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

    /// Sets the size of everything on the screen, which the toolkit reads once when it starts. The number is
    /// picked out of the file, for the classes that read all of it would hold the toolkit up.
    static void scale() {
        try {
            var found = SCALE.matcher(Files.readString(Preferences.file(ConfigFolder.locate())));
            if (found.find() && !found.group(1).equals("0")) {
                System.setProperty("glass.gtk.uiScale", found.group(1) + "%");
                System.setProperty("glass.win.uiScale", found.group(1) + "%");
            }
        } catch (IOException e) {
            // A first start has no file; what else is wrong with it, the reader of preferences says.
        }
    }

    /// Waits for them where they are not there yet.
    static Preferences preferences() {
        return PREFERENCES.join();
    }
}
