package org.netloom.engine.cli.console;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.netloom.core.json.Json;

/// Where a command writes: results to one side, all else to the other.
///
/// @param terminal whether a person watches `err`, so that a line may be drawn over
public record Output(PrintWriter out, PrintWriter err, boolean terminal) {

    /// Made when JSON is first written: most starts need none.
    private static final class Lines {
        static final ObjectWriter WRITER = Json.mapper()
                .copy()
                .registerModule(new SimpleModule()
                        .addSerializer(Double.class, new Finite())
                        .addSerializer(double.class, new Finite()))
                .writer();
    }

    /// A pipe gets UTF-8; a terminal gets what it understands.
    public static Output standard() {
        var terminal = Charset.forName(System.getProperty("stderr.encoding", "UTF-8"));
        var console = Terminal.isTerminal(1)
                ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
                : StandardCharsets.UTF_8;
        return new Output(
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), console), false),
                new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), terminal), true),
                Terminal.isTerminal(2));
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /// One object in one line. What is no number (a loss that ran away) becomes null.
    public void json(Object value) {
        try {
            line(Lines.WRITER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void error(String sentence) {
        err.println("netloom: " + sentence);
        err.flush();
    }

    public void flush() {
        out.flush();
        err.flush();
    }

    /// With a capital and a full stop.
    public static String sentence(String words) {
        var text = words.strip();
        var start = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return start.matches("(?s).*[.!?…]") ? start : start + ".";
    }

    private static final class Finite extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }
}
