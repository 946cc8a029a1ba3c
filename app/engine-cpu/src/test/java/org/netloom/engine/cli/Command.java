package org.netloom.engine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.netloom.core.json.Json;
import org.netloom.engine.cli.console.Output;

/// A command given as in a shell, and what came of it.
record Command(int code, String out, String err) {

    static Command call(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var output = new Output(new PrintWriter(out), new PrintWriter(err), false);
        int code = Main.run(output, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        output.flush();
        return new Command(code, out.toString(), err.toString());
    }

    /// The lines of a command that must succeed, as JSON where they are.
    static List<JsonNode> lines(Object... arguments) throws Exception {
        var call = call(arguments);
        assertThat(call.code).as(call.err).isZero();
        var nodes = new ArrayList<JsonNode>();
        for (var line : call.out.lines().filter(text -> text.startsWith("{")).toList()) {
            nodes.add(Json.parse(line, JsonNode.class));
        }
        return nodes;
    }

    static List<String> fields(JsonNode node) {
        var names = new ArrayList<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
