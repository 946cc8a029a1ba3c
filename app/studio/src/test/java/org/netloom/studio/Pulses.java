package org.netloom.studio;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;

/// The time between pulses, while the window is in use.
public final class Pulses extends AnimationTimer {
    private static final int SLOW = 50;

    private final List<Gap> gaps = new ArrayList<>();
    private long first;
    private long last;

    /// @param until in milliseconds of the clock
    /// @param length in milliseconds
    private record Gap(long until, double length) {
        boolean isSlow() {
            return length > SLOW;
        }

        boolean isTheMachines(List<Metronome.Miss> misses) {
            return misses.stream().anyMatch(miss -> miss.meets(until - (long) length, until));
        }
    }

    @Override
    public void handle(long now) {
        long at = System.nanoTime();
        if (last != 0) {
            var gap = new Gap(System.currentTimeMillis(), (at - last) / 1e6);
            gaps.add(gap);
            if (gap.isSlow()) {
                StudioEnduranceTest.print("%.0f ms at %.1f s", gap.length(), (at - first) / 1e9);
            }
        } else {
            first = at;
        }
        last = at;
    }

    /// All of them.
    public void print() {
        print("all", gaps);
    }

    public void print(List<Metronome.Miss> misses) {
        print();
        print(
                "without those in which a process that only sleeps was late as well",
                gaps.stream()
                        .filter(gap -> !gap.isSlow() || !gap.isTheMachines(misses))
                        .toList());
    }

    private static void print(String which, List<Gap> gaps) {
        var sorted = gaps.stream().mapToDouble(Gap::length).sorted().toArray();
        long slow = gaps.stream().filter(Gap::isSlow).count();
        StudioEnduranceTest.print(
                "%d pulses (%s): median %.1f ms, 99 %% below %.1f ms, 99.9 %% below %.1f ms,"
                        + " longest %.1f ms; %.3f %% took 50 ms or less",
                sorted.length,
                which,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.99)],
                sorted[(int) (sorted.length * 0.999)],
                sorted[sorted.length - 1],
                100 - 100.0 * slow / sorted.length);
    }
}
