package org.netloom.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.netloom.core.text.Failure;

/// A checkpoint of a run, from which a new one can branch.
///
/// @param run that it is of
/// @param checkpoint its folder
/// @param epoch the last one that it has behind it
public record Branch(RunFolder run, Path checkpoint, int epoch) {

    /// All checkpoints that a run has: the one it would go on from, and those that were kept, latest
    /// first.
    public static List<Branch> of(RunFolder run) throws Failure {
        var branches = new ArrayList<Branch>();
        if (Files.isDirectory(run.checkpoint())) {
            branches.add(new Branch(run, run.checkpoint(), run.record().epochs()));
        }
        var kept = run.path().resolve("kept");
        if (Files.isDirectory(kept)) {
            try (var folders = Files.list(kept)) {
                folders.filter(folder -> folder.getFileName().toString().matches("epoch-\\d{1,9}"))
                        .map(folder -> new Branch(
                                run,
                                folder,
                                Integer.parseInt(folder.getFileName().toString().substring(6))))
                        .filter(branch -> branches.isEmpty()
                                || branch.epoch() != branches.getFirst().epoch())
                        .sorted(Comparator.comparingInt(Branch::epoch).reversed())
                        .forEach(branches::add);
            } catch (IOException e) {
                throw Failure.of("{0} cannot be read ({1}).", kept, e.toString())
                        .causedBy(e);
            }
        }
        return branches;
    }

    /// Makes a run with this checkpoint, which goes on from it to `epochs` in all.
    ///
    /// @param home the project's folder
    public RunFolder begin(Path home, int epochs, Instant started, LocalDateTime now) throws Failure {
        var record = run.record();
        var project = record.readProject();
        var fresh = RunRecord.start(
                        project.withTraining(project.training().withEpochs(epochs)), record.datasetFolder(), started)
                .after(epoch, 0);
        var folder = RunFolder.create(home, fresh, now);
        try {
            Copies.link(checkpoint, folder.checkpoint());
            if (Files.exists(run.history().file())) {
                Files.copy(run.history().file(), folder.history().file());
                folder.history().cutAfter(epoch);
            }
        } catch (IOException e) {
            throw Failure.of("No run can be kept in {0} ({1}). Make room on the disk.", folder.path(), e.toString())
                    .causedBy(e);
        }
        RunNote.NONE
                .withNote("Branched from " + run.name() + " after epoch " + epoch + ".")
                .write(folder);
        return folder;
    }
}
