package org.netloom.core.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// What a person says about a run, in `note.json` of its folder: the record is the engine's alone.
///
/// @param name in place of the time; empty for none
/// @param tags without commas, in the person's order
public record RunNote(String name, String note, List<String> tags, boolean favourite) {
    public static final RunNote NONE = new RunNote("", "", List.of(), false);

    private static final String FILE = "note.json";

    public RunNote {
        name = name == null ? "" : name.strip();
        note = note == null ? "" : note.strip();
        tags = tags == null
                ? List.of()
                : tags.stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    public RunNote withName(String other) {
        return new RunNote(other, note, tags, favourite);
    }

    public RunNote withNote(String other) {
        return new RunNote(name, other, tags, favourite);
    }

    public RunNote withTags(List<String> others) {
        return new RunNote(name, note, others, favourite);
    }

    public RunNote withFavourite(boolean other) {
        return new RunNote(name, note, tags, other);
    }

    /// Without a note, or with one that is damaged, [#NONE].
    public static RunNote of(RunFolder run) {
        var file = run.path().resolve(FILE);
        try {
            return Files.isRegularFile(file) ? Json.read(file, RunNote.class) : NONE;
        } catch (Failure e) {
            return NONE;
        }
    }

    public void write(RunFolder run) throws Failure {
        var file = run.path().resolve(FILE);
        try {
            SafeFiles.write(file, Json.pretty(this) + "\n");
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}). Make room on the disk.", file, e.toString())
                    .causedBy(e);
        }
    }
}
