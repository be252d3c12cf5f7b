package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.fake.MemoryLink;
import dev.parley.engine.fake.MemoryPeer.Behaviour;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.session.ConnectionState.Failed;
import dev.parley.engine.session.ConnectionState.Open;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.http.HeaderFields;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handshakes that answer what a server asks for. */
class DigestHandshakesTest extends SessionWorld {

    private static final Auth DIGEST = new Auth.Digest("ada", "lovelace", null);

    @BeforeEach
    void ask() {
        refuse("Digest realm=\"rooms\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256");
    }

    private void refuse(String challenge) {
        String head = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: " + challenge + "\r\n\r\n";
        network.refuse(Problem.of("refused", "No"), 401, head);
    }

    private SessionView opened(WebSocketRequest request) {
        SessionView session = sessions.open(session(request));
        network.run();
        return sessions.read(session.id());
    }

    private static String authorization(MemoryLink link) {
        String given = new HeaderFields(link.request().headers()).first("Authorization");
        return Objects.requireNonNullElse(given, "");
    }

    private void letInWhoAnswers() {
        network.beforeOpening(link -> {
            if (!authorization(link).isEmpty()) {
                network.serve(_ -> Behaviour.SILENT);
            }
        });
    }

    @Test
    void theHandshakeIsMadeOnceMoreWithTheAnswerWhichIsTold() {
        letInWhoAnswers();
        SessionView session = opened(request("ws://example.com/a?b=1").with(DIGEST));
        assertThat(session.state()).isInstanceOf(Open.class);
        assertThat(session.connections()).isEqualTo(2);
        assertThat(authorization(network.opened().getFirst())).isEmpty();
        assertThat(authorization(network.newest())).startsWith("Digest ").contains("uri=\"/a?b=1\"", "nonce=\"n1\"");
        assertThat(previews(session.id(), Kind.NOTE))
                .contains("The server asks for Digest credentials (401): connecting once more with them");
        assertThat(previews(session.id(), Kind.HANDSHAKE)).hasSize(2);
    }

    @Test
    void whatRunsBeforeAConnectionRunsOnceAndWhatFollowsStillDoes() {
        letInWhoAnswers();
        within(Map.of("Rooms", new Scripts(Map.of(Moment.BEFORE_CONNECT, "a", Moment.ON_OPEN, "b"))));
        opened(request("ws://example.com/").with(DIGEST));
        assertThat(scripts.calls())
                .extracting(ScriptCall::moment)
                .containsExactly(Moment.BEFORE_CONNECT, Moment.ON_OPEN);
    }

    @Test
    void credentialsThatAreRefusedAreNotSentAThirdTime() {
        SessionView session = opened(request("ws://example.com/").with(DIGEST));
        assertThat(network.opened()).hasSize(2);
        assertThat(session.state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.status()).isEqualTo(401));
    }

    @Test
    void whatCannotBeAnsweredIsSaid() {
        refuse("Digest realm=\"rooms\", nonce=\"n1\", algorithm=SHA3-256");
        SessionView session = opened(request("ws://example.com/").with(DIGEST));
        assertThat(network.opened()).hasSize(1);
        assertThat(session.state()).isInstanceOf(Failed.class);
        assertThat(previews(session.id(), Kind.NOTE))
                .anyMatch(note -> note.contains("No Digest credentials were sent: the server asks for the algorithm"));
    }

    @Test
    void whatIsKnownBeforehandIsSentAtOnce() {
        letInWhoAnswers();
        var given = new Auth.DigestFields("rooms", "n0", "MD5", "auth", "1", "c", "");
        opened(request("ws://example.com/").with(new Auth.Digest("ada", "lovelace", given)));
        assertThat(network.opened()).hasSize(1);
        assertThat(List.of(authorization(network.newest()))).allMatch(each -> each.contains("nonce=\"n0\""));
    }
}
