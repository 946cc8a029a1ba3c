package org.netloom.core.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// Which pictures belong together, so that a drawn split takes all of them or none: those of one person,
/// of one film, or hardly changed copies.
///
/// @param pattern a regular expression: pictures whose paths have the same in its first group (or in the
///     whole of it, where it has none) belong together; empty for none
/// @param together lists of paths relative to the pictures' folder
public record PictureGroups(String pattern, List<List<String>> together) {
    public static final PictureGroups NONE = new PictureGroups("", List.of());

    /// @throws IllegalArgumentException when the pattern is none
    public PictureGroups(@Nullable String pattern, @Nullable List<List<String>> together) {
        this.pattern = pattern == null ? "" : pattern;
        this.together = together == null
                ? List.of()
                : together.stream().map(List::copyOf).toList();
        if (!isPattern(this.pattern)) {
            throw new IllegalArgumentException("no regular expression: " + this.pattern);
        }
    }

    public static boolean isPattern(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    public boolean isEmpty() {
        return pattern.isEmpty() && together.isEmpty();
    }

    public PictureGroups withPattern(String other) {
        return new PictureGroups(other, together);
    }

    public PictureGroups withoutLists() {
        return new PictureGroups(pattern, List.of());
    }

    /// Adds these to the lists that there are.
    public PictureGroups withTogether(List<List<String>> more) {
        var all = new ArrayList<>(together);
        more.stream().filter(list -> !all.contains(list)).forEach(all::add);
        return new PictureGroups(pattern, all);
    }
}
