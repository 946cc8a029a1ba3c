package org.netloom.studio.dataset.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.dataset.catalogue.KnownSet;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;
import org.netloom.core.text.Text;
import org.netloom.studio.shell.Notices;
import org.netloom.studio.support.TaskRunner;

@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class CatalogueViewModelTest {
    private static final byte[] CONTENT = "pictures".repeat(500_000).getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final Notices notices = new Notices(Runnable::run);
    private final List<Path> opened = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private CatalogueViewModel model;

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, CONTENT.length);
            try (exchange) {
                exchange.getResponseBody().write(CONTENT);
            }
        });
        server.start();
        model = new CatalogueViewModel(TaskRunner.inline(), notices, folder, Runnable::run, opened::add);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_set_that_has_come_offers_to_be_opened() throws Exception {
        var shares = new ArrayList<Number>();
        model.progress().subscribe(now -> shares.add(now));
        model.fetch(set(sha()));

        assertThat(model.running().get()).isNull();
        assertThat(shares).contains(1.0).hasSizeGreaterThan(3);
        assertThat(model.words().get()).isEqualTo("Test: 4 of 4 MB");
        var notice = notices.shown().getFirst();
        assertThat(notice.title()).isEqualTo("Test is here");
        notice.choices().getFirst().run().run();
        assertThat(opened).containsExactly(folder.resolve("test/set.zip"));
    }

    @Test
    void what_did_not_come_says_why_and_can_be_tried_again() {
        model.fetch(set("0".repeat(64)));
        assertThat(opened).isEmpty();
        var notice = notices.shown().getFirst();
        assertThat(notice.message()).contains("SHA-256 differ");
        notice.choices().getFirst().run().run();
        assertThat(asked).hasValue(2);
    }

    @Test
    void files_that_are_here_are_taken() throws Exception {
        var have = Files.write(folder.resolve("mine.zip"), CONTENT);
        model.take(set(sha()), have);
        assertThat(folder.resolve("test/set.zip")).hasBinaryContent(CONTENT);
        assertThat(asked).hasValue(0);
    }

    private KnownSet set(String sha) {
        var source = URI.create("http://localhost:" + server.getAddress().getPort() + "/set.zip");
        return new KnownSet(
                "test", "Test", Text.of("-"), Text.of("-"), source, List.of(new SetFile(source, CONTENT.length, sha)));
    }

    private static String sha() throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
    }
}
