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
