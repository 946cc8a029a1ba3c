package org.netloom.studio.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.netloom.core.text.Failure;

class NoticesTest {
    private final Notices notices = new Notices(Runnable::run);

    @Test
    void atMostThreeAreShownAndErrorsOutliveOthers() {
        notices.error("no disk", "");
        notices.info("one", "");
        notices.info("two", "");
        notices.info("three", "");

        assertThat(notices.shown()).extracting(Notice::title).containsExactly("no disk", "two", "three");
    }

    @Test
    void theSameMessageIsShownOnce() {
        notices.info("saved", "");
        notices.error("no disk", "");
        notices.info("saved", "");

        assertThat(notices.shown()).extracting(Notice::title).containsExactly("no disk", "saved");
    }

    @Test
    void aFailureSpeaksForItselfAndABugOffersItsDetails() {
        notices.report("The project could not be saved", Failure.of("{0} is full: free some space.", "/disk"));
        notices.report("The project could not be saved", new IllegalStateException("half a graph"));

        assertThat(notices.shown()).extracting(Notice::message).first().isEqualTo("/disk is full: free some space.");
        assertThat(notices.shown().getLast().message()).contains("IllegalStateException, half a graph");
        assertThat(notices.shown().getLast().details()).contains("NoticesTest", "Java ");
    }
}
