package org.netloom.studio.pieces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netloom.core.graph.Graph;
import org.netloom.core.layers.Convolution.Conv2D;
import org.netloom.core.layers.Layer;
import org.netloom.core.layers.Pooling.MaxPooling2D;

class PiecesTest {
    private static final Graph PART = Graph.chain(List.<Layer>of(new Conv2D(4, 3), new MaxPooling2D(2)));

    @TempDir
    private Path folder;

    @Test
    void aPieceIsThereTheNextTimeAndUntilItIsRemoved() throws Exception {
        var pieces = Pieces.in(folder);
        pieces.keep(new Piece("Stamm: ä/b", PART));
        pieces.keep(new Piece("Stamm: ä b", PART));
        assertThat(Pieces.in(folder).all())
                .containsExactlyInAnyOrder(new Piece("Stamm: ä/b", PART), new Piece("Stamm: ä b", PART));
        pieces.remove("Stamm: ä/b");
        assertThat(Pieces.in(folder).all()).containsExactly(new Piece("Stamm: ä b", PART));
    }

    @Test
    void aPieceTakesThePlaceOfOneOfItsName() throws Exception {
        var pieces = Pieces.in(folder);
        pieces.keep(new Piece("stem", PART));
        var other = PART.replace("conv2d", new Conv2D(8, 5));
        pieces.keep(new Piece("stem", other));
        assertThat(pieces.all()).containsExactly(new Piece("stem", other));
        assertThat(Pieces.in(folder).all()).isEqualTo(pieces.all());
    }

    @Test
    void aFileThatIsNoPieceIsLeftAlone() throws Exception {
        Files.writeString(folder.resolve("broken.json"), "{");
        Files.writeString(folder.resolve("other.json"), "{\"format\": 1}");
        assertThat(Pieces.in(folder).all()).isEmpty();
        assertThat(folder.resolve("broken.json")).exists();
    }
}
