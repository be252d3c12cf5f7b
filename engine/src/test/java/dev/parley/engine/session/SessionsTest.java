package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.ConnectionOptions;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.engine.credential.Authorized;
import dev.parley.engine.session.ConnectionState.Closed;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.session.ConnectionState.Party;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.Flow;
import dev.parley.protocol.websocket.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SessionsTest extends SessionWorld {

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
    void aTokenThatAHandshakeIsRefusedWithIsGivenUpForTheNextAttempt() {
        AtomicInteger givenUp = new AtomicInteger();
        authorizing = (_, request, _, known) -> new Authorized(request, known, () -> givenUp.incrementAndGet() > 0);
        network.refuse(Problem.of("upgrade-refused", "403"), 403);
        open("ws://example.com/");
        assertThat(givenUp).hasValue(0);
        network.refuse(Problem.of("upgrade-refused", "401"), 401);
        open("ws://example.com/");
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void aHandshakeShowsTheCertificateThatIsForItsHost() {
        List<String> asked = new ArrayList<>();
        certificates = (tls, host, port) -> {
            asked.add(host + ":" + port);
            return tls;
        };
        open("wss://example.com/chat");
        open("ws://example.com/chat");
        assertThat(asked).containsExactly("example.com:443");
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
    void aSavedMessageThatCannotBeRepeatedStopsItselfAndNothingElse() {
        variables.put("beat", Value.of("beat"));
        SessionView session =
                sessions.open(session(request("ws://example.com/", saved("1", "{{beat}}", false, 1_000))));
        network.run();
        sessions.repeat(session.id(), text("mine"), Duration.ofMillis(1_500));
        variables.remove("beat");
        pass(Duration.ofSeconds(5));

        assertThat(network.newest().peer().received()).containsExactly("mine", "mine", "mine", "mine");
        assertThat(sessions.read(session.id()).repeat()).isEqualTo(Duration.ofMillis(1_500));
        assertThat(previews(session.id(), Kind.ERROR))
                .singleElement()
                .asString()
                .contains("is repeated no more");
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
    void credentialsThatWereTypedAreMaskedLikeSecrets() {
        WebSocketRequest plain = request("ws://example.com/");
        SessionView session = sessions.open(session(new WebSocketRequest(
                plain.url(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Auth.ApiKey("X-Key", "hunter2", Auth.In.HEADER),
                plain.message(),
                List.of(),
                ConnectionOptions.NONE,
                null)));
        network.run();
        Entry hidden = entry(session.id(), Kind.HANDSHAKE, false);
        Entry shown = entry(session.id(), Kind.HANDSHAKE, true);
        assertThat(((Content.Handshake) hidden.content()).request().utf8()).contains("X-Key: *******");
        assertThat(((Content.Handshake) shown.content()).request().utf8()).contains("X-Key: hunter2");
    }

    @Test
    void aServerThatSaysASecretBackDoesNotGetItIntoWordsAboutTheFailure() {
        variables.put("token", Value.secret("hunter2 & more"));
        network.refuse(Problem.of("upgrade-refused", "Redirected to /?key=hunter2%20%26%20more or hunter2 & more"));
        SessionView session = open("ws://example.com/?key={{token}}");

        assertThat(session.state())
                .isInstanceOfSatisfying(
                        ConnectionState.Failed.class,
                        failed -> assertThat(failed.problem().message())
                                .isEqualTo("Redirected to /?key=•••••• or ••••••"));
        assertThat(previews(session.id(), Kind.HANDSHAKE)).noneMatch(preview -> preview.contains("hunter2"));
        assertThat(previews(session.id(), Kind.STAGE)).noneMatch(preview -> preview.contains("hunter2"));
    }
}
