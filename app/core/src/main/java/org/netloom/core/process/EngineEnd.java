package org.netloom.core.process;

import org.netloom.core.text.Text;

/// How an engine went.
public sealed interface EngineEnd {

    /// It was asked to.
    record Orderly() implements EngineEnd {}

    /// It was not: killed, out of memory, crashed in native code.
    ///
    /// @param exitCode of the process; above 128 on Unix: 128 + the signal
    /// @param why in a sentence
    /// @param details the end of its log
    record Died(int exitCode, Text why, String details) implements EngineEnd {}
}
