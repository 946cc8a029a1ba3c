package org.netloom.engine.cli.console;

/// Where a command speaks: the command line that it was called from.
public interface Console {
    Output output();
}
