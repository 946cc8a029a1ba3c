package org.netloom.studio.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netloom.core.process.EngineEnd;
import org.netloom.core.protocol.Event;
import org.netloom.core.protocol.Request;
import org.netloom.core.run.RunFolder;
import org.netloom.core.text.Text;

class EnginesTest {
    private final Screen screen = new Screen();
    private final PlayedEngine.Stage service = new PlayedEngine.Stage();
    private final PlayedEngine.Stage training = new PlayedEngine.Stage();
    private final Engines engines = new Engines(service, training, screen);
    private final List<String> heard = new ArrayList<>();

    @Test
    void a_request_made_before_the_engine_is_up_is_answered_later() throws Exception {
        var job = scan();
        var engine = service.next();
        long id = engine.asked(Request.Scan.class).id();
        engine.say(new Event.Progress(id, "looking", 5, 10));
        engine.say(new Event.Scanned(id, "i", 7, 2, 0));
        screen.until(() -> !job.running().get());

        assertThat(heard).containsExactly("done 7");
        assertThat(job.progress().get()).isEqualTo(0.5);
        assertThat(engines.status().working().get()).isFalse();
    }

    @Test
    void answers_reach_the_request_that_asked() throws Exception {
        var first = scan();
        var second = engines.service().scan(Path.of("b"), Path.of("j"));
        second.onDone(scanned -> heard.add("second " + scanned.images()));
        var engine = service.next();
        long one = engine.asked(Request.Scan.class).id();
        long two = engine.asked(Request.Scan.class).id();
        engine.say(new Event.Scanned(two, "j", 2, 1, 0));
        engine.say(new Event.Scanned(one, "i", 1, 1, 0));
        screen.until(() -> !first.running().get() && !second.running().get());

        assertThat(heard).containsExactly("second 2", "done 1");
    }

    @Test
    void a_cancelled_request_is_given_up_at_once_and_what_comes_late_is_not_heard() throws Exception {
        var job = scan();
        var engine = service.next();
        long id = engine.asked(Request.Scan.class).id();
        job.cancel();
        assertThat(engine.asked(Request.Cancel.class).id()).isEqualTo(id);
        engine.say(new Event.Scanned(id, "i", 7, 2, 0));
        engine.say(new Event.Heartbeat(1));
        screen.until(() -> engines.status().memory().get() == 1);

        assertThat(heard).containsExactly("cancelled");
    }

    @Test
    void after_a_death_the_request_fails_with_the_cause_and_the_next_gets_a_new_engine() throws Exception {
        var job = scan();
        var engine = service.next();
        engine.asked(Request.Scan.class);
        engine.die("It was killed.");
        screen.until(() -> !job.running().get());
        assertThat(heard).singleElement().asString().contains("It was killed.");
        assertThat(engines.status().service().get()).isEqualTo(EngineStatus.State.DIED);

        var again = scan();
        var fresh = service.next();
        fresh.say(new Event.Scanned(fresh.asked(Request.Scan.class).id(), "i", 3, 1, 0));
        screen.until(() -> !again.running().get());
        assertThat(heard).last().isEqualTo("done 3");
        assertThat(engines.status().service().get()).isEqualTo(EngineStatus.State.READY);
    }

    @Test
    void thumbnails_survive_one_death_of_the_engine() throws Exception {
        var job = engines.service().thumbnails(Path.of("i"), 96);
        job.onDone(ready -> heard.add(ready.file())).onFailed(why -> heard.add("failed"));
        var first = service.next();
        first.asked(Request.Thumbnails.class);
        first.die("It was killed.");
        screen.until(() -> service.starts() == 2);
        var second = service.next();
        second.say(
                new Event.ThumbnailsReady(second.asked(Request.Thumbnails.class).id(), "thumbs"));
        screen.until(() -> !job.running().get());

        assertThat(heard).containsExactly("thumbs");
    }

    @Test
    void a_run_that_dies_says_so_and_one_that_ends_does_not() throws Exception {
        var listener = new Heard();
        engines.train(new RunFolder(Path.of("run")), false, listener);
        var engine = training.next();
        engine.asked(Request.Train.class);
        engine.say(new Event.Step(1, 1, 2.3, 0.1, 100));
        engine.die("It ran out of memory.");
        screen.until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly("died It ran out of memory.");
        assertThat(listener.events).hasSize(1);

        engines.train(new RunFolder(Path.of("run")), true, listener);
        var second = training.next();
        assertThat(second.asked(Request.Train.class).resume()).isTrue();
        second.say(new Event.Finished("run", false, null));
        screen.until(() -> listener.events.size() == 2);
        engines.close();
        assertThat(heard).hasSize(1);
    }

    @Test
    void many_steps_arrive_in_few_batches() throws Exception {
        var listener = new Heard();
        engines.train(new RunFolder(Path.of("run")), false, listener);
        var engine = training.next();
        long start = System.nanoTime();
        for (int step = 1; step <= 100_000; step++) {
            engine.say(new Event.Step(step, 1, 2.3, 0.1, 100));
        }
        screen.until(() -> listener.events.size() == 100_000);
        long pulses = (System.nanoTime() - start) / 16_000_000 + 2;

        assertThat(listener.batches).isLessThanOrEqualTo((int) pulses);
        engines.close();
    }

    @Test
    void closing_ends_every_engine() throws Exception {
        scan();
        engines.train(new RunFolder(Path.of("run")), false, new Heard());
        var one = service.next();
        var two = training.next();
        one.asked(Request.Scan.class);
        two.asked(Request.Train.class);
        engines.close();

        assertThat(one.isGone()).isTrue();
        assertThat(two.isGone()).isTrue();
    }

    private Job<Event.Scanned> scan() {
        return engines.service()
                .scan(Path.of("a"), Path.of("i"))
                .onDone(scanned -> heard.add("done " + scanned.images()))
                .onFailed(why -> heard.add("failed " + why))
                .onCancelled(() -> heard.add("cancelled"));
    }

    private final class Heard implements TrainingEngine.Listener {
        final List<Event> events = new ArrayList<>();
        int batches;

        @Override
        public void told(List<Event> more) {
            events.addAll(more);
            batches++;
        }

        @Override
        public void died(EngineEnd.Died end) {
            heard.add("died " + end.why());
        }

        @Override
        public void notStarted(Text why) {
            heard.add("not started " + why);
        }
    }
}
