package org.netloom.studio.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks the user. Calls wait for the answer; FX thread only. Tests answer by themselves.
public interface Dialogs {

    /// A question with its answers; the first is the recommended one, the last changes nothing.
    record Question(String title, String message, List<String> answers) {
        public Question {
            answers = List.copyOf(answers);
        }
    }

    /// The index of the answer; closing the dialog is the last one.
    int ask(Question question);

    Optional<Path> chooseFolder(String title, @Nullable Path start);

    /// @param pattern of the files that can be chosen, such as `*.json`
    Optional<Path> chooseFile(String title, String pattern);
}
