package org.netloom.engine.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.json.Json;
import org.netloom.core.text.Failure;
import org.netloom.engine.cli.console.Output;

/// What a command did.
record Called(int code, String out, String err) {

    static Called netloom(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var output = new Output(new PrintWriter(out), new PrintWriter(err), false);
        int code = Main.run(output, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        output.flush();
        return new Called(code, out.toString(), err.toString());
    }

    JsonNode json() throws Failure {
        return Json.parse(out, JsonNode.class);
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
