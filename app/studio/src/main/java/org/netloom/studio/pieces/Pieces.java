package org.netloom.studio.pieces;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pieces that a person keeps: a file each in a folder of the user's configuration, with the graph
/// as a project file has it. A file that cannot be read is left alone. FX thread only.
public final class Pieces {
    private static final Logger LOG = LoggerFactory.getLogger(Pieces.class);
    private static final Comparator<Piece> BY_NAME = Comparator.comparing(Piece::name, String.CASE_INSENSITIVE_ORDER);

    private final Path folder;
    private final ObservableList<Piece> all = FXCollections.observableArrayList();
    private final ObservableList<Piece> shown = FXCollections.unmodifiableObservableList(all);

    private Pieces(Path folder) {
        this.folder = folder;
    }

    public static Pieces in(Path folder) {
        var pieces = new Pieces(folder);
        if (Files.isDirectory(folder)) {
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json")).sorted().forEach(pieces::read);
            } catch (IOException e) {
                LOG.warn("Cannot list {}", folder, e);
            }
        }
        pieces.all.sort(BY_NAME);
        return pieces;
    }

    public ObservableList<Piece> all() {
        return shown;
    }

    public Optional<Piece> named(String name) {
        return all.stream().filter(piece -> piece.name().equals(name)).findFirst();
    }

    /// Keeps a piece in the place of one of the same name.
    public void keep(Piece piece) throws Failure {
        var file = file(piece.name());
        try {
            Files.createDirectories(folder);
            SafeFiles.write(file, Json.pretty(PieceJson.write(piece)) + "\n");
        } catch (IOException e) {
            throw Failure.of(
                            "{0} cannot be written ({1}). Check the disk, or choose another place.",
                            file, String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
        all.removeIf(other -> other.name().equals(piece.name()));
        all.add(piece);
        all.sort(BY_NAME);
    }

    public void remove(String name) throws Failure {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw Failure.of("{0} cannot be deleted ({1}). Check the disk.", file(name), String.valueOf(e.getMessage()))
                    .causedBy(e);
        }
        all.removeIf(piece -> piece.name().equals(name));
    }

    /// Names that differ only in what a file's name cannot hold stay apart by a number made of them.
    private Path file(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(Locale.ROOT);
        return folder.resolve(plain + "-" + Integer.toHexString(name.hashCode()) + ".json");
    }

    private void read(Path file) {
        try {
            all.add(PieceJson.read(Json.read(file, JsonNode.class)));
        } catch (Failure e) {
            LOG.warn("{}", e.getMessage());
        }
    }
}
