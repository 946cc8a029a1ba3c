package org.netloom.core.dataset.catalogue;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Fetches one file: into a part beside it, which a later attempt goes on with, checked and renamed when it is
/// whole.
final class FileFetch {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;

    private final HttpClient client;
    private final SetFile wanted;
    private final Path target;
    private final Path part;
    private final Progress progress;

    FileFetch(HttpClient client, SetFile wanted, Path target, Progress progress) {
        this.client = client;
        this.wanted = wanted;
        this.target = target;
        this.part = target.resolveSibling(target.getFileName() + ".part");
        this.progress = progress;
    }

    /// Bytes that an earlier attempt has left.
    long begun() throws IOException {
        return Files.isRegularFile(part) ? Math.min(Files.size(part), wanted.bytes()) : 0;
    }

    /// @param at told how many bytes are there
    void run(LongConsumer at) throws Failure, IOException {
        long begun = begun();
        if (begun < wanted.bytes()) {
            var request =
                    HttpRequest.newBuilder(wanted.source()).timeout(PATIENCE).header("User-Agent", "Netloom");
            if (begun > 0) {
                request.header("Range", "bytes=" + begun + "-");
            }
            receive(request.build(), begun, at);
        }
        finish();
    }

    private void receive(HttpRequest request, long begun, LongConsumer at) throws Failure, IOException {
        var response = answer(request);
        try (var body = response.body()) {
            switch (response.statusCode()) {
                case OK -> copy(body, 0, at);
                case PARTIAL -> copy(body, continues(response, begun) ? begun : 0, at);
                case UNSATISFIABLE -> throw wrong();
                default ->
                    throw Failure.of(
                            "{0} answered {1} instead of the file: try again later, or get the file otherwise and choose it here.",
                            wanted.source().toString(), response.statusCode());
            }
        }
    }

    /// Whether the server goes on at the byte that was asked for.
    private boolean continues(HttpResponse<?> response, long begun) throws IOException {
        var range = response.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes " + begun + "-")) {
            Files.deleteIfExists(part);
            throw new IOException("a range that nobody asked for: " + range);
        }
        return true;
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws Failure, IOException {
        progress.check();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ConnectException | HttpTimeoutException e) {
            throw offline(e);
        } catch (IOException e) {
            if (e.getCause() instanceof UnresolvedAddressException) {
                throw offline(e);
            }
            throw e;
        }
    }

    private Failure offline(Exception why) {
        return Failure.of(
                        "{0} cannot be reached: check the connection to the internet, or get the files elsewhere and take them from there (“I have the files…” in the window, --from in a terminal).",
                        wanted.source().getHost())
                .causedBy(why);
    }

    private void copy(InputStream body, long from, LongConsumer at) throws IOException, Failure {
        long there = from;
        try (var watch = new Watch(body, progress, PATIENCE);
                var out = from > 0
                        ? FileChannel.open(part, WRITE, APPEND)
                        : FileChannel.open(part, WRITE, CREATE, TRUNCATE_EXISTING)) {
            var buffer = new byte[1 << 16];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                watch.awake();
                progress.check();
                there += count;
                if (there > wanted.bytes()) {
                    throw wrong();
                }
                var bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                at.accept(there);
            }
            out.force(true);
        } catch (IOException e) {
            progress.check();
            throw e;
        }
        if (there < wanted.bytes()) {
            progress.check();
            throw new IOException("the connection ended after " + there + " of " + wanted.bytes() + " bytes");
        }
    }

    private void finish() throws IOException, Failure {
        if (!Checked.is(wanted, part, progress)) {
            throw wrong();
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// What is not the file would only be gone on with for ever.
    private Failure wrong() throws IOException {
        Files.deleteIfExists(part);
        return Failure.of(
                "What came from {0} is not {1}: size or SHA-256 differ. It was deleted; try again, and if it happens again do not use it.",
                wanted.source().getHost(), wanted.name());
    }
}
