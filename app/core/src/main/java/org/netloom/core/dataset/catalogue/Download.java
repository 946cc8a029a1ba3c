package org.netloom.core.dataset.catalogue;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.netloom.core.dataset.catalogue.KnownSet.SetFile;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Brings a known set onto this computer, from its source or from files that are here already. What is whole
/// is not fetched again; what is begun is gone on with.
public final class Download {
    private static final int ATTEMPTS = 3;
    private static final long RESERVE = 64L << 20;

    private final KnownSet set;
    private final Path folder;

    /// @param into gets a folder of the set's name
    public Download(KnownSet set, Path into) {
        this.set = set;
        this.folder = into.resolve(set.name());
    }

    /// What to choose as the pictures: the archive, or the folder of the files.
    public Path pictures() {
        return set.isArchive() ? path(set.files().getFirst()) : folder;
    }

    /// Fetches what is missing.
    ///
    /// @param progress told of bytes
    /// @return the pictures
    /// @throws Failure when the source cannot be reached, the disk is full or what comes is not the set
    /// @throws CancellationException when `progress` says so; a later call goes on where this one ended
    public Path fetch(Progress progress) throws Failure {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .connectTimeout(Duration.ofSeconds(20))
                .build()) {
            Files.createDirectories(folder);
            long whole = 0;
            for (var file : set.files()) {
                if (!Checked.is(file, path(file), progress)) {
                    fetch(client, file, whole, progress);
                }
                whole += file.bytes();
                progress.at(whole, set.bytes());
            }
            return pictures();
        } catch (IOException e) {
            throw Failure.of(
                            "{0} did not come whole ({1}): try again, it goes on where it ended.",
                            set.title(), e.toString())
                    .causedBy(e);
        }
    }

    private void fetch(HttpClient client, SetFile file, long before, Progress progress) throws Failure, IOException {
        var fetch = new FileFetch(client, file, path(file), progress);
        makeRoom(file.bytes() - fetch.begun());
        for (int attempt = 1; ; attempt++) {
            try {
                fetch.run(there -> progress.at(before + there, set.bytes()));
                return;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void makeRoom(long bytes) throws IOException, Failure {
        if (Files.getFileStore(folder).getUsableSpace() < bytes + RESERVE) {
            throw Failure.of(
                    "{0} has not the {1} MB free that {2} needs: make room there, or choose another folder.",
                    folder.toString(), bytes + (1 << 20) - 1 >> 20, set.title());
        }
    }

    /// Takes the files of the set from a folder, or one of them: copies of what was got otherwise.
    ///
    /// @param have a folder that holds them under their own names, or the archive
    /// @return the pictures
    /// @throws Failure when one is missing or is not what it should be
    public Path take(Path have, Progress progress) throws Failure {
        try {
            for (var file : set.files()) {
                var from = Files.isDirectory(have) ? have.resolve(file.name()) : have;
                if (!Checked.is(file, from, progress)) {
                    throw Failure.of(
                            "{0} is not the file {1} of {2}: its size or its SHA-256 differ. Get it from {3}.",
                            from.toString(),
                            file.name(),
                            set.title(),
                            file.source().toString());
                }
            }
            Files.createDirectories(folder);
            for (var file : set.files()) {
                var from = Files.isDirectory(have) ? have.resolve(file.name()) : have;
                if (!Checked.is(file, path(file), progress)) {
                    var part = folder.resolve(file.name() + ".part");
                    Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(part, path(file), StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return pictures();
        } catch (IOException e) {
            throw Failure.of("{0} cannot be copied ({1}): check the disk.", have.toString(), e.toString())
                    .causedBy(e);
        }
    }

    private Path path(SetFile file) {
        return folder.resolve(file.name());
    }
}
