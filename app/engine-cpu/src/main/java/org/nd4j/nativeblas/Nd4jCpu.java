package org.nd4j.nativeblas;

/// Turns Deeplearning4j's oneDNN layers on. Its `BaseMKLDNNHelper` asks a class of this name by
/// reflection, which nd4j 1.0.0-M2.1 no longer has; without an answer it takes the slow path.
public final class Nd4jCpu {
    private Nd4jCpu() {}

    public static final class Environment {
        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        public boolean isUseMKLDNN() {
            return true;
        }
    }
}
