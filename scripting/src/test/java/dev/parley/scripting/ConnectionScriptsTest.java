package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Moment;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptCommand;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptLimits;
import dev.parley.engine.script.ScriptMessage;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.protocol.Bytes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scripts of WebSocket connections. */
@ByEachWorker
class ConnectionScriptsTest {

    private final Scene scene;

    ConnectionScriptsTest(Workers workers) {
        scene = new Scene(workers);
    }

    private ScriptOutcome run(Moment moment, @Nullable ScriptMessage message, String source) {
        return scene.run(new ScriptCall(
                source,
                "Chat",
                moment,
                ScriptInfo.of("Chat", "1"),
                ScriptVariables.NONE,
                HttpRequest.of("GET", "wss://example.org/chat"),
                null,
                message,
                List.of(),
                ScriptLimits.USUAL));
    }

    @Test
    void whenItOpensMessagesAreSentAndItMayBeClosed() {
        ScriptOutcome outcome = run(
                Moment.ON_OPEN,
                null,
                "pm.socket.send('hello'); pm.socket.send({ a: 1 }); pm.socket.send(new Uint8Array([1, 2]));"
                        + " pm.socket.close(1001, 'bye')");
        assertThat(outcome.commands())
                .containsExactly(
                        new ScriptCommand.Send(new ScriptMessage.Text("hello")),
                        new ScriptCommand.Send(new ScriptMessage.Text("{\"a\":1}")),
                        new ScriptCommand.Send(new ScriptMessage.Binary(Bytes.of((byte) 1, (byte) 2))),
                        new ScriptCommand.Close(1001, "bye"));
    }

    @Test
    void aMessageIsChangedOrSkippedBeforeItIsSent() {
        assertThat(run(
                                Moment.BEFORE_MESSAGE,
                                new ScriptMessage.Text("{\"n\":1}"),
                                "const m = pm.message.json(); m.n++; pm.message.data = JSON.stringify(m)")
                        .message())
                .isEqualTo(new ScriptMessage.Text("{\"n\":2}"));
        assertThat(run(Moment.BEFORE_MESSAGE, new ScriptMessage.Text("x"), "pm.execution.skipRequest()")
                        .skipped())
                .isTrue();
    }

    @Test
    void aReceivedMessageIsReadAndTestedButNotChanged() {
        ScriptOutcome outcome = run(
                Moment.ON_MESSAGE,
                new ScriptMessage.Binary(Bytes.utf8("{\"n\":1}")),
                "pm.test('n', () => pm.expect(pm.message.json().n).to.equal(1)); console.log(pm.info.eventName,"
                        + " pm.message.type); pm.message.update('y')");
        assertThat(Scene.words(outcome)).isEqualTo("PASSED n\nonMessage binary");
        assertThat(outcome.message()).isNull();
    }

    @Test
    void theHandshakeMayBeChangedBeforeConnecting() {
        HttpRequest changed = run(Moment.BEFORE_CONNECT, null, "pm.request.url.query.add({ key: 't', value: '1' })")
                .request();
        assertThat(changed).isNotNull().extracting(HttpRequest::url).isEqualTo("wss://example.org/chat?t=1");
    }
}
