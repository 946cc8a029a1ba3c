package org.netloom.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.netloom.core.text.Failure;

/// The one way in which Netloom writes and reads JSON: records as objects, Keras' snake_case names,
/// no type names taken from a file.
public final class Json {
    private static final int MOST_BYTES_OF_A_FILE = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonWriteFeature.WRITE_NAN_AS_STRINGS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxStringLength(MOST_BYTES_OF_A_FILE)
                        .build());
    }

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// One line without line breaks.
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T parse(String json, Class<T> type) throws Failure {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw Failure.of("This is not the JSON of a {0}: {1}", type.getSimpleName(), e.getOriginalMessage())
                    .causedBy(e);
        }
    }

    /// Reads a whole file, at most 64 MB of it.
    public static <T> T read(Path file, Class<T> type) throws Failure {
        try {
            if (Files.size(file) > MOST_BYTES_OF_A_FILE) {
                throw Failure.of("{0} is too large to be a file of Netloom: choose another one.", file);
            }
            return MAPPER.readValue(file.toFile(), type);
        } catch (JsonProcessingException e) {
            throw Failure.of(
                            "{0} is damaged ({1}): restore it from a copy, or make the project anew.",
                            file, e.getOriginalMessage())
                    .causedBy(e);
        } catch (IOException e) {
            throw Failure.of("{0} cannot be read ({1}).", file, e.getMessage() == null ? e : e.getMessage())
                    .causedBy(e);
        }
    }
}
