package org.netloom.core.run.evidence;

import java.util.Collection;

/// Mean and standard deviation of a figure over runs that differ in their seed alone.
///
/// @param deviation of the sample (n − 1); 0 for a single run
public record Spread(int runs, double mean, double deviation) {

    public static Spread of(Collection<Double> values) {
        int n = values.size();
        double mean = values.stream().mapToDouble(v -> v).average().orElse(0);
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return new Spread(n, mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1)));
    }
}
