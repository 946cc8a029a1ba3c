package org.netloom.studio.shell;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the bars of the window show. The panes' view models bind or set these on the FX thread; the
/// window only reads them, apart from `place`.
public final class ShellViewModel {
    /// A count nobody knows yet.
    public static final long UNKNOWN = -1;

    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(this, "place", Place.DESIGN);
    private final BooleanProperty projectOpen = new SimpleBooleanProperty(this, "projectOpen");
    private final ObjectProperty<@Nullable Path> projectFolder = new SimpleObjectProperty<>(this, "projectFolder");
    private final StringProperty projectName = new SimpleStringProperty(this, "projectName", "");
    private final BooleanProperty unsaved = new SimpleBooleanProperty(this, "unsaved");
    private final BooleanProperty training = new SimpleBooleanProperty(this, "training");
    private final StringProperty progressText = new SimpleStringProperty(this, "progressText", "");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
    private final StringProperty obstacle = new SimpleStringProperty(this, "obstacle", "");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final StringProperty timeLeft = new SimpleStringProperty(this, "timeLeft", "");
    private final StringProperty device = new SimpleStringProperty(this, "device", "CPU");
    private final StringProperty deviceDetail = new SimpleStringProperty(this, "deviceDetail", "");
    private final ObjectProperty<EngineState> engineState =
            new SimpleObjectProperty<>(this, "engineState", EngineState.OFF);
    private final StringProperty engineText = new SimpleStringProperty(this, "engineText", "");
    private final StringProperty datasetSummary = new SimpleStringProperty(this, "datasetSummary", "");
    private final IntegerProperty problemCount = new SimpleIntegerProperty(this, "problemCount");
    private final ObjectProperty<@Nullable Runnable> showProblems = new SimpleObjectProperty<>(this, "showProblems");
    private final LongProperty parameterCount = new SimpleLongProperty(this, "parameterCount", UNKNOWN);
    private final LongProperty engineMemory = new SimpleLongProperty(this, "engineMemory", UNKNOWN);
    private final LongProperty studioMemory = new SimpleLongProperty(this, "studioMemory", UNKNOWN);

    public ObjectProperty<Place> place() {
        return place;
    }

    public BooleanProperty projectOpen() {
        return projectOpen;
    }

    /// Null while no project is open, or while it has no folder.
    public ObjectProperty<@Nullable Path> projectFolder() {
        return projectFolder;
    }

    public StringProperty projectName() {
        return projectName;
    }

    /// Whether the project differs from what is on the disk.
    public BooleanProperty unsaved() {
        return unsaved;
    }

    public BooleanProperty training() {
        return training;
    }

    /// Such as "epoch 4 of 10"; empty hides the progress bar.
    public StringProperty progressText() {
        return progressText;
    }

    /// 0 to 1, or negative while nobody knows.
    public DoubleProperty progress() {
        return progress;
    }

    /// Such as "0:48 left".
    /// Why nothing can be trained; empty where something can.
    public StringProperty obstacle() {
        return obstacle;
    }

    /// Whether the training under way waits to be continued.
    public BooleanProperty paused() {
        return paused;
    }

    public StringProperty timeLeft() {
        return timeLeft;
    }

    public StringProperty device() {
        return device;
    }

    /// Why that device, for the tooltip.
    public StringProperty deviceDetail() {
        return deviceDetail;
    }

    public ObjectProperty<EngineState> engineState() {
        return engineState;
    }

    /// Such as "training · 11,900 pictures/s"; empty shows the state's own words.
    public StringProperty engineText() {
        return engineText;
    }

    /// Such as "70,000 pictures, 10 classes"; empty without a dataset.
    public StringProperty datasetSummary() {
        return datasetSummary;
    }

    public IntegerProperty problemCount() {
        return problemCount;
    }

    /// What a click on the count of problems does.
    public ObjectProperty<@Nullable Runnable> showProblems() {
        return showProblems;
    }

    /// Parameters of the net, or `UNKNOWN`.
    public LongProperty parameterCount() {
        return parameterCount;
    }

    /// Bytes, or `UNKNOWN`.
    public LongProperty engineMemory() {
        return engineMemory;
    }

    /// Bytes, or `UNKNOWN`.
    public LongProperty studioMemory() {
        return studioMemory;
    }
}
