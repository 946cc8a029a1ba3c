package org.netloom.studio.shell.welcome;

import static org.netloom.studio.support.Localization.text;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.netloom.core.project.Templates;
import org.netloom.studio.shell.Action;
import org.netloom.studio.shell.ProjectFlow;
import org.netloom.studio.shell.Workbench;
import org.netloom.studio.shell.panes.TextColumn;

/// What is shown while no project is open: ways to begin, samples, recent projects.
public final class WelcomeView extends StackPane {
    private static final String SHAPES = "shapes";
    private static final double WAY_WIDTH = 220;
    private static final double CARD_WIDTH = 176;
    private static final double SAMPLES_WIDTH = 660;
    private static final double PAGE_WIDTH = 1000;
    private static final double RECENT_WIDTH = 280;

    private final Workbench bench;
    private final ProjectFlow flow;
    private final VBox recent = new VBox();

    public WelcomeView(Workbench bench, ProjectFlow flow) {
        this.bench = bench;
        this.flow = flow;
        getStyleClass().add("welcome");
        var columns = new FlowPane(samples(), recent);
        columns.getStyleClass().add("welcome-columns");
        columns.setPrefWrapLength(PAGE_WIDTH);
        var page = new VBox(heading(), ways(), columns);
        page.getStyleClass().add("welcome-page");
        recent.getStyleClass().add("welcome-recent");
        var holder = new StackPane(page);
        holder.setAlignment(Pos.TOP_CENTER);
        var scroll = new ScrollPane(holder);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        fillRecent();
        bench.shell().projectOpen().subscribe(this::fillRecent);
    }

    private Node heading() {
        var title = new Label(text("Teach a net to tell pictures apart"));
        title.getStyleClass().add("welcome-title");
        var words = new Label(text("Drag layers, train on a folder of images, and drop in new pictures to see what it"
                + " makes of them. Everything stays on this computer."));
        words.getStyleClass().add("welcome-lead");
        words.setWrapText(true);
        var guide = new Hyperlink(text("New here? A guided first run takes two minutes."));
        guide.setId("begin-guide");
        guide.getStyleClass().add("welcome-guide");
        bench.actions().attach(guide, Action.GUIDE);
        var known = new Hyperlink(text("No pictures? Get a known set."));
        known.setId("known-sets");
        known.getStyleClass().add("welcome-guide");
        bench.actions().attach(known, Action.KNOWN_SETS);
        return new VBox(title, words, guide, known);
    }

    private Node ways() {
        var images = way(Action.OPEN_IMAGES, text("One folder for each class, or drop it anywhere on this window"));
        images.getStyleClass().add("accent");
        var row = new HBox(
                images,
                way(Action.OPEN, text("A folder that Netloom saved")),
                way(Action.NEW, text("From a template, pictures now or later")));
        row.getStyleClass().add("welcome-ways");
        return row;
    }

    private Button way(Action action, String words) {
        var title = new Label(text(action.english()));
        title.getStyleClass().add("way-title");
        var hint = new Label(words);
        hint.getStyleClass().add("way-hint");
        hint.setWrapText(true);
        var lines = new TextColumn(WAY_WIDTH, title, hint);
        var row = new HBox(new FontIcon(action.icon()), lines);
        row.getStyleClass().add("way-row");
        row.setAlignment(Pos.CENTER_LEFT);
        var button = new Button(null, row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("way");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        bench.actions().attach(button, action);
        return button;
    }

    private Node samples() {
        var cards = new FlowPane();
        cards.getStyleClass().add("welcome-cards");
        cards.setPrefWrapLength(SAMPLES_WIDTH);
        cards.getChildren()
                .add(card(
                        SHAPES,
                        text("Shapes"),
                        text("1,500 drawn pictures, ready to train"),
                        Templates.all().get(Templates.STARTER)));
        Templates.all().values().stream()
                .filter(template -> !template.name().equals(Templates.STARTER))
                .forEach(template -> cards.getChildren()
                        .add(card(
                                template.name(),
                                text(template.title()),
                                text(
                                        "{0} pixels, {1} classes",
                                        template.input().height() + "×"
                                                + template.input().width(),
                                        template.classes()),
                                template)));
        var hint = new Label(text("Shapes brings its pictures. The others are the nets of published tutorials: where"
                + " their pictures come from is said in the project."));
        hint.getStyleClass().add("card-words");
        hint.setWrapText(true);
        var box = new TextColumn(SAMPLES_WIDTH, sectionTitle(text("Samples")), cards, hint);
        box.getStyleClass().add("welcome-samples");
        return box;
    }

    private Button card(
            String name, String title, String words, Templates.@org.jspecify.annotations.Nullable Template template) {
        var heading = new Label(title);
        heading.getStyleClass().add("card-title");
        heading.setWrapText(true);
        var lines = new Label(words);
        lines.getStyleClass().add("card-words");
        lines.setWrapText(true);
        var content = new TextColumn(CARD_WIDTH, heading, lines);
        content.getStyleClass().add("card-content");
        if (template != null) {
            content.getChildren().addFirst(new NetGlyph(template.graph(template.input(), template.classes())));
        }
        var button = new Button(null, content);
        button.setId("sample-" + name);
        button.setAccessibleText(title);
        button.getStyleClass().add("sample-card");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.disableProperty().bind(bench.actions().available(Action.OPEN).not());
        button.setOnAction(event -> flow.openSample(name));
        return button;
    }

    private void fillRecent() {
        recent.getChildren().setAll(sectionTitle(text("Recent projects")));
        var zone = ZoneId.systemDefault();
        var today = LocalDate.now(zone);
        for (var entry : flow.recent().entries()) {
            var name = new Label(entry.name());
            name.getStyleClass().add("recent-name");
            var where = new Label(entry.folderText());
            where.getStyleClass().add("recent-where");
            where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
            var when = new Label(entry.openedText(today, zone));
            when.getStyleClass().add("recent-when");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var first = new HBox(name, space, when);
            var button = new Button(null, new TextColumn(RECENT_WIDTH, first, where));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().add("recent");
            button.setAccessibleText(entry.name());
            button.disableProperty().bind(bench.actions().available(Action.OPEN).not());
            button.setOnAction(event -> flow.open(entry.path()));
            recent.getChildren().add(button);
        }
        if (recent.getChildren().size() == 1) {
            var none = new Label(text("What you open will be listed here."));
            none.getStyleClass().add("card-words");
            recent.getChildren().add(none);
        }
    }

    private static Label sectionTitle(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section-title");
        return label;
    }
}
