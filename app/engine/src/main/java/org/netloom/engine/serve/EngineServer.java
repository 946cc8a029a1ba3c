package org.netloom.engine.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netloom.core.protocol.Channel;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Text;
import org.netloom.engine.training.Orders;
import org.netloom.engine.training.TrainingRun;
import org.netloom.engine.trial.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what requests ask: training on a thread of its own, everything else on workers. Only the
/// thread that receives requests calls it.
final class EngineServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EngineServer.class);
    private static final long PATIENCE_SECONDS = 4;

    private final Channel channel;
    private final Heart heart;
    private final Jobs jobs;
    private final Answers answers;
    private final Rehearsal rehearsal = new Rehearsal();
    private @Nullable TrainingRun training;
    private @Nullable Thread trainingThread;

    EngineServer(Channel channel) {
        this.channel = channel;
        this.heart = new Heart(channel);
        this.jobs = new Jobs(this::send);
        this.answers = new Answers();
    }

    void handle(Request request) {
        switch (request) {
            case Request.Hello _, Request.Shutdown _ -> LOG.warn("{} out of turn", request);
            case Request.WarmUp() ->
                Thread.ofPlatform().daemon().name("warm-up").start(rehearsal);
            case Request.Train(String folder, boolean resume) -> train(new RunFolder(Path.of(folder)), resume);
            case Request.Stop() -> order(Orders::stop);
            case Request.Pause() -> order(Orders::pause);
            case Request.Continue() -> order(Orders::goOn);
            case Request.SaveCheckpoint() -> order(Orders::save);
            case Request.ChangeTraining(Integer epochs, Double rate) -> order(orders -> orders.change(epochs, rate));
            case Request.Cancel(long id) -> jobs.cancel(id);
            case Request.Scan scan -> jobs.start(scan.id(), job -> answers.scan(scan, job));
            case Request.Thumbnails thumbnails ->
                jobs.start(thumbnails.id(), job -> answers.thumbnails(thumbnails, job));
            case Request.ShowPicture picture -> jobs.start(picture.id(), job -> answers.picture(picture));
            case Request.Predict predict -> jobs.queue(predict.id(), job -> answers.predict(predict, job));
            case Request.FeatureMaps maps -> jobs.queue(maps.id(), job -> answers.featureMaps(maps));
            case Request.Bench bench -> jobs.start(bench.id(), job -> answers.bench(bench, job));
            case Request.Forecast forecast -> jobs.start(forecast.id(), job -> answers.forecast(forecast, job));
            case Request.FindRate find -> jobs.start(find.id(), job -> answers.findRate(find, job));
            case Request.Evaluate evaluate -> jobs.start(evaluate.id(), job -> answers.evaluate(evaluate, job));
        }
    }

    private void train(RunFolder folder, boolean resume) {
        if (trainingThread != null && trainingThread.isAlive()) {
            send(new Event.Failed(0, Text.of("This engine trains another net: stop that first.")));
            return;
        }
        rehearsal.end();
        var run = new TrainingRun(folder, this::send);
        training = run;
        trainingThread = Thread.ofPlatform()
                .daemon()
                .name("training")
                .start(() -> run.run(Device.text().english(), resume));
    }

    private void order(Consumer<Orders> what) {
        if (training != null) {
            what.accept(training.orders());
        }
    }

    /// Lets training keep its weights, for some seconds at most, and gives up all else.
    void finish() {
        jobs.cancelAll();
        if (training != null && trainingThread != null) {
            training.orders().stop();
            try {
                trainingThread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void send(Event event) {
        try {
            channel.send(event);
        } catch (IOException e) {
            LOG.debug("Nobody hears {}", event);
        }
    }

    @Override
    public void close() {
        heart.close();
        jobs.close();
    }
}
