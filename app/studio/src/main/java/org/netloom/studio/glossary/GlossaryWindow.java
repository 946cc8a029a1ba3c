package org.netloom.studio.glossary;

import static org.netloom.studio.support.Localization.text;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.netloom.studio.shell.dialogs.WindowDialogs;
import org.netloom.studio.support.CalmTextField;
import org.netloom.studio.support.Localization;

/// All words of the glossary: a list to search, and what the chosen one means.
public final class GlossaryWindow {
    private GlossaryWindow() {}

    public static void show(Stage owner) {
        var dialog = new Dialog<ButtonType>();
        WindowDialogs.prepare(dialog, owner, text("Glossary"));
        dialog.initModality(Modality.NONE);
        dialog.getDialogPane().getStyleClass().add("glossary");
        var terms = new FilteredList<>(FXCollections.observableArrayList(sorted()));
        var list = list(terms);
        var search = new CalmTextField();
        search.setId("glossary-search");
        search.setPromptText(text("Search"));
        search.textProperty().subscribe(typed -> {
            var wanted = typed.strip().toLowerCase(Locale.ROOT);
            terms.setPredicate(term -> (text(term.title()) + " " + text(term.words()))
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted));
            list.getSelectionModel().selectFirst();
        });
        var card = new TermCard();
        HBox.setHgrow(card, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe(term -> {
            card.setVisible(term != null);
            if (term != null) {
                card.show(term);
            }
        });
        list.getSelectionModel().selectFirst();
        var left = new VBox(search, list);
        left.getStyleClass().add("glossary-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        var both = new HBox(left, card);
        both.getStyleClass().add("glossary-columns");
        dialog.getDialogPane().setContent(both);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.show();
        search.requestFocus();
    }

    private static List<Term> sorted() {
        var order = Collator.getInstance(Localization.locale());
        return Arrays.stream(Term.values())
                .sorted(Comparator.comparing(term -> text(term.title()), order))
                .toList();
    }

    private static ListView<Term> list(FilteredList<Term> terms) {
        var list = new ListView<>(terms);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Term term, boolean empty) {
                super.updateItem(term, empty);
                setText(empty || term == null ? "" : text(term.title()));
            }
        });
        return list;
    }
}
