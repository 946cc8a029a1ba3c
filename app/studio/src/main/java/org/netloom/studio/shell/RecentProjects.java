package org.netloom.studio.shell;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netloom.studio.support.Localization;
import org.netloom.studio.support.settings.Preferences;
import org.netloom.studio.support.settings.Settings;

/// The projects opened last, newest first, as the preferences keep them.
public final class RecentProjects {
    private final Preferences preferences;

    public RecentProjects(Preferences preferences) {
        this.preferences = preferences;
    }

    /// One project of the list.
    public record Entry(Path path, Instant opened) {
        public String name() {
            var name = path.getFileName();
            return name == null ? path.toString() : name.toString();
        }

        /// The folder around the project, with `~` for the user's own.
        public String folderText() {
            var parent = path.getParent();
            var folder = parent == null ? "" : parent.toString();
            var home = System.getProperty("user.home", "");
            return !home.isEmpty() && folder.startsWith(home) ? "~" + folder.substring(home.length()) : folder;
        }

        /// Such as "today, 14:32" or "Nov 21, 2026".
        public String openedText(LocalDate today, ZoneId zone) {
            var when = opened.atZone(zone);
            var time = DateTimeFormatter.ofPattern("HH:mm").format(when);
            var date = when.toLocalDate();
            if (date.equals(today)) {
                return text("today, {0}", time);
            }
            if (date.equals(today.minusDays(1))) {
                return text("yesterday, {0}", time);
            }
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(Localization.locale())
                    .format(date);
        }
    }

    public List<Entry> entries() {
        return preferences.current().recent().stream()
                .flatMap(recent -> entry(recent).stream())
                .toList();
    }

    public void opened(Path project) {
        var path = project.toAbsolutePath().normalize().toString();
        preferences.update(settings -> {
            var list = new ArrayList<Settings.Recent>();
            list.add(new Settings.Recent(path, Instant.now().toString()));
            settings.recent().stream().filter(one -> !one.path().equals(path)).forEach(list::add);
            return settings.withRecent(list);
        });
    }

    public void forget(Path project) {
        var path = project.toString();
        preferences.update(settings -> settings.withRecent(settings.recent().stream()
                .filter(one -> !one.path().equals(path))
                .toList()));
    }

    private static Optional<Entry> entry(Settings.Recent recent) {
        try {
            return Optional.of(new Entry(Path.of(recent.path()), Instant.parse(recent.opened())));
        } catch (InvalidPathException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
