package org.netloom.core.protocol;

/// What both sides must agree on.
public final class Protocol {
    /// Raised with every change of a message.
    public static final int VERSION = 5;

    public static final int HEARTBEAT_SECONDS = 2;

    /// Silence after which an engine counts as hung.
    public static final int SILENCE_SECONDS = 30;

    private Protocol() {}
}
