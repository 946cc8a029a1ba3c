package org.netloom.core.dataset.rearrange;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netloom.core.dataset.work.Progress;
import org.netloom.core.text.Failure;

/// Does what a plan says, one file after the other, until all is done, something is in the way, or a person
/// has enough; files that are gone are passed over. Whatever was done up to then is told, so that it can be taken back.
public final class Rearranging {
    private static final int MOST_REPORTS = 200;

    private final Path root;
    private final FileMover mover;
    private final List<Path> made = new ArrayList<>();
    private final List<FileMove> done = new ArrayList<>();
    private final List<Path> emptied = new ArrayList<>();

    private Rearranging(Path root, FileMover mover) {
        this.root = root;
        this.mover = mover;
    }

    /// @param root the dataset's folder: nothing that a link brings into it from elsewhere is taken away
    public static Rearranged run(Path root, Plan plan, Progress progress) {
        return run(root, plan, progress, new FileMover(true));
    }

    static Rearranged run(Path root, Plan plan, Progress progress, FileMover mover) {
        return new Rearranging(root, mover).run(plan, progress);
    }

    private Rearranged run(Plan plan, Progress progress) {
        Failure why = null;
        boolean cancelled = false;
        var doing = root;
        try {
            for (var folder : plan.made()) {
                doing = folder;
                make(folder);
            }
            int count = plan.moves().size();
            long step = Math.max(1, count / MOST_REPORTS);
            for (var move : plan.moves()) {
                cancelled = progress.cancelled();
                if (cancelled) {
                    break;
                }
                doing = move.from();
                if (!Files.exists(doing, NOFOLLOW_LINKS)) {
                    // No reason to keep the others back.
                    why = why == null ? failure(doing, new NoSuchFileException(doing.toString())) : why;
                    continue;
                }
                move(move);
                if (done.size() % step == 0 || done.size() == count) {
                    progress.at(done.size(), count);
                }
            }
            if (!cancelled) {
                for (var folder : plan.emptied()) {
                    doing = folder;
                    empty(folder);
                }
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            why = failure(doing, e);
        } catch (Failure e) {
            why = e;
        }
        return new Rearranged(made, done, emptied, plan.bin(), why, cancelled);
    }

    private void move(FileMove move) throws IOException, Failure {
        var folder = Objects.requireNonNull(move.to().getParent(), "a file has a folder");
        make(folder);
        if (!move.copy()) {
            inside(move.from(), move.from().getParent());
        }
        inside(move.to(), folder);
        if (!move.copy() && FileMover.breaks(move.from(), move.to())) {
            throw Failure.of(
                    "{0} is a link that would lead nowhere from {1}: move the picture that it leads to instead.",
                    move.from().toString(), folder.toString());
        }
        done.add(new FileMove(move.from(), mover.move(move), move.copy()));
    }

    /// What lies in the dataset by name lies there in truth.
    private void inside(Path file, @Nullable Path folder) throws IOException, Failure {
        if (folder != null && file.startsWith(root) && !folder.toRealPath().startsWith(root.toRealPath())) {
            throw Failure.of(
                    "{0} lies in the folder of pictures by a link alone: what a link leads to stays as it is. Change it where it really is.",
                    file.toString());
        }
    }

    private void make(Path folder) throws IOException {
        var missing = new ArrayDeque<Path>();
        for (var at = folder; at != null && !Files.exists(at, NOFOLLOW_LINKS); at = at.getParent()) {
            missing.push(at);
        }
        for (var each : missing) {
            try {
                Files.createDirectory(each);
                made.add(each);
            } catch (FileAlreadyExistsException e) {
                continue; // somebody was quicker
            }
        }
    }

    /// Removes the folders in it from the innermost on, as long as no file is left.
    private void empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> folders;
        try (var all = Files.walk(folder)) {
            folders = all.filter(path -> Files.isDirectory(path, NOFOLLOW_LINKS))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (var each : folders) {
            try {
                Files.delete(each);
                emptied.add(each);
            } catch (DirectoryNotEmptyException e) {
                continue; // it stays, with what is in it
            }
        }
    }

    private static Failure failure(Path doing, Exception why) {
        return switch (why) {
            case NoSuchFileException gone ->
                Failure.of("{0} is not there any more: look through the folder again.", gone.getFile())
                        .causedBy(gone);
            case AccessDeniedException denied ->
                Failure.of("{0} may not be changed: mend the permissions of its folder.", denied.getFile())
                        .causedBy(denied);
            case ReadOnlyFileSystemException readOnly ->
                Failure.of("{0} lies on a disk that is only read: copy the pictures to another one.", doing.toString())
                        .causedBy(readOnly);
            default ->
                Failure.of(
                                "{0} cannot be moved or copied ({1}): check the disk and the permissions.",
                                doing.toString(), why.toString())
                        .causedBy(why);
        };
    }
}
