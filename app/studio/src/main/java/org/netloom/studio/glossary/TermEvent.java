package org.netloom.studio.glossary;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// Somebody wants to know what a word means. Goes up from the label to the window.
final class TermEvent extends Event {
    private static final long serialVersionUID = 1;
    static final EventType<TermEvent> ASKED = new EventType<>(Event.ANY, "TERM_ASKED");

    private final Term term;
    private final transient Node label;

    TermEvent(Term term, Node label) {
        super(label, label, ASKED);
        this.term = term;
        this.label = label;
    }

    Term term() {
        return term;
    }

    Node label() {
        return label;
    }
}
