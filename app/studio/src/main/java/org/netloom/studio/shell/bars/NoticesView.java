package org.netloom.studio.shell.bars;

import static org.netloom.studio.support.Localization.text;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.studio.shell.Notice;
import org.netloom.studio.shell.Notices;

/// Shows the notices at the top in the middle, where they cover neither options nor curves nor the
/// place for pictures; what need not stay goes after six seconds, unless the pointer rests on it.
public final class NoticesView extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);

    private final Notices notices;
    private final Map<Notice, Node> cards = new HashMap<>();

    public NoticesView(Notices notices) {
        this.notices = notices;
        getStyleClass().add("notices");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        notices.shown().addListener((ListChangeListener<Notice>) change -> update());
        update();
    }

    private void update() {
        cards.keySet().retainAll(notices.shown());
        getChildren()
                .setAll(notices.shown().stream()
                        .map(notice -> cards.computeIfAbsent(notice, this::card))
                        .toList());
    }

    private Node card(Notice notice) {
        var title = new Label(notice.title());
        title.getStyleClass().add("notice-title");
        title.setWrapText(true);
        var message = new Label(notice.message());
        message.getStyleClass().add("notice-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        var words = new VBox(title, message);
        words.getStyleClass().add("notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        if (notice.message().isEmpty()) {
            words.getChildren().remove(message);
        }
        var buttons = buttons(notice);
        if (!buttons.getChildren().isEmpty()) {
            words.getChildren().add(buttons);
        }
        var close = new Button(text("Close"), new FontIcon("mdi2c-close"));
        close.setContentDisplay(javafx.scene.control.ContentDisplay.GRAPHIC_ONLY);
        close.getStyleClass().addAll("ghost", "notice-close");
        close.setOnAction(event -> notices.close(notice));
        var card = new HBox(new FontIcon(icon(notice.kind())), words, close);
        card.getStyleClass().addAll("notice", notice.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (!notice.stays()) {
            hideLater(notice, card);
        }
        return card;
    }

    private HBox buttons(Notice notice) {
        var row = new HBox();
        row.getStyleClass().add("notice-choices");
        for (var choice : notice.choices()) {
            var button = new Button(choice.label());
            button.getStyleClass().add("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                notices.close(notice);
                choice.run().run();
            });
            row.getChildren().add(button);
        }
        if (!notice.details().isEmpty()) {
            var copy = new Button(text("Copy details"));
            copy.getStyleClass().add("small");
            copy.setOnAction(event -> {
                var content = new ClipboardContent();
                content.putString(notice.details());
                Clipboard.getSystemClipboard().setContent(content);
                copy.setText(text("Copied"));
            });
            row.getChildren().add(copy);
        }
        return row;
    }

    private void hideLater(Notice notice, Node card) {
        var pause = new PauseTransition(SHOWN);
        pause.setOnFinished(event -> notices.close(notice));
        card.setOnMouseEntered(event -> pause.stop());
        card.setOnMouseExited(event -> pause.playFromStart());
        pause.play();
    }

    private static String icon(Notice.Kind kind) {
        return switch (kind) {
            case INFO -> "mdi2i-information-outline";
            case SUCCESS -> "mdi2c-check-circle-outline";
            case WARNING -> "mdi2a-alert-outline";
            case ERROR -> "mdi2a-alert-circle-outline";
        };
    }
}
