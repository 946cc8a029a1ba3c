package org.netloom.studio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;

/// A window of another program (GTK, in Python) with files to drag away: the toolkit's own drags
/// never leave its process, those of a file manager always do.
final class OtherWindow implements AutoCloseable {
    private static final int X = 1400;
    private static final int Y = 850;
    private static final int STEPS = 24;

    private final Process process;
    private final Path script;

    private OtherWindow(Process process, Path script) {
        this.process = process;
        this.script = script;
    }

    static OtherWindow with(Path... files) throws IOException {
        var script = Files.createTempFile("other-window", ".py");
        try (var source = OtherWindow.class.getResourceAsStream("/other-window.py")) {
            Files.write(script, source.readAllBytes());
        }
        // Debian's own Python has the bindings, whichever stands first on the path.
        var python = Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        var command = new ArrayList<>(List.of(python, script.toString(), "" + X, "" + Y));
        for (var file : files) {
            command.add(file.toAbsolutePath().toString());
        }
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readNBytes("ready".length()), StandardCharsets.UTF_8);
        if (!said.equals("ready")) {
            process.destroy();
            throw new IOException("The other window did not open: are Python's GTK 3 bindings installed?");
        }
        return new OtherWindow(process, script);
    }

    /// Drags the files to a place on the screen, slowly as a hand does: the two programs talk on the way.
    void dragTo(FxRobot robot, Point2D place) {
        var start = new Point2D(X + 80, Y + 50);
        robot.moveTo(start).press(MouseButton.PRIMARY);
        for (int step = 1; step <= STEPS; step++) {
            var way = place.subtract(start).multiply((double) step / STEPS);
            robot.moveTo(start.add(way)).sleep(25);
        }
        robot.moveTo(place.add(2, 2)).sleep(200);
        robot.release(MouseButton.PRIMARY);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        Files.deleteIfExists(script);
    }
}
