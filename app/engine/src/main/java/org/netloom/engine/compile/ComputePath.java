package org.netloom.engine.compile;

import org.netloom.core.text.Text;

/// What computes a net.
public sealed interface ComputePath {

    /// The whole net as kernels made for this processor.
    ///
    /// @param instructions such as AVX-512
    record Fast(String library, String instructions, int threads) implements ComputePath {
        @Override
        public Text text() {
            return threads == 1
                    ? Text.of("{0}, {1}, 1 thread", library, instructions)
                    : Text.of("{0}, {1}, {2} threads", library, instructions, threads);
        }
    }

    /// Deeplearning4j, layer by layer.
    ///
    /// @param why the fast path was not taken
    record Reference(Text why) implements ComputePath {
        @Override
        public Text text() {
            return Text.of("Deeplearning4j, slower: {0}", why);
        }
    }

    /// For a person.
    Text text();
}
