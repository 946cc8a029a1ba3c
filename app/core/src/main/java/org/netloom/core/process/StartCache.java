package org.netloom.core.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.netloom.core.text.Failure;

/// What an engine has loaded by its first steps, kept for those that start later: the JVM's ahead-of-time
/// cache (JEP 514), which halves the time to the first step. It belongs to one class path and one Java;
/// the JVM ignores it where either has changed.
///
/// @param command of an engine, without a cache
/// @param file where the cache is or would be
public record StartCache(EngineCommand command, Path file) {
    /// The argument with which an engine goes through all it can do once, for what that loads.
    public static final String REHEARSE = "--rehearse";

    private static final String NAME = "engine-";
    private static final String ENDING = ".aot";
    private static final String WORK = "rehearsal";
    /// Long: while a net trains, a rehearsal hardly gets on.
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration ABANDONED = Duration.ofDays(1);

    /// @param folder of the caches of this user
    public static StartCache of(EngineCommand command, Path folder) {
        return new StartCache(command, folder.resolve(NAME + fingerprint(command) + ENDING));
    }

    public boolean exists() {
        return Files.isRegularFile(file);
    }

    /// Whether it can be made: the JVM takes classes from jars only.
    public boolean possible() {
        return classPath(command).stream().allMatch(Files::isRegularFile);
    }

    /// The command, with the cache where there is one.
    public EngineCommand quicker() {
        return exists() ? command.withOption("-XX:AOTCache=" + file) : command;
    }

    /// Makes it in half a minute or so, in a process of its own that yields to all others and that ends when
    /// the thread is interrupted. Caches of older class paths go.
    public void make() throws Failure, InterruptedException {
        try {
            Files.createDirectories(file.getParent());
            deleteAbandoned();
            var work = Files.createTempDirectory(file.getParent(), WORK);
            try {
                var made = work.resolve("made" + ENDING);
                record(made, work);
                Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                deleteOthers();
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            throw Failure.of("The engine's start cannot be made quicker: {0}", e.toString())
                    .causedBy(e);
        }
    }

    private void record(Path made, Path work) throws IOException, InterruptedException {
        var line = command.withOption("-XX:AOTCacheOutput=" + made)
                .idling()
                .with(Map.of("NETLOOM_CACHE", work.resolve("cache").toString()))
                .line(REHEARSE, work.toString());
        var process = line.redirectErrorStream(true)
                .redirectOutput(work.resolve("log.txt").toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE) || !Files.exists(made)) {
                throw new IOException("the rehearsal came to no end. " + Postmortem.tail(work.resolve("log.txt")));
            }
        } finally {
            // At its end the JVM starts another that writes the cache.
            var others = process.descendants().toList();
            others.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            others.forEach(other -> other.onExit().join());
        }
    }

    /// What a rehearsal left that was killed with its owner.
    private void deleteAbandoned() throws IOException {
        var longAgo = Instant.now().minus(ABANDONED);
        try (var folders = Files.newDirectoryStream(file.getParent(), WORK + "*")) {
            for (var folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(longAgo)) {
                    delete(folder);
                }
            }
        }
    }

    private void deleteOthers() {
        try (var files = Files.newDirectoryStream(file.getParent(), NAME + "*" + ENDING)) {
            for (var other : files) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            // Windows keeps one that an engine has mapped; the next time it goes.
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> classPath(EngineCommand command) {
        var words = command.command();
        var entries = words.get(words.indexOf("-cp") + 1).split(File.pathSeparator);
        return Arrays.stream(entries).map(Path::of).toList();
    }

    private static String fingerprint(EngineCommand command) {
        var about = new StringBuilder(Runtime.version().toString());
        for (var jar : classPath(command)) {
            var attributes = jar.toFile();
            about.append('\n').append(jar).append(' ').append(attributes.length());
            about.append(' ').append(attributes.lastModified());
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(about.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
