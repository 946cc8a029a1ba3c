package org.netloom.studio.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.settings.Preferences;

/// What the window gives to every part of the studio.
///
/// @param open shows a file or folder in the program that the desktop has for it
public record Workbench(
        ShellViewModel shell,
        Actions actions,
        Notices notices,
        Preferences preferences,
        Look look,
        TaskRunner tasks,
        Consumer<Path> open) {}
