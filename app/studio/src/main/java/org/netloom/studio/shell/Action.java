package org.netloom.studio.shell;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCombination;

/// Everything the window can be told to do: words, icon (a literal of Material Design Icons) and
/// keys. Menus, buttons, keys and the help window are made from this one list.
public enum Action {
    NEW(Group.PROJECT, "New project…", "mdi2f-file-plus-outline", "Shortcut+N"),
    OPEN(Group.PROJECT, "Open project…", "mdi2f-folder-open-outline", "Shortcut+O"),
    OPEN_IMAGES(Group.PROJECT, "Open a folder of images…", "mdi2i-image-multiple-outline", "Shortcut+Shift+O"),
    KNOWN_SETS(Group.PROJECT, "Get a known set of pictures…", "mdi2c-cloud-download-outline"),
    IMPORT(Group.PROJECT, "Import a Keras model…", "mdi2i-import", "Shortcut+I"),
    SAVE(Group.PROJECT, "Save", "mdi2c-content-save-outline", "Shortcut+S"),
    SAVE_AS(Group.PROJECT, "Save as…", "mdi2c-content-save-edit-outline", "Shortcut+Shift+S"),
    CLOSE(Group.PROJECT, "Close project", "mdi2c-close", "Shortcut+W"),
    SETTINGS(Group.PROJECT, "Settings…", "mdi2c-cog-outline", "Shortcut+Comma"),
    RESTART(Group.PROJECT, "Restart Netloom", "mdi2r-restart"),
    QUIT(Group.PROJECT, "Quit", "mdi2p-power", "Shortcut+Q"),

    UNDO(Group.EDIT, "Undo", "mdi2u-undo", "Shortcut+Z"),
    REDO(Group.EDIT, "Redo", "mdi2r-redo", "Shortcut+Shift+Z", "Shortcut+Y"),
    CUT(Group.EDIT, "Cut", "mdi2c-content-cut", "Shortcut+X"),
    COPY(Group.EDIT, "Copy", "mdi2c-content-copy", "Shortcut+C"),
    PASTE(Group.EDIT, "Paste", "mdi2c-content-paste", "Shortcut+V"),
    COPY_PICTURE(Group.EDIT, "Copy the net as a picture", "mdi2i-image-outline", "Shortcut+Shift+C"),
    COPY_SVG(Group.EDIT, "Copy the net as SVG", "mdi2s-svg"),
    COPY_CODE(Group.EDIT, "Copy the net as Keras code", "mdi2l-language-python", "Shortcut+Shift+K"),
    DUPLICATE(Group.EDIT, "Duplicate", "mdi2c-content-duplicate", "Shortcut+D"),
    SELECT_ALL(Group.EDIT, "Select all", "mdi2s-select-all", "Shortcut+A"),
    DELETE(Group.EDIT, "Delete", "mdi2d-delete-outline", "Delete", "Backspace"),
    CANCEL(Group.EDIT, "Let go of the selection", "mdi2c-cancel", "Esc"),
    QUICK_ADD(Group.EDIT, "Type a layer", "mdi2p-plus-box-outline", "Slash", "Divide", "Shift+7", "Insert"),
    CONNECT(Group.EDIT, "Connect to…", "mdi2v-vector-polyline-plus", "C"),
    DISCONNECT(Group.EDIT, "Cut a wire…", "mdi2v-vector-polyline-remove", "Shift+C"),
    MOVE_UP(Group.EDIT, "Move up in the chain", "mdi2a-arrow-up", "Shortcut+Up", "Shortcut+Left"),
    MOVE_DOWN(Group.EDIT, "Move down in the chain", "mdi2a-arrow-down", "Shortcut+Down", "Shortcut+Right"),
    TAKE_OFF(Group.EDIT, "Take off the chain", "mdi2v-vector-polyline-minus", "Shortcut+Shift+X"),
    REPEAT(Group.EDIT, "Repeat…", "mdi2r-repeat", "Shortcut+R"),
    ALIGN_COLUMN(Group.EDIT, "Align in a column", "mdi2a-align-horizontal-center"),
    ALIGN_ROW(Group.EDIT, "Align in a row", "mdi2a-align-vertical-center"),
    DISTRIBUTE_DOWN(Group.EDIT, "Distribute downwards", "mdi2d-distribute-vertical-center"),
    DISTRIBUTE_ACROSS(Group.EDIT, "Distribute across", "mdi2d-distribute-horizontal-center"),
    GROUP(Group.EDIT, "Group", "mdi2g-group", "Shortcut+G"),
    UNGROUP(Group.EDIT, "Ungroup", "mdi2u-ungroup", "Shortcut+Shift+G"),
    FOLD(Group.EDIT, "Collapse or expand the group", "mdi2u-unfold-less-horizontal", "Shortcut+E"),
    RENAME_GROUP(Group.EDIT, "Rename the group", "mdi2r-rename-box", "F2"),
    KEEP_PIECE(Group.EDIT, "Keep the group as a piece", "mdi2p-puzzle-plus-outline", "Shortcut+K"),
    INSERT_NET(Group.EDIT, "Insert the net of a run or a sample…", "mdi2s-sitemap", "Shortcut+Shift+N"),
    ADD_NOTE(Group.EDIT, "Add a note", "mdi2n-note-plus-outline", "N"),
    SEARCH_LAYERS(Group.EDIT, "Search layers", "mdi2m-magnify", "Shortcut+L"),

    COMMANDS(Group.VIEW, "All commands", "mdi2c-console-line", "Shortcut+Shift+P"),
    FIND_BLOCK(Group.VIEW, "Find a block", "mdi2t-text-search", "Shortcut+F"),
    AS_LIST(Group.VIEW, "Show the layers as a list", "mdi2f-format-list-bulleted", "Shortcut+Shift+A"),
    PALETTE(Group.VIEW, "Show or hide the palette", "mdi2d-dock-left", "Shortcut+Alt+1"),
    INSPECTOR(Group.VIEW, "Show or hide the inspector", "mdi2d-dock-right", "Shortcut+Alt+2"),
    STRIP(Group.VIEW, "Show or hide the curves below the canvas", "mdi2d-dock-bottom", "Shortcut+Alt+3"),
    FIT(Group.VIEW, "Fit", "mdi2f-fit-to-page-outline", "Shortcut+0"),
    ZOOM_SELECTION(Group.VIEW, "Zoom to the selection", "mdi2m-magnify-scan", "Shortcut+9"),
    TIDY(Group.VIEW, "Tidy", "mdi2a-auto-fix", "Shortcut+T"),
    TURN(Group.VIEW, "From the top down or from left to right", "mdi2r-rotate-left", "Shortcut+Shift+T"),
    LOOK_INSIDE(Group.VIEW, "Look inside the layer", "mdi2e-eye-outline", "Shortcut+Shift+I"),
    ZOOM_IN(Group.VIEW, "Zoom in", "mdi2m-magnify-plus-outline", "Plus", "Equals", "Shift+Equals", "Add"),
    ZOOM_OUT(Group.VIEW, "Zoom out", "mdi2m-magnify-minus-outline", "Minus", "Subtract"),
    ZOOM_ACTUAL(Group.VIEW, "Actual size", "mdi2m-magnify", "0", "Numpad 0"),
    THEME(Group.VIEW, "Light or dark", "mdi2w-weather-night", "Shortcut+Shift+L"),

    GO_DATA(Group.GO, "Data", "mdi2v-view-grid-outline", "Shortcut+1"),
    GO_DESIGN(Group.GO, "Design", "mdi2s-sitemap-outline", "Shortcut+2"),
    GO_TRAIN(Group.GO, "Train", "mdi2c-chart-line", "Shortcut+3"),
    GO_RESULTS(Group.GO, "Results", "mdi2c-chart-bar", "Shortcut+4"),
    GO_PREDICT(Group.GO, "Predict", "mdi2i-image-search-outline", "Shortcut+5"),

    TRAIN(Group.RUN, "Train", "mdi2p-play", "Space"),
    PAUSE(Group.RUN, "Pause", "mdi2p-pause", "Space"),
    STOP(Group.RUN, "Stop", "mdi2s-stop", "Shortcut+Period", "Space"),
    PUT_IN_LINE(Group.RUN, "Put a run in line", "mdi2p-playlist-plus", "Shortcut+Enter"),
    SEVERAL_RUNS(Group.RUN, "Several runs…", "mdi2p-playlist-edit", "Shortcut+Shift+E"),
    FIND_RATE(Group.RUN, "Find a learning rate", "mdi2c-chart-bell-curve-cumulative", "Shortcut+Shift+F"),

    GUIDE(Group.HELP, "Guided first run", "mdi2s-school-outline", "Shift+F1"),
    GLOSSARY(Group.HELP, "Glossary", "mdi2b-book-open-variant", "Shortcut+F1"),
    HELP(Group.HELP, "Gestures and keys", "mdi2h-help-circle-outline", "F1");

    /// Headings of the help window, and what a text field keeps for itself: `EDIT`.
    public enum Group {
        PROJECT("Project"),
        EDIT("Edit"),
        VIEW("View"),
        GO("Places"),
        RUN("Training"),
        HELP("Help");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final Group group;
    private final String english;
    private final String icon;

    @SuppressWarnings("ImmutableEnumChecker") // combinations of keys do not change
    private final List<KeyCombination> keys;

    Action(Group group, String english, String icon, String... keys) {
        this.group = group;
        this.english = english;
        this.icon = icon;
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
    }

    public Group group() {
        return group;
    }

    /// The English words, also their key for translation.
    public String english() {
        return english;
    }

    public String icon() {
        return icon;
    }

    /// The first is the one that menus show; some actions have none.
    public List<KeyCombination> keys() {
        return keys;
    }

    public static Action going(Place place) {
        return switch (place) {
            case DATA -> GO_DATA;
            case DESIGN -> GO_DESIGN;
            case TRAIN -> GO_TRAIN;
            case RESULTS -> GO_RESULTS;
            case PREDICT -> GO_PREDICT;
        };
    }
}
