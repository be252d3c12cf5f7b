package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.PersonalOptions;
import dev.parley.engine.fake.BrokenBox;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Timelines;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Sessions on a disk that takes no more for a while. */
class FullDiskTest extends SessionWorld {

    @Test
    void aFullDiskPausesTheConnectionAndIsSaidAndNothingIsLost() {
        SessionView session = open("ws://example.com/");
        noRoomFor(3);
        network.newest().peer().send("while the disk is full");
        network.run();
        assertThat(network.newest().paused()).isTrue();
        assertThat(previews(session.id(), Kind.ERROR)).anyMatch(line -> line.contains("No space left"));
        assertThatThrownBy(() -> sessions.send(session.id(), text("x"))).isInstanceOf(WrongStateException.class);
        assertUnwritten(session.id());

        pass(Duration.ofSeconds(4));
        assertThat(network.newest().paused()).isFalse();
        assertThat(sessions.read(session.id()).unwritten()).isNull();
        assertThat(previews(session.id(), Kind.TEXT)).containsExactly("while the disk is full");
        sessions.send(session.id(), text("again"));
    }

    @Test
    void whatEndsWhileTheDiskIsFullIsWrittenWhenThereIsRoomAgain() {
        SessionView session = endedOnAFullDisk(10);
        assertUnwritten(session.id());
        assertThatThrownBy(() -> connectAgain(session)).hasMessageContaining("No space left");

        pass(Duration.ofSeconds(12));
        assertThat(sessions.read(session.id()).unwritten()).isNull();
        assertThat(row(session.id()).endedAt()).isNotNull();
        assertThat(previewsAfterARestart(session.id(), Kind.TEXT)).containsExactly("while the disk is full");
        assertThat(previewsAfterARestart(session.id(), Kind.NOTE)).contains("The timeline is written again");
        assertThat(connectAgain(session).connections()).isEqualTo(2);
    }

    @Test
    void anEndThatTheStoreDoesNotTakeIsSavedWhenItDoes() {
        SessionView session = open("ws://example.com/");
        rows.full(true);
        List<String> heard = new ArrayList<>();
        sessions.subscribe("p", new SessionListener() {
            @Override
            public void changed(SessionView changed) {
                Problem unwritten = changed.unwritten();
                heard.add(unwritten == null ? "written" : unwritten.message());
            }

            @Override
            public void deleted(SessionView deleted) {}
        });
        sessions.drop(session.id());
        pass(Duration.ofSeconds(3));
        assertThat(sessions.read(session.id()).state()).isInstanceOf(Closed.class);
        assertThat(heard).endsWith("The disk is full");

        rows.full(false);
        pass(Duration.ofSeconds(2));
        assertThat(heard).endsWith("written");
        assertThat(row(session.id()).state()).isInstanceOf(Closed.class);
    }

    @Test
    void aSessionThatWaitsForRoomCanBeDeleted() {
        SessionView session = endedOnAFullDisk(1_000);
        sessions.delete(session.id());
        pass(Duration.ofSeconds(5));

        assertThat(rows.find(session.id())).isNull();
        assertThat(segments.segments(session.id())).isEmpty();
    }

    @Test
    void shuttingDownTriesOnceMoreAndWaitsNoLonger() {
        SessionView written = endedOnAFullDisk(2);
        sessions.close();
        assertThat(row(written.id()).endedAt()).isNotNull();
        assertThat(previewsAfterARestart(written.id(), Kind.TEXT)).containsExactly("while the disk is full");

        Sessions next = start();
        SessionView lost = next.open(session(request("ws://example.com/")));
        network.run();
        assertThat(next.read(lost.id()).state()).isInstanceOf(Open.class);
        noRoomFor(1_000);
        next.drop(lost.id());
        network.run();
        next.close();
        assertThat(row(lost.id()).state()).isInstanceOf(Closed.class);
    }

    @Test
    void aParleyThatStartsOnAFullDiskShowsWhatThereIsAndKeepsItLater() {
        SessionView session = open("ws://example.com/");
        network.newest().peer().send("before");
        network.run();
        rows.full(true);
        segments.full(true);
        Sessions next = start();
        assertThat(next.read(session.id()).state()).isInstanceOf(Closed.class);
        assertThat(next.list(new SessionQuery("p", null, "", null, 9)).sessions())
                .extracting(SessionView::endedAt)
                .doesNotContainNull();
        assertThat(previews(next, session.id(), Kind.TEXT)).containsExactly("before");

        rows.full(false);
        segments.full(false);
        pass(Duration.ofSeconds(20));
        assertThat(row(session.id()).state()).isInstanceOf(Closed.class);
    }

    @Test
    void whatNeedsSecretsToBeLockedIsRefusedBeforeItBegins() {
        Surroundings all = surroundings();
        Timelines unlockable = new Timelines(segments, new BrokenBox(), clock, all.tasks());
        Sessions next = new LiveSessions(new Surroundings(
                network,
                clock,
                clock,
                all.tasks(),
                all.random(),
                unlockable,
                rows,
                all.variables(),
                all.limits(),
                surroundings().http()));
        assertThatThrownBy(() -> next.open(session(request("ws://example.com/"))))
                .hasMessage("The lock does not turn");
        assertThat(next.list(new SessionQuery("p", null, "", null, 9)).sessions())
                .isEmpty();
    }

    private SessionView endedOnAFullDisk(int writes) {
        SessionView session = open("ws://example.com/");
        noRoomFor(writes);
        network.newest().peer().send("while the disk is full");
        network.run();
        sessions.drop(session.id());
        network.run();
        SessionView ended = sessions.read(session.id());
        assertThat(ended.state()).isInstanceOf(Closed.class);
        return ended;
    }

    private SessionView row(String session) {
        return Objects.requireNonNull(rows.find(session));
    }

    private void noRoomFor(int writes) {
        segments.failWrites(segments.writes() + 1, segments.writes() + 1 + writes);
    }

    private void assertUnwritten(String session) {
        Problem unwritten = sessions.read(session).unwritten();
        assertThat(unwritten).isNotNull().extracting(Problem::code).isEqualTo("timeline-not-written");
    }

    private SessionView connectAgain(SessionView session) {
        return sessions.connectAgain(
                session.id(), new ConnectRequest(request("ws://example.com/"), PersonalOptions.NONE, null));
    }

    private List<String> previewsAfterARestart(String session, Kind kind) {
        return previews(start(), session, kind);
    }
}
