package org.netloom.studio.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the studio remembers from one start to the next. `panes` are sizes in pixels by the name of
/// the split; `place` is the id of the place last shown; `language` is a tag such as `de`, or
/// empty for the system's; `scale` is in percent, or 0
/// for the system's; `engineThreads` is 0 for as many as the machine has cores.
public record Settings(
        int format,
        Appearance theme,
        int scale,
        @Nullable Bounds window,
        String place,
        Map<String, Double> panes,
        List<Recent> recent,
        boolean reopen,
        String projectsFolder,
        String language,
        int engineThreads) {
    public static final int FORMAT = 1;
    public static final int MOST_RECENT = 12;
    public static final int LEAST_SCALE = 100;
    public static final int MOST_SCALE = 300;

    /// The window in screen coordinates, as it is when not maximised.
    public record Bounds(double x, double y, double width, double height, boolean maximized) {}

    /// A project that was open at `opened` (ISO 8601 instant).
    public record Recent(String path, String opened) {}

    @SuppressWarnings("NullAway") // a file may lack what a newer version added
    public Settings {
        theme = theme == null ? Appearance.LIGHT : theme;
        scale = scale == 0 ? 0 : Math.clamp(scale, LEAST_SCALE, MOST_SCALE);
        engineThreads = Math.max(0, engineThreads);
        place = place == null ? "" : place;
        panes = panes == null ? Map.of() : Map.copyOf(panes);
        recent = recent == null ? List.of() : recent.stream().limit(MOST_RECENT).toList();
        projectsFolder = projectsFolder == null ? "" : projectsFolder;
        language = language == null ? "" : language;
    }

    public static Settings fresh() {
        return new Settings(FORMAT, Appearance.SYSTEM, 0, null, "", Map.of(), List.of(), false, "", "", 0);
    }

    public Settings withTheme(Appearance next) {
        return new Settings(
                FORMAT, next, scale, window, place, panes, recent, reopen, projectsFolder, language, engineThreads);
    }

    /// @param percent 0 for the size the system wants
    public Settings withScale(int percent) {
        return new Settings(
                FORMAT, theme, percent, window, place, panes, recent, reopen, projectsFolder, language, engineThreads);
    }

    public Settings withWindow(Bounds bounds) {
        return new Settings(
                FORMAT, theme, scale, bounds, place, panes, recent, reopen, projectsFolder, language, engineThreads);
    }

    public Settings withPlace(String id) {
        return new Settings(
                FORMAT, theme, scale, window, id, panes, recent, reopen, projectsFolder, language, engineThreads);
    }

    public Settings withPane(String name, double pixels) {
        var sizes = new LinkedHashMap<>(panes);
        sizes.put(name, pixels);
        return new Settings(
                FORMAT, theme, scale, window, place, sizes, recent, reopen, projectsFolder, language, engineThreads);
    }

    public Settings withRecent(List<Recent> projects) {
        return new Settings(
                FORMAT, theme, scale, window, place, panes, projects, reopen, projectsFolder, language, engineThreads);
    }

    public Settings withReopen(boolean last) {
        return new Settings(
                FORMAT, theme, scale, window, place, panes, recent, last, projectsFolder, language, engineThreads);
    }

    public Settings withProjectsFolder(String folder) {
        return new Settings(
                FORMAT, theme, scale, window, place, panes, recent, reopen, folder, language, engineThreads);
    }

    /// @param tag such as `de`; empty for the system's language
    public Settings withLanguage(String tag) {
        return new Settings(
                FORMAT, theme, scale, window, place, panes, recent, reopen, projectsFolder, tag, engineThreads);
    }

    /// @param threads of engines that start from now on; 0 for as many as the machine has cores
    public Settings withEngineThreads(int threads) {
        return new Settings(
                FORMAT, theme, scale, window, place, panes, recent, reopen, projectsFolder, language, threads);
    }
}
