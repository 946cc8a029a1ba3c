package org.netloom.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.netloom.core.layers.shapes.Shape;
import org.netloom.core.project.Preprocessing;

class BatchFeedTest {
    /// More numbers than are made at a time.
    private static final Shape SHAPE = Shape.map(25, 31, 3);

    private static final Preprocessing SCALING = new Preprocessing(1 / 127.5, -1);
    private static final int COUNT = 23;

    private final List<byte[]> bytes = new ArrayList<>();
    private final int[] labels = new int[COUNT];

    private Pictures pictures() {
        var random = new SplittableRandom(3);
        for (int i = 0; i < COUNT; i++) {
            var picture = new byte[Math.toIntExact(SHAPE.size())];
            random.nextBytes(picture);
            bytes.add(picture);
            labels[i] = random.nextInt(10);
        }
        return Pictures.of(bytes, labels);
    }

    @Test
    void handsOverEveryPictureScaledWithChannelsFirst() {
        var order = Shuffle.order(IntStream.range(0, COUNT).toArray(), 1, 1);
        var seen = new ArrayList<Integer>();
        try (var feed = new BatchFeed(pictures(), SCALING, SHAPE, 5)) {
            feed.each(order, 0, batch -> {
                for (int i = 0; i < batch.size(); i++) {
                    int index = batch.indices()[i];
                    seen.add(index);
                    assertThat(batch.labels()[i]).isEqualTo(labels[index]);
                    assertThat(numbers(batch, i)).isEqualTo(expected(bytes.get(index)));
                }
                return true;
            });
            assertThat(feed.count(COUNT)).isEqualTo(5);
        }

        assertThat(seen).containsExactlyElementsOf(IntStream.of(order).boxed().toList());
    }

    @Test
    void leavesABatchAloneUntilTheNextIsAskedFor() {
        var order = IntStream.range(0, COUNT).toArray();
        try (var feed = new BatchFeed(pictures(), SCALING, SHAPE, 2)) {
            feed.each(order, 3, batch -> {
                var before = numbers(batch, 0);
                Thread.sleep(5); // the thread that fills the next ones has long done so
                assertThat(numbers(batch, 0)).isEqualTo(before).isEqualTo(expected(bytes.get(batch.indices()[0])));
                return true;
            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsWithTheFaultOfTheThreadThatReads() {
        var broken = new Pictures() {
            @Override
            public int count() {
                return COUNT;
            }

            @Override
            public int label(int index) {
                return 0;
            }

            @Override
            public void read(int index, byte[] into) {
                if (index == 7) {
                    throw new IllegalStateException("the disk is gone");
                }
            }
        };
        try (var feed = new BatchFeed(broken, SCALING, SHAPE, 2)) {
            assertThatThrownBy(() -> feed.each(IntStream.range(0, COUNT).toArray(), 0, batch -> true))
                    .hasMessageContaining("the disk is gone");
        }
    }

    private static float[] numbers(LabelledBatch batch, int at) {
        var numbers = new float[Math.toIntExact(SHAPE.size())];
        batch.batch().pixels().get(at * numbers.length, numbers);
        return numbers;
    }

    private static float[] expected(byte[] picture) {
        var numbers = new float[picture.length];
        int plane = SHAPE.height() * SHAPE.width();
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                numbers[c * plane + i] = (float) ((picture[i * 3 + c] & 255) * SCALING.scale() + SCALING.offset());
            }
        }
        return numbers;
    }
}
