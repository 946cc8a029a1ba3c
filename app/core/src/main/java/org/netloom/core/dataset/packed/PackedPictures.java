package org.netloom.core.dataset.packed;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netloom.core.dataset.Sample;
import org.netloom.core.dataset.picture.Picture;
import org.netloom.core.text.Failure;

/// The pictures of one file, numbered from 0. Any thread may read.
public interface PackedPictures {
    int count();

    Picture picture(int number);

    /// Which file a sample lies in, and where.
    record Place(String file, int number) {
        private static final Pattern NAME = Pattern.compile("([^/]+(?:-ubyte|-ubyte\\.gz|\\.bin))#(\\d{1,9})");

        /// Empty for a picture with a file of its own.
        public static Optional<Place> of(Sample sample) {
            if (sample.file().indexOf('#') < 0) {
                return Optional.empty();
            }
            var match = NAME.matcher(sample.file());
            return match.matches()
                    ? Optional.of(new Place(match.group(1), Integer.parseInt(match.group(2))))
                    : Optional.empty();
        }
    }

    /// Whether this sample lies in a file with others.
    static boolean holds(Sample sample) {
        return Place.of(sample).isPresent();
    }

    /// @param file a file of IDX pictures, or one of CIFAR's
    /// @throws Failure when it is damaged or gone
    static PackedPictures open(Path file) throws Failure {
        return file.toString().endsWith(".bin") ? CifarFiles.open(file) : IdxFiles.pictures(file);
    }
}
