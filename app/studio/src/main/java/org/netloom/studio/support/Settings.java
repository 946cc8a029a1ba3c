package org.netloom.studio.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the studio remembers from one start to the next. `panes` are sizes in pixels by the name of
/// the split; `place` is the id of the place last shown; `language` is a tag such as `de`, or
/// empty for the system's.
public record Settings(
        int format,
        Theme theme,
        @Nullable Bounds window,
        String place,
        Map<String, Double> panes,
        List<Recent> recent,
        boolean reopen,
        String projectsFolder,
        String language) {
    public static final int FORMAT = 1;
    public static final int MOST_RECENT = 12;

    /// The window in screen coordinates, as it is when not maximised.
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// A project that was open at `opened` (ISO 8601 instant).
    public record Recent(String path, String opened) {}

    @SuppressWarnings("NullAway") // a file may lack what a newer version added
    public Settings {
        theme = theme == null ? Theme.LIGHT : theme;
        place = place == null ? "" : place;
        panes = panes == null ? Map.of() : Map.copyOf(panes);
        recent = recent == null ? List.of() : recent.stream().limit(MOST_RECENT).toList();
        projectsFolder = projectsFolder == null ? "" : projectsFolder;
        language = language == null ? "" : language;
    }

    public static Settings fresh() {
        return new Settings(FORMAT, Theme.LIGHT, null, "", Map.of(), List.of(), false, "", "");
    }

    public Settings withTheme(Theme next) {
        return new Settings(FORMAT, next, window, place, panes, recent, reopen, projectsFolder, language);
    }

    public Settings withWindow(Bounds bounds) {
        return new Settings(FORMAT, theme, bounds, place, panes, recent, reopen, projectsFolder, language);
    }

    public Settings withPlace(String id) {
        return new Settings(FORMAT, theme, window, id, panes, recent, reopen, projectsFolder, language);
    }

    public Settings withPane(String name, double pixels) {
        var sizes = new LinkedHashMap<>(panes);
        sizes.put(name, pixels);
        return new Settings(FORMAT, theme, window, place, sizes, recent, reopen, projectsFolder, language);
    }

    public Settings withRecent(List<Recent> projects) {
        return new Settings(FORMAT, theme, window, place, panes, projects, reopen, projectsFolder, language);
    }

    public Settings withReopen(boolean last) {
        return new Settings(FORMAT, theme, window, place, panes, recent, last, projectsFolder, language);
    }

    public Settings withProjectsFolder(String folder) {
        return new Settings(FORMAT, theme, window, place, panes, recent, reopen, folder, language);
    }

    /// @param tag such as `de`; empty for the system's language
    public Settings withLanguage(String tag) {
        return new Settings(FORMAT, theme, window, place, panes, recent, reopen, projectsFolder, tag);
    }
}
