package org.netloom.studio.prediction;

import static org.netloom.studio.support.Localization.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Event;
import org.netloom.core.run.RunFolder;
import org.netloom.core.run.RunFolder.Weights;
import org.netloom.core.text.Text;
import org.netloom.studio.engine.Job;
import org.netloom.studio.engine.ServiceEngine;
import org.netloom.studio.runs.Run;
import org.netloom.studio.runs.RunsViewModel;
import org.netloom.studio.support.TaskRunner;

/// Lets a run say what pictures show. The newest run with weights is asked unless a person chose
/// another; when it saves newer weights, a handful of pictures is asked again. FX thread only.
public final class PredictionViewModel implements AutoCloseable {
    private static final int ASKED_AGAIN = 16;
    private static final int AT_ONCE = 32;
    /// The pictures of more files than this are kept small, or a thousand would fill the memory.
    private static final int IN_FULL = 64;

    private final RunsViewModel runs;
    private final ServiceEngine engine;
    private final TaskRunner tasks;
    private final PreviewFiles previews = new PreviewFiles();
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    private final ObservableList<Answer> readOnly = FXCollections.unmodifiableObservableList(answers);
    private final ObjectProperty<@Nullable Answer> selected = new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<@Nullable RunFolder> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final ObjectProperty<Weights> weights = new SimpleObjectProperty<>(this, "weights", Weights.LAST);
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper(this, "source", "");
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> job = new ReadOnlyObjectWrapper<>(this, "job");
    private String asked = "";
    private String prepared = "";
    private long round;

    public PredictionViewModel(RunsViewModel runs, ServiceEngine engine, TaskRunner tasks) {
        this.runs = runs;
        this.engine = engine;
        this.tasks = tasks;
        runs.runs().addListener((ListChangeListener<Run>) change -> settle());
        chosen.subscribe(this::settle);
        weights.subscribe(this::settle);
    }

    public ObservableList<Answer> answers() {
        return readOnly;
    }

    /// The picture that is looked at; null without any.
    public ObjectProperty<@Nullable Answer> selected() {
        return selected;
    }

    /// The run that a person chose; null for the newest.
    public ObjectProperty<@Nullable RunFolder> chosen() {
        return chosen;
    }

    public ObjectProperty<Weights> weights() {
        return weights;
    }

    /// The run that is asked; empty while none has weights.
    public ReadOnlyObjectProperty<Optional<Run>> run() {
        return run.getReadOnlyProperty();
    }

    /// Who predicts, such as "Predicted by the run in progress, epoch 3".
    public ReadOnlyStringProperty source() {
        return source.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Job<?>> job() {
        return job.getReadOnlyProperty();
    }

    /// Asks about these files, and about those in these folders, in the place of all before.
    public void predict(List<Path> dropped) {
        long mine = ++round;
        tasks.run(
                () -> PictureList.of(dropped),
                files -> {
                    if (mine == round) {
                        stop();
                        answers.setAll(files.stream().map(Answer::waiting).toList());
                        selected.set(answers.isEmpty() ? null : answers.getFirst());
                        ask(mine, files, 0);
                    }
                },
                why -> {});
    }

    /// Has the weights loaded that are asked next, so that the first picture need not wait for that.
    public void prepare() {
        if (!prepared.equals(asked)) {
            prepared = asked;
            run.get().ifPresent(by -> engine.predict(by.folder(), weightsOf(by), List.of(), null));
        }
    }

    public void clear() {
        round++;
        stop();
        answers.clear();
        selected.set(null);
    }

    public void stop() {
        var running = job.get();
        job.set(null);
        if (running != null) {
            running.cancel();
        }
    }

    /// The first picture goes alone, so that its answer need not wait for the others.
    private void ask(long mine, List<Path> files, int from) {
        var by = run.get();
        if (mine != round || from >= files.size()) {
            return;
        }
        if (by.isEmpty()) {
            job.set(null);
            return;
        }
        var part = files.subList(from, Math.min(files.size(), from == 0 ? 1 : from + AT_ONCE));
        var pictures = previews.next();
        var started = engine.predict(by.get().folder(), weightsOf(by.get()), part, pictures);
        job.set(started);
        Consumer<Text> fail = why -> {
            if (mine == round && job.get() == started) {
                job.set(null);
                show(
                        from,
                        part.stream()
                                .map(file -> Answer.failed(file, text(why)))
                                .toList());
                ask(mine, files, from + part.size());
            }
        };
        started.onDone(predictions -> tasks.run(
                        () -> read(predictions, pictures, from < IN_FULL),
                        read -> {
                            if (mine == round && job.get() == started) {
                                job.set(null);
                                show(from, read);
                                ask(mine, files, from + part.size());
                            }
                        },
                        why -> fail.accept(Text.of("{0} cannot be read ({1}).", pictures, why.toString()))))
                .onFailed(fail);
    }

    private List<Answer> read(List<Event.Prediction> predictions, Path pictures, boolean inFull) {
        try {
            return predictions.stream()
                    .map(one -> Answer.of(one, pictures, inFull))
                    .toList();
        } finally {
            previews.done(pictures);
        }
    }

    private void show(int from, List<Answer> read) {
        var looked = selected.get();
        int at = looked == null ? -1 : answers.indexOf(looked);
        var byFile = new HashMap<Path, Answer>();
        read.forEach(answer -> byFile.put(answer.file(), answer));
        for (int i = from; i < Math.min(answers.size(), from + read.size()); i++) {
            var answer = byFile.get(answers.get(i).file());
            if (answer != null) {
                answers.set(i, answer);
            }
        }
        if (at >= from && at < from + read.size()) {
            selected.set(answers.get(at));
        }
    }

    /// Which run is asked now; when its weights are newer ones, a few pictures are asked again.
    private void settle() {
        var wanted = chosen.get();
        var found = wanted == null ? Optional.<Run>empty() : runs.find(wanted).filter(one -> one.last() || one.best());
        var now = found.isPresent() ? found : runs.newest();
        run.set(now);
        source.set(now.map(this::words).orElse(""));
        var identity = now.map(one -> one.name() + " " + weightsOf(one) + " " + one.epochOf(weightsOf(one)))
                .orElse("");
        if (!identity.equals(asked)) {
            boolean again = !identity.isEmpty() && !answers.isEmpty() && answers.size() <= ASKED_AGAIN;
            asked = identity;
            if (again) {
                var files = new ArrayList<Path>();
                answers.forEach(answer -> files.add(answer.file()));
                long mine = ++round;
                stop();
                ask(mine, files, 0);
            } else if (now.filter(one -> !one.active() || prepared.isEmpty()).isPresent()) {
                // Of a run in progress only the first weights: with them all else is loaded, too.
                prepare();
            }
        }
    }

    private Weights weightsOf(Run by) {
        return by.has(weights.get()) ? weights.get() : by.last() ? Weights.LAST : Weights.BEST;
    }

    private String words(Run by) {
        var which = weightsOf(by);
        int epoch = by.epochOf(which);
        if (by.active()) {
            return text("Predicted by the run in progress, epoch {0}", epoch);
        }
        return which == Weights.BEST
                ? text("Predicted by the run of {0}, best weights, epoch {1}", by.when(), epoch)
                : text("Predicted by the run of {0}, epoch {1}", by.when(), epoch);
    }

    @Override
    public void close() {
        clear();
        previews.close();
    }
}
