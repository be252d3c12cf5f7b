package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.BuiltIns;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CheckedTest {

    private static final VariableSource VARIABLES = VariableSource.of(Map.of(
                    "host", Value.of("lab"), "token", Value.secret("s3cret"), "both", Value.of("{{host}} {{token}}")))
            .within(new BuiltIns(InstantSource.fixed(Instant.EPOCH), new Random(1), "127.0.0.1:4321"));

    @Test
    void aRequestThatCanBeSentSaysWhatItWouldSend() {
        var request = Requests.of("ws://{{host}}/?k={{token}}")
                .headers(Parameter.of("X", "{{both}}"))
                .message(Format.TEXT, "{{$timestamp}} {{token}}");
        assertThat(Checked.of(request.request(), VARIABLES).toJson("/request"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"problems": [],
                         "url": "ws://lab/?k=••••••",
                         "messageSize": 8,
                         "variables": [
                           {"name": "host", "known": true, "value": "lab", "origin": "project", "secret": false},
                           {"name": "token", "known": true, "value": "••••••", "origin": "project", "secret": true},
                           {"name": "both", "known": true, "value": "lab ••••••", "origin": "project", "secret": true},
                           {"name": "$timestamp", "known": true, "value": "0", "origin": "built-in", "secret": false}]}
                        """));
    }

    @Test
    void whatIsWrongHasItsPlaceInWhatWasSent() {
        var request = Requests.of("ws://{{hots}}/")
                .message(Format.HEX, "0")
                .saved(new SavedMessage("m", "M", new MessageContent(Format.JSON, "{"), true, null));
        assertThat(Checked.of(request.request(), VARIABLES).toJson("/request"))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"problems": [
                           {"code": "unknown-variable", "severity": "error", "message": "Unknown variable {{hots}}. Did you mean {{host}}?",
                            "pointer": "/request/url", "line": 1, "column": 6},
                           {"code": "hex-syntax", "severity": "error", "message": "1 digit makes no whole bytes: one is missing",
                            "pointer": "/request/message/content", "line": 1, "column": 1},
                           {"code": "json-syntax", "severity": "warning", "message": "A name in double quotes or “}” is expected",
                            "pointer": "/request/messages/0/content", "line": 1, "column": 1, "hint": "It can still be sent, as text"}],
                         "variables": [{"name": "hots", "known": false}]}
                        """));
    }

    @Test
    void anHttpRequestIsLookedAtAsAWhole() {
        VariableSource variables = VariableSource.of(Map.of("a", Value.of("1"), "s", Value.secret("hush")));
        HttpRequest request = HttpRequest.of("POST", "http://h/{{s}}")
                .with(new HttpBody.Multipart(List.of(
                        FormPart.of("n", new FormValue.TextValue("{{a}}{{no}}")),
                        new FormPart("off", new FormValue.TextValue("{{off}}"), null, false, null))));
        Checked checked = Checked.of(request, variables, new Random(1));
        assertThat(checked.problems()).extracting(Problem::code).containsExactly("unknown-variable");
        assertThat(checked.variables()).extracting(VariableUse::name).containsExactly("s", "a", "no");
        Checked sound =
                Checked.of(request.with(new HttpBody.Text(BodyFormat.TEXT, "ü{{a}}")), variables, new Random(1));
        assertThat(sound.url()).isEqualTo("http://h/••••••");
        assertThat(sound.messageSize()).isEqualTo(3);
        Checked file = Checked.of(request.with(new HttpBody.Binary(FileSource.at("a.bin"))), variables, new Random(1));
        assertThat(file.messageSize()).isNull();
        assertThat(file.problems()).isEmpty();
    }
}
