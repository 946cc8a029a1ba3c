package org.netloom.studio.canvas.model;

import org.netloom.core.drawing.Note;
import org.netloom.studio.document.Document;
import org.netloom.studio.document.DrawingEdit.AddNote;
import org.netloom.studio.document.DrawingEdit.MoveNote;
import org.netloom.studio.document.DrawingEdit.RemoveNote;
import org.netloom.studio.document.DrawingEdit.WriteNote;
import org.netloom.studio.document.Edit;

/// Notes on the canvas: each change is one edit. One without words is none.
public record NoteCommands(Document document) {

    public Note fresh(double x, double y) {
        return new Note(document.project().get().drawing().freshNoteName(), "", x, y);
    }

    /// Takes over what was typed into a note, which may be new.
    public void write(Note note, String typed) {
        var words = typed.strip();
        boolean known = document.project().get().drawing().note(note.name()).isPresent();
        if (known && words.isEmpty()) {
            remove(note.name());
        } else if (known) {
            apply(new WriteNote(note.name(), words));
        } else if (!words.isEmpty()) {
            apply(new AddNote(note.with(words)));
        }
    }

    public void move(String note, double dx, double dy) {
        apply(new MoveNote(note, dx, dy));
    }

    public void remove(String note) {
        apply(new RemoveNote(note));
    }

    private void apply(Edit edit) {
        document.settle();
        document.apply(edit);
        document.settle();
    }
}
