package dev.parley.scripting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request of a script, and those that it sends itself. */
@ByEachWorker
class PmRequestTest {

    private final Workers workers;
    private final Scene scene;

    PmRequestTest(Workers workers) {
        this.workers = workers;
        scene = new Scene(workers);
    }

    private static ScriptCall knowing(ScriptCall call, ScriptVariables variables) {
        return new ScriptCall(
                call.source(),
                call.name(),
                call.moment(),
                call.info(),
                variables,
                call.request(),
                call.response(),
                call.message(),
                call.secrets(),
                call.limits());
    }

    @Test
    void headerLinesThatWereSentByThemselvesAreMarkedAsOfTheSystem() {
        ScriptCall call = Scene.test("""
            console.log(JSON.stringify(pm.request.headers.toJSON()))
            console.log(pm.request.headers.filter((each) => !each.system).map((each) => each.key).join())
            """);
        HttpRequest sent = Scene.REQUEST.withHeaders(List.of(Parameter.of("X-One", "1"), Parameter.of("Host", "a")));
        ScriptCall with = new ScriptCall(
                call.source(),
                call.name(),
                call.moment(),
                call.info(),
                call.variables(),
                sent,
                Set.of("host"),
                call.response(),
                null,
                List.of(),
                call.limits());
        assertThat(scene.printed(with)).isEqualTo("""
                [{"key":"X-One","value":"1"},{"key":"Host","value":"a","system":true}]
                X-One""");
    }

    @Test
    void aScriptBeforeARequestChangesIt() {
        HttpRequest changed = scene.run(Scene.before("""
            pm.request.method = 'PUT'
            pm.request.headers.upsert({ key: 'x-one', value: '2' })
            pm.request.addHeader({ key: 'X-Two', value: 'two' })
            pm.request.url.query.add({ key: 'sort', value: 'name' })
            pm.request.body.update({ mode: 'raw', raw: JSON.stringify({ b: pm.request.url.getPath() }) })
            """)).request();

        assertThat(requireNonNull(changed).method()).isEqualTo("PUT");
        assertThat(changed.url()).isEqualTo("{{base}}/orders/{id}?page=2&sort=name");
        assertThat(changed.path()).containsExactly(Parameter.of("id", "7"));
        assertThat(changed.headers()).containsExactly(Parameter.of("x-one", "2"), Parameter.of("X-Two", "two"));
        assertThat(changed.body())
                .isInstanceOfSatisfying(
                        HttpBody.Text.class, body -> assertThat(body.text()).isEqualTo("{\"b\":\"/orders/7\"}"));
    }

    @Test
    void rowsThatAreBlankAreNotThere() {
        Parameter blank = Parameter.of("", "");
        HttpRequest request = Scene.REQUEST
                .with(new HttpBody.Form(List.of(Parameter.of("a", "1"), blank)))
                .withHeaders(List.of(blank, Parameter.of("X-One", "1")));
        HttpRequest changed = scene.run(
                        ScriptCall.before("""
                        pm.request.body.urlencoded.add({ key: 'b', value: '2' })
                        pm.request.headers.add({ key: 'X-Two', value: '2' })
                        """, "Before", ScriptInfo.of("Orders", "1"), ScriptVariables.NONE, request))
                .request();

        assertThat(requireNonNull(changed).body())
                .isEqualTo(new HttpBody.Form(List.of(Parameter.of("a", "1"), Parameter.of("b", "2"))));
        assertThat(changed.headers()).containsExactly(Parameter.of("X-One", "1"), Parameter.of("X-Two", "2"));
    }

    @Test
    void aRequestThatIsOnlyReadStaysAsItIs() {
        ScriptOutcome outcome =
                scene.run(Scene.before("console.log(pm.request.url.toString(), pm.request.headers.get('x-ONE'))"));

        assertThat(Scene.words(outcome)).isEqualTo("{{base}}/orders/7?page=2 1");
        assertThat(outcome.request()).isNull();
    }

    @Test
    void requestsAreSentByTheHostWithVariablesFilledIn() {
        assertThat(scene.printed(knowing(
                        Scene.before("""
                            pm.sendRequest({ url: '{{base}}/login', method: 'POST', header: { A: '{{a}}' }, body: { mode: 'urlencoded', urlencoded: [{ key: 'u', value: 'me' }] } }, (error, response) => {
                              console.log(error, response.code, response.json().data.items.length)
                            })
                            const second = await pm.sendRequest('{{base}}/second')
                            console.log(second.headers.get('x-trace'))
                            """),
                        ScriptVariables.NONE.withTexts(
                                ScriptScope.ENVIRONMENT, Map.of("base", "http://shop", "a", "b")))))
                .contains("null 200 1", "abc");
        assertThat(scene.sent()).extracting(HttpRequest::url).contains("http://shop/login", "http://shop/second");
        assertThat(scene.sent())
                .anySatisfy(request -> assertThat(request.headers()).containsExactly(Parameter.of("A", "b")));
    }

    @Test
    void savedRequestsAreRunByTheHost() {
        assertThat(scene.printed(Scene.before("""
            pm.environment.set('token', 'none')
            const response = await pm.execution.runRequest('log in', { variables: { user: 'ada' } })
            console.log(response.code, response.text(), pm.environment.get('token'), pm.globals.has('gone'))
            console.log(await pm.execution.runRequest('skipped'))
            try { await pm.execution.runRequest('unknown') } catch (error) { console.log(error.message) }
            """)))
                .contains("201 log in {user=\"ada\"} t-1 false", "null", "There is no request “unknown”");
    }

    @Test
    void requestsOfScriptsCarryTheirCredentials() {
        scene.run(knowing(Scene.before("""
            await pm.sendRequest({ url: 'http://a', auth: { type: 'basic', basic: [{ key: 'username', value: '{{u}}' }, { key: 'password', value: 'ü' }] } })
            await pm.sendRequest({ url: 'http://b', auth: { type: 'bearer', bearer: { token: 't' } } })
            """), ScriptVariables.NONE.withTexts(ScriptScope.GLOBAL, Map.of("u", "me"))));
        assertThat(scene.sent())
                .extracting(request -> request.headers().getFirst().value())
                .containsExactly("Basic bWU6w7w=", "Bearer t");
    }

    @Test
    void aRequestThatFailsIsAnErrorOfItsCallback() {
        Scene refusing = new Scene(workers, _ -> new ScriptReply.Failed(Problem.of("refused", "Nobody listens there")));
        assertThat(refusing.printed(Scene.before("""
            pm.sendRequest('http://x', (error, response) => console.log(error.message, response))
            try { await pm.sendRequest('http://y') } catch (error) { console.log('caught ' + error.message) }
            """)))
                .contains("Nobody listens there undefined", "caught Nobody listens there");
    }

    @ParameterizedTest
    @CsvSource({"unknown-host, ENOTFOUND", "refused, ECONNREFUSED", "reset, ECONNRESET", "timeout, ETIMEDOUT"})
    void anErrorOfTheNetworkHasTheCodeThatNodeGivesIt(String problem, String code) {
        Scene failing = new Scene(workers, _ -> new ScriptReply.Failed(Problem.of(problem, "No")));
        assertThat(failing.printed(Scene.before("""
            pm.sendRequest('http://x', (error) => console.log(error.code, error instanceof Error))
            try { await pm.sendRequest('http://y') } catch (error) { console.log('caught ' + error.code) }
            """))).contains(code + " true", "caught " + code);
    }

    @Test
    void aFailureThatNodeDoesNotKnowHasNoCode() {
        Scene failing = new Scene(workers, _ -> new ScriptReply.Failed(Problem.of("outbound-refused", "No")));
        assertThat(failing.printed(Scene.before("pm.sendRequest('http://x', (error) => console.log('code' in error))")))
                .isEqualTo("false");
    }

    @Test
    void aRequestWithoutABodyHasNoneUntilAScriptGivesItOne() {
        HttpRequest bare = Scene.REQUEST.with(new HttpBody.None());
        ScriptCall call = ScriptCall.before("""
            console.log(pm.request.body, JSON.stringify(pm.request.toJSON().body))
            pm.request.body = { mode: 'raw', raw: 'text' }
            """, "Before", ScriptInfo.of("Orders", "1"), ScriptVariables.NONE, bare);
        assertThat(scene.printed(call)).isEqualTo("undefined undefined");
        assertThat(requireNonNull(scene.run(call).request()).body())
                .isInstanceOfSatisfying(
                        HttpBody.Text.class, body -> assertThat(body.text()).isEqualTo("text"));
    }

    @Test
    void credentialsOfTheRequestAreSeenAndChanged() {
        HttpRequest request = Scene.REQUEST.with(new Auth.Bearer("{{token}}", "Bearer"));
        ScriptCall call = ScriptCall.before("""
            console.log(pm.request.auth.type, pm.request.auth.bearer.get('token'), pm.request.auth.parameters().count())
            pm.request.auth.use('basic', [{ key: 'username', value: 'ada' }, { key: 'password', value: '{{pin}}' }])
            """, "Before", ScriptInfo.of("Orders", "1"), ScriptVariables.NONE, request);
        ScriptOutcome outcome = scene.run(call);
        assertThat(Scene.words(outcome)).isEqualTo("bearer {{token}} 1");
        assertThat(requireNonNull(outcome.request()).auth()).isEqualTo(new Auth.Basic("ada", "{{pin}}"));

        outcome = scene.run(
                Scene.before("pm.request.auth = { type: 'apikey', apikey: { key: 'X-Key', value: 7, in: 'query' } }"));
        assertThat(requireNonNull(outcome.request()).auth()).isEqualTo(new Auth.ApiKey("X-Key", "7", Auth.In.QUERY));
        outcome = scene.run(ScriptCall.before(
                "pm.request.auth = null", "Before", ScriptInfo.of("a", "1"), ScriptVariables.NONE, request));
        assertThat(requireNonNull(outcome.request()).auth()).isEqualTo(new Auth.None());
        outcome = scene.run(
                ScriptCall.before("pm.request.auth", "Before", ScriptInfo.of("a", "1"), ScriptVariables.NONE, request));
        assertThat(outcome.request()).isNull();
        assertThat(scene.printed(ScriptCall.before(
                        "console.log(pm.request.auth)",
                        "Before",
                        ScriptInfo.of("a", "1"),
                        ScriptVariables.NONE,
                        Scene.REQUEST.with(new Auth.Inherit()))))
                .isEqualTo("undefined");
    }

    @Test
    void aRequestOfAScriptIsSignedAsAnyOther() {
        assertThat(scene.printed(Scene.before("""
            await pm.sendRequest({ url: 'http://a.test/', auth: { type: 'digest', digest: [
              { key: 'username', value: 'ada' }, { key: 'password', value: 'pw' }] } })
            await pm.sendRequest({ url: 'http://a.test/', auth: { type: 'basic', basic: { username: 'a', password: 'b' } } })
            """))).isEmpty();
        assertThat(scene.sent().getFirst().auth()).isEqualTo(new Auth.Digest("ada", "pw", null));
        assertThat(scene.sent().getLast().auth()).isEqualTo(new Auth.None());
        assertThat(scene.sent().getLast().headers())
                .extracting(Parameter::value)
                .contains("Basic YTpi");
    }
}
