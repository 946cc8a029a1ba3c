package org.netloom.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.netloom.core.run.EpochMetrics;
import org.netloom.core.run.Evaluation;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

class ChannelTest {
    private final Path folder = temporary();
    private SocketChannel near;
    private SocketChannel far;

    private static Path temporary() {
        try {
            return Files.createTempDirectory("channel");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void connect() throws IOException {
        var address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            near = SocketChannel.open(address);
            far = server.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        near.close();
        far.close();
        Files.deleteIfExists(folder.resolve("s"));
        Files.deleteIfExists(folder);
    }

    @Test
    void everyMessageArrivesAsItWasSent() throws IOException, Failure {
        List<Request> requests = List.of(
                new Request.Hello(1),
                new Request.Train("/p/runs/ü \"x\"\n", true),
                new Request.Stop(),
                new Request.Scan(1, "a", "b"),
                new Request.Thumbnails(2, "b", 96),
                new Request.ShowPicture(7, "p", "a/b.png", 32, 32, 3, "pixels"),
                new Request.Predict(3, "r", Weights.BEST, List.of("x.png"), null),
                new Request.FeatureMaps(6, "r", Weights.LAST, "conv2d", "x.png", "maps"),
                new Request.Evaluate(4, "r", Weights.LAST, "test"),
                new Request.Bench(5, "folder", "/pictures", 0, 0, 3, true, 1L << 40),
                new Request.Cancel(3),
                new Request.Shutdown());
        var metrics = new EpochMetrics(1, Double.NaN, 0.5, null, null, 3);
        List<Event> events = List.of(
                new Event.Ready(1, 2, Text.of("CPU")),
                new Event.Heartbeat(1L << 33),
                new Event.Step(1, 1, 0.5, 0.25, 1000),
                new Event.Epoch(metrics, true),
                new Event.Finished("r", true, null),
                new Event.Failed(0, Text.of("{0}: {1}, {2}", "why", Text.of("{0} of {1}", 1, 2.5), 3)),
                new Event.Evaluated(4, Evaluation.of(List.of("a"), new int[][] {{1}}, 0, 1)),
                new Event.Predicted(
                        3, List.of(new Event.Prediction("f", "a", Map.of("a", 1.0), null, new Event.Preview(0, 1, 1)))),
                new Event.PictureShown(7, 300, 200, new Event.Preview(0, 300, 200), new Event.Preview(180_000, 32, 32)),
                new Event.Benched(
                        5,
                        new Speed("folder", null, 9, null, null, null, null, null, List.of(1L), 2, "f32", "x", null)),
                new Event.Looked(7, 0.001, Map.of("conv2d", 0.01, "dense", Double.POSITIVE_INFINITY)),
                new Event.FeatureMapsReady(6, List.of(2, 2, 1), 1, 2, 2, List.of(0f), List.of(1f), List.of()),
                new Event.Cancelled(3));
        var sender = new Channel(near);
        for (var request : requests) {
            sender.send(request);
        }
        for (var event : events) {
            sender.send(event);
        }
        near.shutdownOutput();

        var receiver = new Channel(far);
        for (var request : requests) {
            assertThat(receiver.receive(Request.class)).contains(request);
        }
        for (var event : events) {
            assertThat(receiver.receive(Event.class)).contains(event);
        }
        assertThat(receiver.receive(Event.class)).isEmpty();
    }

    @Test
    void messagesOfSeveralThreadsDoNotMix() throws Exception {
        var sender = new Channel(near);
        var threads = new ArrayList<Thread>();
        for (int t = 0; t < 4; t++) {
            var text = "x".repeat(1000 * (t + 1));
            threads.add(Thread.ofVirtual().start(() -> {
                for (int i = 0; i < 50; i++) {
                    try {
                        sender.send(new Event.Failed(i, Text.of(text)));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }));
        }
        var receiver = new Channel(far);
        for (int i = 0; i < 200; i++) {
            assertThat(receiver.receive(Event.class))
                    .hasValueSatisfying(event -> assertThat(event).isInstanceOf(Event.Failed.class));
        }
        for (var thread : threads) {
            thread.join();
        }
    }

    @Test
    void noiseIsAFailureAndNamesNoClass() throws IOException {
        near.write(ByteBuffer.wrap("{\"event\":\"java.lang.ProcessBuilder\"}\n".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> new Channel(far).receive(Event.class)).isInstanceOf(Failure.class);
    }
}
