package org.netloom.studio.shell;

import java.util.List;

/// A message in the window: what happened, why and what to do, and what can be clicked. `details`
/// are for a report and may be empty.
public record Notice(Kind kind, String title, String message, String details, List<Choice> choices) {

    /// How serious; errors stay until they are closed.
    public enum Kind {
        INFO,
        SUCCESS,
        WARNING,
        ERROR
    }

    /// A button on the notice, which closes it too.
    public record Choice(String label, Runnable run) {}

    public Notice {
        choices = List.copyOf(choices);
    }

    public static Notice of(Kind kind, String title, String message, Choice... choices) {
        return new Notice(kind, title, message, "", List.of(choices));
    }

    /// Until it is closed; what went well is soon gone.
    public boolean stays() {
        return kind == Kind.ERROR || kind == Kind.WARNING && !choices.isEmpty();
    }

    /// Says the same, so that showing both helps nobody.
    boolean repeats(Notice other) {
        return kind == other.kind && title.equals(other.title) && message.equals(other.message);
    }
}
