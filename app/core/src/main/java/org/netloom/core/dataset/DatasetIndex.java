package org.netloom.core.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netloom.core.json.Json;
import org.netloom.core.project.SafeFiles;
import org.netloom.core.text.Failure;

/// A scanned dataset as a file: the engine scans and writes, the studio reads. JSON lines: a head,
/// then a line a sample (`["train/cat/1.png",0,"train"]`), then a line a fault.
public final class DatasetIndex {
    private static final int FORMAT = 1;
    private static final ObjectReader LINES =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private DatasetIndex() {}

    private record Head(int format, String root, List<String> classes, int samples, int faults) {}

    public static void write(Path file, Dataset dataset) throws Failure {
        try {
            SafeFiles.write(file, channel -> {
                var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                var json = Json.mapper().getFactory().createGenerator(out);
                json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
                write(json, dataset);
                json.flush();
                out.flush();
            });
        } catch (IOException e) {
            throw Failure.of("{0} cannot be written ({1}): check the disk.", file.toString(), e.toString())
                    .causedBy(e);
        }
    }

    private static void write(JsonGenerator json, Dataset dataset) throws IOException {
        json.writePOJO(new Head(
                FORMAT,
                dataset.root().toString(),
                dataset.classes(),
                dataset.samples().size(),
                dataset.faults().size()));
        for (var sample : dataset.samples()) {
            json.writeStartArray();
            json.writeString(sample.file());
            json.writeNumber(sample.label());
            if (sample.split() != null) {
                json.writeString(sample.split().key());
            }
            json.writeEndArray();
        }
        for (var fault : dataset.faults()) {
            json.writePOJO(fault);
        }
    }

    public static Dataset read(Path file) throws Failure {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                var json = Json.mapper().getFactory().createParser(in)) {
            json.nextToken();
            var head = LINES.readValue(json, Head.class);
            if (head.format != FORMAT) {
                throw new IOException("format " + head.format);
            }
            var samples = new ArrayList<Sample>();
            for (int i = 0; i < head.samples; i++) {
                samples.add(sample(json, head.classes.size()));
            }
            var faults = new ArrayList<FileFault>();
            for (int i = 0; i < head.faults; i++) {
                json.nextToken();
                faults.add(LINES.readValue(json, FileFault.class));
            }
            return new Dataset(Path.of(head.root), head.classes, samples, faults);
        } catch (IOException | RuntimeException e) {
            throw Failure.of("{0} is no whole list of a dataset: scan the folder again.", file.toString())
                    .causedBy(e);
        }
    }

    private static Sample sample(JsonParser json, int classes) throws IOException {
        expect(json.nextToken(), JsonToken.START_ARRAY);
        var name = json.nextTextValue();
        int label = json.nextIntValue(-1);
        if (name == null || label < 0 || label >= classes) {
            throw new IOException("no sample");
        }
        Split split = null;
        if (json.nextToken() == JsonToken.VALUE_STRING) {
            split = split(json.getText());
            json.nextToken();
        }
        expect(json.currentToken(), JsonToken.END_ARRAY);
        return new Sample(name, label, split);
    }

    private static Split split(String key) throws IOException {
        for (var split : Split.values()) {
            if (split.key().equals(key)) {
                return split;
            }
        }
        throw new IOException("split " + key);
    }

    private static void expect(@Nullable JsonToken found, JsonToken wanted) throws IOException {
        if (found != wanted) {
            throw new IOException(found + " instead of " + wanted);
        }
    }
}
