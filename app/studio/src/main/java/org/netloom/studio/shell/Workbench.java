package org.netloom.studio.shell;

import org.netloom.studio.support.Look;
import org.netloom.studio.support.Preferences;
import org.netloom.studio.support.TaskRunner;

/// What the window gives to every part of the studio.
public record Workbench(
        ShellViewModel shell, Actions actions, Notices notices, Preferences preferences, Look look, TaskRunner tasks) {}
