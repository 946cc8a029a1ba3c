package org.netloom.core.run;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netloom.core.text.Failure;

/// Named tensors in Keras' order and layout, each made or read when it is asked for: a large net need
/// not be in memory twice.
public interface Tensors {

    /// In Keras' order.
    Set<String> names();

    /// @param name one of [#names]
    List<Integer> shape(String name);

    /// A copy, in row-major order.
    float[] values(String name) throws Failure;

    /// Copies `count` values to the beginning of `into`, so that a large tensor need not be copied whole.
    ///
    /// @param from the first one, in row-major order
    default void read(String name, int from, float[] into, int count) throws Failure {
        System.arraycopy(values(name), from, into, 0, count);
    }

    static Tensors of(Map<String, Tensor> tensors) {
        return new Tensors() {
            @Override
            public Set<String> names() {
                return tensors.keySet();
            }

            @Override
            public List<Integer> shape(String name) {
                return tensor(name).shape();
            }

            @Override
            public float[] values(String name) {
                return tensor(name).values();
            }

            @Override
            public void read(String name, int from, float[] into, int count) {
                System.arraycopy(tensor(name).values(), from, into, 0, count);
            }

            private Tensor tensor(String name) {
                var tensor = tensors.get(name);
                if (tensor == null) {
                    throw new IllegalArgumentException("There is no tensor " + name);
                }
                return tensor;
            }
        };
    }
}
