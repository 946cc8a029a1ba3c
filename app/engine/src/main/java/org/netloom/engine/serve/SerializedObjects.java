package org.netloom.engine.serve;

import java.io.ObjectInputFilter;

/// Java's serialized objects can run code when they are read: this process reads none, wherever a
/// library might try.
final class SerializedObjects {
    private SerializedObjects() {}

    static void refuse() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(ObjectInputFilter.Config.createFilter("!*"));
        }
    }
}
