package org.netloom.core.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;
import org.netloom.core.text.Text;

@Timeout(60)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class DownloadTest {
    private static final int BYTES = 3_000_000;

    @TempDir
    Path folder;

    private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
    private byte[] content;
    private HttpServer server;

    /// What the server does besides: bytes after which it hangs up, whether it knows ranges, and so on.
    private int hangsUpAfter = Integer.MAX_VALUE;
    private boolean knowsRanges = true;
    private boolean stalls;
    private int status;

    @BeforeEach
    void serve() throws IOException {
        content = new byte[BYTES];
        new Random(3).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range == null ? "all" : range);
            if (status != 0) {
                exchange.sendResponseHeaders(status, -1);
                return;
            }
            int from = range == null || !knowsRanges ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (from > 0) {
                exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (BYTES - 1) + "/" + BYTES);
            }
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, BYTES - from);
            var out = exchange.getResponseBody();
            int to = (int) Math.min(BYTES, (long) from + hangsUpAfter);
            out.write(content, from, to - from);
            out.flush();
            if (stalls) {
                Thread.sleep(40_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_set_comes_whole_and_is_not_fetched_twice() throws Exception {
        var told = new ArrayList<Long>();
        Progress progress = (done, total) -> {
            assertThat(total).isEqualTo(2L * BYTES);
            told.add(done);
        };
        var download = new Download(set(sha(content), "a-idx", "b-idx"), folder);
        var pictures = download.fetch(progress);
        assertThat(pictures).isEqualTo(folder.resolve("test"));
        assertThat(pictures.resolve("a-idx")).hasBinaryContent(content);
        assertThat(told).isSorted().last().isEqualTo(2L * BYTES);
        assertThat(names()).containsExactly("a-idx", "b-idx");

        download.fetch(Progress.NONE);
        assertThat(ranges).containsExactly("all", "all");
    }

    @Test
    void a_broken_connection_is_gone_on_with_at_the_byte_where_it_broke() throws Exception {
        hangsUpAfter = 1_200_000;
        new Download(archive(sha(content)), folder).fetch(Progress.NONE);
        assertThat(folder.resolve("test/set.zip")).hasBinaryContent(content);
        // What is on its way when a connection breaks may be lost with it.
        assertThat(ranges).hasSize(3);
        assertThat(begin(1)).isBetween(1_000_000, 1_200_000);
        assertThat(begin(2) - begin(1)).isBetween(1_000_000, 1_200_000);
    }

    @Test
    void what_is_begun_stays_when_it_breaks_too_often_and_the_next_time_goes_on() throws Exception {
        hangsUpAfter = 500_000;
        var download = new Download(archive(sha(content)), folder);
        assertThatThrownBy(() -> download.fetch(Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("goes on where it ended");
        long begun = Files.size(folder.resolve("test/set.zip.part"));
        assertThat(begun).isBetween(1_200_000L, 1_500_000L);
        hangsUpAfter = Integer.MAX_VALUE;
        assertThat(download.fetch(Progress.NONE)).hasBinaryContent(content);
        assertThat(ranges).last().isEqualTo("bytes=" + begun + "-");
    }

    @Test
    void a_server_without_ranges_sends_all_again() throws Exception {
        knowsRanges = false;
        hangsUpAfter = 700_000;
        var download = new Download(archive(sha(content)), folder);
        assertThatThrownBy(() -> download.fetch(Progress.NONE)).isInstanceOf(Failure.class);
        hangsUpAfter = Integer.MAX_VALUE;
        assertThat(download.fetch(Progress.NONE)).hasBinaryContent(content);
    }

    @Test
    void a_file_that_is_another_is_refused_and_deleted() {
        var wrong = new Download(archive("0".repeat(64)), folder);
        assertThatThrownBy(() -> wrong.fetch(Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("SHA-256 differ");
        assertThat(names()).isEmpty();
    }

    @Test
    void a_download_is_cancelled_also_while_nothing_comes_and_goes_on_later() throws Exception {
        stalls = true;
        hangsUpAfter = 1_000_000;
        var download = new Download(archive(sha(content)), folder);
        var progress = new Progress() {
            private volatile boolean cancelled;

            @Override
            public void at(long done, long total) {
                if (done >= 900_000) {
                    cancelled = true;
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled;
            }
        };
        long began = System.nanoTime();
        assertThatThrownBy(() -> download.fetch(progress)).isInstanceOf(CancellationException.class);
        assertThat(System.nanoTime() - began).isLessThan(10_000_000_000L);
        assertThat(Files.size(folder.resolve("test/set.zip.part"))).isBetween(900_000L, 1_000_000L);
        stalls = false;
        hangsUpAfter = Integer.MAX_VALUE;
        assertThat(download.fetch(Progress.NONE)).hasBinaryContent(content);
    }

    @Test
    void without_a_connection_it_says_what_to_do() {
        server.stop(0);
        assertThatThrownBy(() -> new Download(archive(sha(content)), folder).fetch(Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("cannot be reached: check the connection");
    }

    @Test
    void a_file_that_is_gone_from_its_server_is_said() {
        status = 404;
        assertThatThrownBy(() -> new Download(archive(sha(content)), folder).fetch(Progress.NONE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("answered 404");
    }

    @Test
    void files_that_are_here_already_are_taken_when_they_are_the_set() throws Exception {
        var have = Files.createDirectories(folder.resolve("have"));
        Files.write(have.resolve("a-idx"), content);
        var download = new Download(set(sha(content), "a-idx", "b-idx"), folder);
        assertThatThrownBy(() -> download.take(have, Progress.NONE)).hasMessageContaining("b-idx");
        Files.write(have.resolve("b-idx"), Arrays.copyOf(content, BYTES - 1));
        assertThatThrownBy(() -> download.take(have, Progress.NONE)).hasMessageContaining("SHA-256 differ");
        Files.write(have.resolve("b-idx"), content);
        assertThat(download.take(have, Progress.NONE).resolve("b-idx")).hasBinaryContent(content);
        assertThat(ranges).isEmpty();
    }

    private int begin(int request) {
        return Integer.parseInt(ranges.get(request).replaceAll("\\D", ""));
    }

    private KnownSet archive(String sha) {
        return set(sha, "set.zip");
    }

    private KnownSet set(String sha, String... names) {
        var files = Arrays.stream(names)
                .map(name -> new SetFile(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/" + name), BYTES, sha))
                .toList();
        return new KnownSet("test", "Test", Text.of("-"), Text.of("-"), URI.create("http://localhost/"), files);
    }

    private List<String> names() {
        try (var files = Files.list(folder.resolve("test"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
