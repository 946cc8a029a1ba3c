package org.netloom.studio.shell;

import org.netloom.studio.support.TaskRunner;
import org.netloom.studio.support.look.Look;
import org.netloom.studio.support.settings.Preferences;

/// What the window gives to every part of the studio.
public record Workbench(
        ShellViewModel shell, Actions actions, Notices notices, Preferences preferences, Look look, TaskRunner tasks) {}
