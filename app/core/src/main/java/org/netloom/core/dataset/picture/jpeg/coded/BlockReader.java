package org.netloom.core.dataset.picture.jpeg.coded;

import java.io.IOException;

/// Reads a scan's blocks one after the other.
sealed interface BlockReader permits HuffmanBlocks, ArithmeticBlocks {

    /// @param part which of the scan's components
    /// @param at where in its coefficients the block begins
    void block(int part, Component component, int at) throws IOException;

    /// Forgets everything, as behind a restart marker.
    ///
    /// @param from where to go on reading
    void restart(int from);

    /// Where the next marker is, or the end.
    int marker();
}
