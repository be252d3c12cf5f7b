package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.ConnectionOptions.Reconnect;
import dev.parley.description.request.Format;
import dev.parley.description.request.MessageContent;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.SavedMessage;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.fake.InlineTasks;
import dev.parley.engine.fake.ManualClock;
import dev.parley.engine.fake.MemoryLinks;
import dev.parley.engine.fake.MemoryPeer.Behaviour;
import dev.parley.engine.fake.MemorySegmentStore;
import dev.parley.engine.fake.MemorySessionStore;
import dev.parley.engine.fake.PlainBox;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Party;
import dev.parley.engine.session.ConnectionState.Waiting;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.Row;
import dev.parley.engine.timeline.Timelines;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Command;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private final ManualClock clock = new ManualClock();
    private final MemoryLinks network = new MemoryLinks(clock);
    private final MemorySegmentStore segments = new MemorySegmentStore();
    private final MemorySessionStore rows = new MemorySessionStore();
    private final Map<String, Value> variables = new HashMap<>();
    private final Sessions sessions = start();

    private Sessions start() {
        return new LiveSessions(new Surroundings(
                network,
                clock,
                clock,
                new InlineTasks(),
                new Random(1),
                new Timelines(segments, new PlainBox(), clock, new InlineTasks()),
                rows,
                _ -> VariableSource.of(variables),
                () -> new SessionLimits(Duration.ofMinutes(30), 1L << 30)));
    }

    @Test
    void aSessionConnectsSaysWhatItSeesAndCloses() {
        network.serve(peer -> event -> {
            if (event instanceof Event.Message message && message.flow() == Flow.RECEIVED) {
                peer.send("answer");
            }
        });
        SessionView begun = sessions.open(session(request("ws://example.com/chat")));
        assertThat(begun.state()).isInstanceOf(Connecting.class);
        network.run();
        assertThat(sessions.read(begun.id()).state()).isInstanceOf(Open.class);

        assertThat(sessions.send(begun.id(), text("hello")).size()).isEqualTo(5);
        network.run();
        SessionView talking = sessions.read(begun.id());
        assertThat(talking.sent()).isEqualTo(1);
        assertThat(talking.received()).isEqualTo(1);
        assertThat(talking.talk().remote()).isEqualTo("192.0.2.1:80");

        sessions.close(begun.id(), 1000, "bye", false);
        network.run();
        SessionView ended = sessions.read(begun.id());
        assertThat(ended.state()).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.clean()).isTrue();
            assertThat(closed.code()).isEqualTo(1000);
            assertThat(closed.by()).isEqualTo(Party.US);
        });
        assertThat(ended.endedAt()).isNotNull();
        assertThat(previews(begun.id(), Kind.TEXT)).containsExactly("hello", "answer");
        assertThat(previews(begun.id(), Kind.CLOSE)).hasSize(2);
    }

    @Test
    void whatCannotBeSentIsSaidAllAtOnceBeforeAnythingIsOpened() {
        WebSocketRequest request = request("ws://{{nowhere}}/", saved("m1", "{{missing}}", true, null));

        assertThatThrownBy(() -> sessions.open(
                        new NewSession(origin(), new ConnectRequest(request, PersonalOptions.NONE, text("{{gone}}")))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.place().toString())
                                .anyMatch(place -> place.contains("/request/url"))
                                .anyMatch(place -> place.contains("/request/messages/0/content"))
                                .anyMatch(place -> place.contains("/send/content")));
        assertThat(network.opened()).isEmpty();
    }

    @Test
    void savedMessagesGoOutInOrderWhenItOpensThenWhatWasAskedFor() {
        WebSocketRequest request = request(
                "ws://example.com/",
                saved("1", "sign in {{user}}", true, null),
                saved("2", "not by itself", false, null),
                saved("3", "subscribe", true, null));
        variables.put("user", Value.of("ann"));
        sessions.open(new NewSession(origin(), new ConnectRequest(request, PersonalOptions.NONE, text("go"))));
        network.run();

        assertThat(network.newest().peer().received()).containsExactly("sign in ann", "subscribe", "go");
    }

    @Test
    void savedMessagesAreRepeatedFromTheOpeningOnUntilTheEnd() {
        SessionView session = sessions.open(session(request("ws://example.com/", saved("1", "beat", false, 1_000))));
        network.run();
        pass(Duration.ofMillis(3_500));
        assertThat(network.newest().peer().received()).containsExactly("beat", "beat", "beat");

        sessions.close(session.id(), null, "", false);
        network.run();
        pass(Duration.ofSeconds(5));
        assertThat(network.newest().peer().received()).hasSize(3);
    }

    @Test
    void aMessageIsRepeatedUntilThatIsStopped() {
        variables.put("n", Value.of("1"));
        SessionView session = open("ws://example.com/");
        assertThat(sessions.repeat(session.id(), text("{{n}}"), Duration.ofSeconds(1))
                        .repeat())
                .isEqualTo(Duration.ofSeconds(1));
        pass(Duration.ofMillis(1_100));
        variables.put("n", Value.of("2"));
        pass(Duration.ofSeconds(1));
        assertThat(sessions.stopRepeating(session.id()).repeat()).isNull();
        pass(Duration.ofSeconds(5));

        assertThat(network.newest().peer().received()).containsExactly("1", "1", "2");
    }

    @Test
    void aLostConnectionIsMadeAgainWithGrowingPauses() {
        SessionView session = sessions.open(session(reconnecting(3)));
        network.run();
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        assertThat(sessions.read(session.id()).state()).isInstanceOfSatisfying(Waiting.class, waiting -> {
            assertThat(waiting.attempt()).isEqualTo(1);
            assertThat(waiting.attempts()).isEqualTo(3);
        });

        network.refuse(Problem.of("refused", "Nobody listens there"));
        pass(Duration.ofMillis(1_300));
        assertThat(network.opened()).hasSize(2);
        assertThat(sessions.read(session.id()).state()).isInstanceOf(Waiting.class);
        network.serve(_ -> Behaviour.SILENT);
        pass(Duration.ofMillis(2_600));

        SessionView again = sessions.read(session.id());
        assertThat(again.state()).isInstanceOf(Open.class);
        assertThat(again.connections()).isEqualTo(3);
        assertThat(previews(session.id(), Kind.NOTE)).anyMatch(note -> note.contains("attempt 2 of 3"));
    }

    @Test
    void connectingAgainGivesUpAfterTheLastAttempt() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        network.refuse(Problem.of("refused", "Nobody listens there"));
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        pass(Duration.ofMinutes(5));

        assertThat(sessions.read(session.id()).state()).isInstanceOf(Failed.class);
        assertThat(network.opened()).hasSize(3);
        assertThat(previews(session.id(), Kind.NOTE)).contains("Gave up after 2 attempts");
    }

    @Test
    void waitingToConnectAgainCanBeCancelled() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        assertThat(sessions.cancel(session.id()).state()).isInstanceOf(Closed.class);
        pass(Duration.ofMinutes(5));

        assertThat(network.opened()).hasSize(1);
    }

    @Test
    void aCloseThatWasWantedIsNoReasonToConnectAgain() {
        SessionView session = sessions.open(session(reconnecting(2)));
        network.run();
        sessions.drop(session.id());
        network.run();

        assertThat(sessions.read(session.id()).state()).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.clean()).isFalse();
            assertThat(closed.code()).isEqualTo(1006);
            assertThat(closed.by()).isEqualTo(Party.US);
        });
    }

    @Test
    void connectingCanBeCancelled() {
        SessionView session = sessions.open(session(request("ws://example.com/")));
        sessions.cancel(session.id());
        network.run();

        assertThat(sessions.read(session.id()).state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.cancelled()).isTrue());
    }

    @Test
    void aSessionConnectsOnceMoreAndItsTimelineGoesOn() {
        SessionView session = open("ws://example.com/");
        sessions.close(session.id(), 1000, "", false);
        network.run();
        long entries = sessions.read(session.id()).entries();
        Sessions later = start();
        later.connectAgain(session.id(), new ConnectRequest(request("ws://example.com/2"), PersonalOptions.NONE, null));
        network.run();

        SessionView again = later.read(session.id());
        assertThat(again.state()).isInstanceOf(Open.class);
        assertThat(again.connections()).isEqualTo(2);
        assertThat(again.entries()).isGreaterThan(entries);
        assertThat(again.url()).isEqualTo("ws://example.com/2");
        assertThat(later.timeline(session.id()).rows(Filter.ALL, entries, 1).rows())
                .extracting(Row::preview)
                .containsExactly("Connection 2");
    }

    @Test
    void whatTheStateDoesNotAllowIsSaid() {
        SessionView session = sessions.open(session(request("ws://example.com/")));
        assertThatThrownBy(() -> sessions.send(session.id(), text("early"))).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> sessions.connectAgain(
                        session.id(), new ConnectRequest(request("ws://a/"), PersonalOptions.NONE, null)))
                .isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> sessions.read("none")).isInstanceOf(NoSuchSessionException.class);
        assertThatThrownBy(() -> sessions.send("none", text("x"))).isInstanceOf(NoSuchSessionException.class);
    }

    @Test
    void aCloseCodeThatMustNotBeSentIsSentOnPurposeOnlyAndMarked() {
        SessionView session = open("ws://example.com/");
        assertThatThrownBy(() -> sessions.close(session.id(), 1006, "", false))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.place().toString())
                                .containsExactly("Pointer[pointer=/code]"));
        sessions.close(session.id(), 1006, "", true);
        network.run();

        assertThat(previews(session.id(), Kind.NOTE)).anyMatch(note -> note.contains("sent on purpose"));
    }

    @Test
    void secretsAreMaskedInUrlHandshakeAndMessagesUntilTheyAreRevealed() {
        variables.put("token", Value.secret("hunter2"));
        WebSocketRequest plain = request("ws://example.com/?key={{token}}");
        WebSocketRequest request = new WebSocketRequest(
                plain.url(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.Bearer("{{token}}", "Bearer"),
                plain.message(),
                List.of(),
                ConnectionOptions.NONE,
                null);
        SessionView session = sessions.open(session(request));
        network.run();
        sessions.send(session.id(), text("I am {{token}}"));
        network.run();

        assertThat(sessions.read(session.id()).url()).doesNotContain("hunter2");
        assertThat(network.newest().peer().received()).containsExactly("I am hunter2");
        assertThat(previews(session.id(), Kind.TEXT)).containsExactly("I am *******");
        assertThat(previews(session.id(), Kind.STAGE)).noneMatch(preview -> preview.contains("hunter2"));
        Entry hidden = entry(session.id(), Kind.HANDSHAKE, false);
        Entry shown = entry(session.id(), Kind.HANDSHAKE, true);
        assertThat(((Content.Handshake) hidden.content()).request().utf8()).doesNotContain("hunter2");
        assertThat(((Content.Handshake) shown.content()).request().utf8()).contains("Bearer hunter2");
    }

    @Test
    void whatNobodyWatchesIsClosedAfterTheTimeThatIsSet() {
        SessionView watched = open("ws://example.com/watched");
        SessionView alone = open("ws://example.com/alone");
        Viewer viewer = sessions.viewer();
        viewer.watch(Set.of(watched.id()));
        pass(Duration.ofMinutes(31));
        assertThat(sessions.read(watched.id()).state()).isInstanceOf(Open.class);
        assertThat(sessions.read(alone.id()).state()).isInstanceOf(Closed.class);
        assertThat(previews(alone.id(), Kind.NOTE)).anyMatch(note -> note.contains("30 minutes"));

        viewer.close();
        pass(Duration.ofMinutes(29));
        assertThat(sessions.read(watched.id()).state()).isInstanceOf(Open.class);
        pass(Duration.ofMinutes(2));
        assertThat(sessions.read(watched.id()).state()).isInstanceOf(Closed.class);
    }

    @Test
    void listenersHearOfStatesAndDeletions() {
        SessionView before = open("ws://example.com/");
        List<String> heard = new ArrayList<>();
        sessions.subscribe("p", new SessionListener() {
            @Override
            public void changed(SessionView session) {
                heard.add(session.state().getClass().getSimpleName());
            }

            @Override
            public void deleted(SessionView session) {
                heard.add("deleted " + session.id().equals(before.id()));
            }
        });
        assertThat(heard).containsExactly("Open");
        pass(Duration.ofSeconds(1));
        sessions.close(before.id(), 1000, "", false);
        pass(Duration.ofSeconds(1));
        assertThat(heard).endsWith("Closed");
        sessions.delete(before.id());
        pass(Duration.ofSeconds(1));
        assertThat(heard).endsWith("deleted true");
        assertThatThrownBy(() -> sessions.read(before.id())).isInstanceOf(NoSuchSessionException.class);
    }

    @Test
    void sessionsOfAKilledParleyAreFoundAndMarkedAsEnded() {
        SessionView session = open("ws://example.com/");
        network.newest().peer().send("last words");
        network.run();
        Sessions next = start();

        SessionView found = next.read(session.id());
        assertThat(found.state()).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.by()).isEqualTo(Party.NETWORK);
            assertThat(closed.clean()).isFalse();
        });
        assertThat(found.received()).isEqualTo(1);
        assertThat(found.endedAt()).isNotNull();
    }

    @Test
    void historyIsPagedAndSearched() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofSeconds(1));
            ids.add(open("ws://example.com/room" + i).id());
        }
        SessionPage first = sessions.list(new SessionQuery("p", null, "", null, 2));
        assertThat(first.sessions()).extracting(SessionView::id).containsExactly(ids.get(4), ids.get(3));
        assertThat(first.more()).isTrue();
        SessionPage rest = sessions.list(new SessionQuery("p", null, "", ids.get(3), 10));
        assertThat(rest.sessions()).hasSize(3);
        assertThat(rest.more()).isFalse();
        assertThat(sessions.list(new SessionQuery("p", null, "ROOM3", null, 10)).sessions())
                .extracting(SessionView::id)
                .containsExactly(ids.get(3));
    }

    @Test
    void aFullDiskPausesTheConnectionAndIsSaidAndNothingIsLost() {
        SessionView session = open("ws://example.com/");
        segments.failWrites(segments.writes() + 1, segments.writes() + 3);
        network.newest().peer().send("while the disk is full");
        network.run();
        assertThat(network.newest().paused()).isTrue();
        assertThat(previews(session.id(), Kind.ERROR)).anyMatch(line -> line.contains("No space left"));
        assertThatThrownBy(() -> sessions.send(session.id(), text("x"))).isInstanceOf(WrongStateException.class);

        pass(Duration.ofSeconds(4));
        assertThat(network.newest().paused()).isFalse();
        assertThat(previews(session.id(), Kind.TEXT)).containsExactly("while the disk is full");
        sessions.send(session.id(), text("again"));
    }

    @Test
    void shuttingDownClosesWithGoingAway() {
        List<Integer> codes = new ArrayList<>();
        network.serve(_ -> event -> {
            if (event instanceof Event.Close close) {
                codes.add(close.code());
            }
        });
        SessionView session = open("ws://example.com/");
        Thread.ofVirtual().start(sessions::close);
        org.assertj.core.api.Assertions.assertThat(session.id()).isNotEmpty();
        long end = System.nanoTime() + 5_000_000_000L;
        while (codes.isEmpty() && System.nanoTime() < end) {
            network.run();
            Thread.onSpinWait();
        }

        assertThat(codes).first().isEqualTo(1001);
    }

    @Test
    void sessionsAsJsonComeBackAsTheyWere() {
        SessionView session = open("ws://example.com/");
        sessions.repeat(session.id(), text("x"), Duration.ofSeconds(2));
        SessionView now = sessions.read(session.id());
        assertThat(SessionJson.read(SessionJson.write(now))).isEqualTo(now);
        network.newest().peer().perform(new Command.SendClose(1001, "restart"));
        network.run();
        SessionView ended = sessions.read(session.id());
        assertThat(SessionJson.read(SessionJson.write(ended))).isEqualTo(ended);
    }

    private SessionView open(String url) {
        SessionView session = sessions.open(session(request(url)));
        network.run();
        return sessions.read(session.id());
    }

    private void pass(Duration duration) {
        for (long left = duration.toMillis(); left > 0; left -= 100) {
            clock.pass(Duration.ofMillis(Math.min(left, 100)));
            network.run();
        }
    }

    private List<String> previews(String session, Kind kind) {
        return sessions.timeline(session).rows(new Filter(Set.of(), Set.of(kind), 0), 0, 100).rows().stream()
                .map(Row::preview)
                .toList();
    }

    private Entry entry(String session, Kind kind, boolean reveal) {
        Row row = sessions.timeline(session)
                .rows(new Filter(Set.of(), Set.of(kind), 0), 0, 1)
                .rows()
                .getFirst();
        Entry entry = sessions.timeline(session).entry(row.sequence(), reveal);
        assertThat(entry).isNotNull();
        return java.util.Objects.requireNonNull(entry);
    }

    private static SessionView.Origin origin() {
        return new SessionView.Origin("p", "e1", null, "Chat");
    }

    private static NewSession session(WebSocketRequest request) {
        return new NewSession(origin(), new ConnectRequest(request, PersonalOptions.NONE, null));
    }

    private static WebSocketRequest request(String url, SavedMessage... messages) {
        return request(url, ConnectionOptions.NONE, messages);
    }

    private static WebSocketRequest request(String url, ConnectionOptions options, SavedMessage... messages) {
        return new WebSocketRequest(
                url,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.None(),
                text(""),
                List.of(messages),
                options,
                null);
    }

    private static WebSocketRequest reconnecting(int attempts) {
        Reconnect reconnect = new Reconnect(true, attempts, 1_000, 2.0, 60_000);
        return request(
                "ws://example.com/",
                new ConnectionOptions(List.of(), null, null, null, null, null, null, null, reconnect, null, null));
    }

    private static SavedMessage saved(String id, String text, boolean onOpen, @Nullable Integer every) {
        return new SavedMessage(id, id, text(text), onOpen, every);
    }

    private static MessageContent text(String text) {
        return new MessageContent(Format.TEXT, text);
    }
}
