package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.VariableChange;
import dev.parley.protocol.Bytes;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** What scripts behind a response see of its request. */
class SeenRequestTest extends RunWorld {

    @Test
    void aScriptBehindAResponseSeesTheRequestAsItWasSent() throws Exception {
        server = request -> request.target().equals("/2")
                ? Bytes.latin1("HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
                : OK;
        VariableChange token = new VariableChange(ScriptScope.LOCAL, "token", StringNode.valueOf("t 1"));
        VariableChange tenant = new VariableChange(ScriptScope.LOCAL, "tenant", StringNode.valueOf("a"));
        play = (call, _) -> call.response() == null
                ? outcome(List.of(), List.of(token, tenant), null, null)
                : ScriptOutcome.NOTHING;
        run("""
                {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
                 "event": [{"listen": "prerequest", "script": {"exec": "x"}}, {"listen": "test", "script": {"exec": "y"}}],
                 "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]},
                 "item": [
                   {"name": "json", "request": {"method": "POST", "url": "http://shop.test/1", "header": [{"key": "X-Mine", "value": "1"}, {"key": "X-{{tenant}}", "value": "1"}, {"key": "X-Off", "value": "1", "disabled": true}],
                     "body": {"mode": "raw", "raw": "{\\"a\\":1}", "options": {"raw": {"language": "json"}}}}},
                   {"name": "form", "request": {"method": "POST", "url": "http://shop.test/2",
                     "body": {"mode": "urlencoded", "urlencoded": [{"key": "a", "value": "{{token}}"}]}}},
                   {"name": "graphql", "request": {"method": "POST", "url": "http://shop.test/3",
                     "body": {"mode": "graphql", "graphql": {"query": "{ a }", "variables": "{\\"b\\":\\"{{token}}\\"}"}}}},
                   {"name": "parts", "request": {"method": "POST", "url": "http://shop.test/4",
                     "body": {"mode": "formdata", "formdata": [{"key": "a", "value": "{{token}}", "type": "text"}]}}}
                 ]}\
                """, RunSettings.USUAL, RunVariables.NONE);
        List<HttpRequest> seen = calls.stream()
                .filter(call -> call.response() != null)
                .map(ScriptCall::request)
                .toList();
        assertThat(seen.getFirst().headers())
                .extracting(Parameter::name, Parameter::value, Parameter::enabled)
                .contains(
                        tuple("Host", "shop.test", true),
                        tuple("User-Agent", "Test", true),
                        tuple("Authorization", "Bearer t 1", true),
                        tuple("Content-Type", "application/json", true),
                        tuple("X-a", "1", true),
                        tuple("X-Off", "1", false));
        assertThat(calls.stream().filter(call -> call.response() != null).findFirst())
                .hasValueSatisfying(call -> assertThat(call.automatic())
                        .contains("host", "user-agent", "authorization", "content-type", "content-length")
                        .doesNotContain("x-mine", "x-a", "x-off"));
        assertThat(seen).extracting(HttpRequest::auth).containsOnly(new Auth.Bearer("t 1", "Bearer"));
        assertThat(seen)
                .extracting(HttpRequest::body)
                .containsExactly(
                        new HttpBody.Text(BodyFormat.JSON, "{\"a\":1}"),
                        new HttpBody.Form(List.of(Parameter.of("a", "t 1"))),
                        new HttpBody.GraphQl("{ a }", "{\"b\":\"t 1\"}", null),
                        new HttpBody.Multipart(List.of(FormPart.of("a", new FormValue.TextValue("t 1")))));
        assertThat(seen.get(1).url()).isEqualTo("http://shop.test/2");
    }
}
