package org.netloom.core.dataset.picture;

import java.io.IOException;
import org.netloom.core.text.Failure;

/// Why a file is no picture that can be used: causes and remedies, without the file's name.
public final class PictureFault {
    private PictureFault() {}

    public static Failure damaged() {
        return Failure.of("The picture is damaged: copy it again from its source.");
    }

    /// @param format as people call it
    public static Failure cutOff(String format) {
        return Failure.of("The {0} is cut off: copy it again from its source.", format);
    }

    public static Failure tooLarge() {
        return Failure.of("It is larger than {0} MB: make it smaller.", (int) (PictureLimits.MOST_BYTES >> 20));
    }

    /// @param megabytes that decoding it would take
    public static Failure tooMuch(int megabytes) {
        return Failure.of("It takes over {0} MB to decode: make it smaller.", megabytes);
    }

    public static Failure unreadable(IOException e) {
        var kind = e.getClass().getSimpleName().replace("Exception", "");
        return Failure.of("It cannot be read ({0}): check its permissions and its disk.", kind)
                .causedBy(e);
    }
}
