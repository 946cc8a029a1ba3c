package org.netloom.core.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netloom.core.text.Failure;

/// The one way in which Netloom writes and reads JSON: records as objects, Keras' snake_case names,
/// no type names taken from a file. NaN and infinity, which JSON lacks, become the strings "NaN",
/// "Infinity" and "-Infinity", and come back from them.
public final class Json {
    private static final int MOST_BYTES_OF_A_FILE = 64 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .annotationIntrospector(new SealedSubtypes())
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

    /// The kinds of a sealed type that bears `@JsonTypeInfo` are its permitted classes, and theirs, by
    /// their simple names: nothing that a file says can name another class.
    private static final class SealedSubtypes extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
            var type = annotated.getRawType();
            return isNamed(type)
                    ? kinds(type)
                            .map(kind -> new NamedType(kind, kind.getSimpleName()))
                            .toList()
                    : super.findSubtypes(annotated);
        }

        /// The same name where a value is written without the sealed type in sight.
        @Override
        public @Nullable String findTypeName(AnnotatedClass annotated) {
            var type = annotated.getRawType();
            return isKind(type) ? type.getSimpleName() : super.findTypeName(annotated);
        }

        private static boolean isNamed(Class<?> type) {
            return type.isSealed() && type.isAnnotationPresent(JsonTypeInfo.class);
        }

        private static boolean isKind(Class<?> type) {
            return Arrays.stream(type.getInterfaces()).anyMatch(parent -> isNamed(parent) || isKind(parent));
        }

        private static Stream<Class<?>> kinds(Class<?> type) {
            return type.isSealed()
                    ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedSubtypes::kinds)
                    : Stream.of(type);
        }
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
