package dev.parley.scripting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.engine.script.NextRequest;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

@ByEachWorker
class PmTest {

    private final Workers workers;
    private final Scene scene;

    PmTest(Workers workers) {
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
    void whatOlderScriptsSetIsSeenWhereTheyLookForIt() {
        assertThat(scene.printed(Scene.test("""
            postman.setEnvironmentVariable('a', 'x'); postman.setGlobalVariable('g', 1)
            console.log(environment.a, globals.g, pm.environment.get('a'))
            postman.clearEnvironmentVariable('a'); postman.clearGlobalVariables()
            console.log(environment.a, JSON.stringify(globals))
            console.log(require('moment')('Jan 2 2020').format('YYYY-MM-DD'))
            """))).isEqualTo("x 1 x\nundefined {}\n2020-01-02");
    }

    @Test
    void aValueIsKeptAsTheTypeThatIsGivenWithIt() {
        assertThat(scene.printed(Scene.test("""
            for (const [value, type] of [['1', 'number'], [5, 'string'], ['', 'boolean'], ['[1]', 'array'], ['{"a":1}', 'object'], ['x', 'secret']]) {
              pm.environment.set('v', value, type)
              console.log(JSON.stringify(pm.environment.get('v')))
            }
            pm.variables.set('v', '7', 'number')
            console.log(typeof pm.variables.get('v'))
            """))).isEqualTo("1\n\"5\"\nfalse\n[1]\n{\"a\":1}\n\"x\"\nnumber");
    }

    @Test
    void aListGivenAsAnObjectOrTheOtherWayRoundIsNoValue() {
        assertThat(scene.printed(Scene.test("""
            for (const [value, type] of [['{"x":1}', 'array'], ['[1]', 'object'], ['null', 'object'], [[1], 'object'], ['5', 'array']]) {
              pm.variables.set('v', value, type)
              console.log(typeof pm.variables.get('v'))
            }
            """)))
                .isEqualTo("undefined\n".repeat(5).strip());
    }

    @Test
    void aBodyThatCallsAFunctionIsReadAsTheJsonThatItIsCalledWith() {
        assertThat(scene.printed(Scene.test("""
            const Response = pm.response.constructor
            console.log(new Response({ body: 'cb({"a":"(1)"});' }).jsonp().a, new Response({ body: '[1]' }).jsonp()[0])
            """))).isEqualTo("(1) 1");
    }

    @Test
    void assertionsOfAResponseHoldOrSayWhatIsWrong() {
        assertThat(scene.printed(Scene.test("""
            pm.test('status', () => pm.response.to.have.status(200))
            pm.test('reason', () => pm.response.to.have.status('OK'))
            pm.test('kinds', () => { pm.response.to.be.ok; pm.response.to.be.success; pm.response.to.be.json; pm.response.to.be.withBody })
            pm.test('chain', () => pm.expect(pm.response.to).to.be.ok)
            pm.test('not', () => { pm.response.to.not.be.error; pm.response.to.not.have.status(404); pm.response.to.not.have.header('Nope') })
            pm.test('header', () => pm.response.to.have.header('content-type', 'application/json; charset=utf-8'))
            pm.test('json', () => pm.response.to.have.jsonBody('data.items[0].name', 'tea'))
            pm.test('schema', () => pm.response.to.have.jsonSchema({ type: 'object', required: ['data'] }))
            pm.test('time', () => pm.expect(pm.response.responseTime).to.be.below(200))
            pm.test('wrong', () => pm.response.to.have.status(404))
            pm.test('different', () => pm.expect({ a: 1 }).to.eql({ a: 2 }))
            """))).isEqualTo("""
                PASSED status
                PASSED reason
                PASSED kinds
                PASSED chain
                PASSED not
                PASSED header
                PASSED json
                PASSED schema
                PASSED time
                FAILED wrong: AssertionError: expected response to have status code 404 but got 200
                FAILED different: AssertionError: expected { a: 1 } to deeply equal { a: 2 }\
                """);
    }

    @Test
    void testsMayBeSkippedAsynchronousOrNeverEnd() {
        assertThat(scene.printed(Scene.test("""
            pm.test.skip('skipped', () => { throw new Error('never') })
            pm.test('promise', async () => { await new Promise(done => setTimeout(done, 5)); pm.expect(1).to.equal(2) })
            pm.test('callback', (done) => setTimeout(done, 2))
            pm.test('callback with error', (done) => setTimeout(() => done(new Error('no')), 1))
            """))).isEqualTo("""
                SKIPPED skipped
                FAILED promise: AssertionError: expected 1 to equal 2
                PASSED callback
                FAILED callback with error: Error: no\
                """);
    }

    @Test
    void variablesAreReadFromNarrowToWideAndWrittenWhereTheyBelong() {
        ScriptVariables variables = ScriptVariables.NONE
                .withTexts(ScriptScope.GLOBAL, Map.of("a", "global", "only", "kept"))
                .withTexts(ScriptScope.ENVIRONMENT, Map.of("a", "environment"))
                .with(ScriptScope.DATA, Map.of("row", IntNode.valueOf(3)));
        ScriptOutcome outcome = scene.run(knowing(Scene.before("""
            console.log(pm.variables.get('a'), pm.globals.get('a'), pm.iterationData.get('row') + 1, pm.variables.has('none'))
            pm.environment.set('token', 'x'); pm.globals.unset('only'); pm.collectionVariables.set('list', [1]); pm.variables.set('a', 'local')
            console.log(pm.variables.replaceIn('{{a}} {{token}} {{nope}} {{$randomFirstName}}').replace(/[A-Z]\\w+$/, 'Name'))
            postman.setEnvironmentVariable('old', 1)
            """), variables));

        assertThat(Scene.words(outcome)).isEqualTo("environment global 4 false\nlocal x {{nope}} Name");
        assertThat(outcome.changes())
                .contains(
                        new VariableChange(ScriptScope.ENVIRONMENT, "token", StringNode.valueOf("x")),
                        new VariableChange(ScriptScope.GLOBAL, "only", null),
                        new VariableChange(ScriptScope.LOCAL, "a", StringNode.valueOf("local")),
                        new VariableChange(ScriptScope.ENVIRONMENT, "old", IntNode.valueOf(1)));
    }

    @Test
    void cookiesAreReadAndWrittenThroughTheJar() {
        assertThat(scene.printed(Scene.test("""
            const jar = pm.cookies.jar()
            await jar.set('https://shop.example/a', 'session', 'abc')
            jar.set('https://shop.example/a', { name: 'other', value: '1', path: '/', httpOnly: true }, (error, cookie) => {
              jar.getAll('https://shop.example/a', (error, cookies) => console.log(cookies.map(each => each.name + '=' + each.value).sort().join()))
            })
            console.log(await jar.get('https://shop.example/a', 'session'))
            """))).contains("abc", "other=1,session=abc");
    }

    @Test
    void aScriptSaysWhereTheRunGoesOnAndWhatIsSkipped() {
        assertThat(scene.run(Scene.test("pm.execution.setNextRequest('Login')")).next())
                .isEqualTo(new NextRequest.Named("Login"));
        assertThat(scene.run(Scene.test("postman.setNextRequest(null)")).next()).isEqualTo(new NextRequest.None());
        ScriptOutcome skipped = scene.run(Scene.before("pm.execution.skipRequest(); console.log('never')"));
        assertThat(skipped.skipped()).isTrue();
        assertThat(Scene.words(skipped)).isEmpty();
    }

    @Test
    void anErrorNamesItsLineAndColumn() {
        ScriptOutcome thrown = scene.run(Scene.test("const a = 1\n  missing.call()"));
        assertThat(thrown.problem())
                .isEqualTo(Problem.of("script-failed", "ReferenceError: 'missing' is not defined")
                        .at(new Place.Position(2, 3)));
        ScriptOutcome broken = scene.run(Scene.test("const a = ;"));
        assertThat(broken.problem()).satisfies(problem -> {
            assertThat(requireNonNull(problem).code()).isEqualTo("script-syntax");
            assertThat(problem.place()).isEqualTo(new Place.Position(1, 11));
        });
    }

    @Test
    void whatAScriptDidBeforeItFailedCounts() {
        ScriptOutcome outcome =
                scene.run(Scene.test("console.warn('here'); pm.environment.set('a', 'b'); throw new Error('now')"));
        assertThat(Scene.words(outcome)).isEqualTo("here\n!script-failed: Error: now");
        assertThat(outcome.changes()).hasSize(1);
    }

    @Test
    void secretsAreMaskedInWhatItTells() {
        assertThat(scene.printed(Scene.test("console.log('the s3cret! is out'); pm.test('s3cret!', () => { throw new"
                                + " Error('s3cret!') }); throw new Error('my s3cret!')")
                        .hiding(List.of("s3cret!"))))
                .doesNotContain("s3cret!")
                .contains("the •••••• is out");
    }

    @Test
    void olderScriptsFindTheirGlobals() {
        assertThat(scene.printed(Scene.test("""
            tests['status is 200'] = responseCode.code === 200
            tests['has tea'] = responseBody.has('tea')
            tests['wrong'] = JSON.parse(responseBody).data.items.length === 2
            console.log(responseHeaders['X-Trace'], responseTime, request.method, request.url, iteration)
            console.log(_.map([{ a: 1 }], 'a'), CryptoJS.SHA256('a').toString().slice(0, 8), tv4.validate(1, { type: 'number' }))
            console.log(xml2Json('<a><b>1</b></a>').a.b, cheerio.load('<p>hi</p>')('p').text(), postman.getResponseHeader('x-trace'))
            """))).isEqualTo("""
                abc 12 POST {{base}}/orders/7?page=2 0
                [1] ca978112 true
                1 hi abc
                PASSED status is 200
                PASSED has tea
                FAILED wrong: AssertionError: expected false to be truthy\
                """);
    }

    @Test
    void whereItRunsIsKnown() {
        ScriptCall call = ScriptCall.before(
                "console.log(pm.info.eventName, pm.info.iteration, pm.info.iterationCount, pm.info.requestName)",
                "Before",
                new ScriptInfo("Orders", "1", 2, 5),
                ScriptVariables.NONE,
                Scene.REQUEST);
        assertThat(scene.printed(call)).isEqualTo("prerequest 2 5 Orders");
    }

    @Test
    void itsEnvironmentAndItsPlaceAmongFoldersAreKnown() {
        ScriptInfo info = new ScriptInfo("List", "1", 0, 1, "Staging", List.of("Shop", "Orders", "List"), "Orders");
        String source =
                "console.log(pm.environment.name, pm.execution.location.join(' > '), pm.execution.location.current,"
                        + " pm.execution.location.length)";
        assertThat(scene.printed(ScriptCall.before(source, "Before", info, ScriptVariables.NONE, Scene.REQUEST)))
                .isEqualTo("Staging Shop > Orders > List Orders 3");
        assertThat(scene.printed(Scene.before("console.log(pm.environment.name)")))
                .isEqualTo("undefined");
    }

    @Test
    void aPromiseThatIsRejectedWithoutAnyoneToHandleItIsAnErrorAtItsLine() {
        ScriptOutcome outcome = scene.run(Scene.test("""
            const later = async () => {
              throw new Error('lost')
            }
            later()
            console.log('goes on')
            """));
        assertThat(Scene.words(outcome))
                .isEqualTo("goes on\n!script-failed: Error: lost (in a promise that nothing awaits or catches)");
        assertThat(requireNonNull(outcome.problem()).place())
                .isInstanceOfSatisfying(
                        Place.Position.class, place -> assertThat(place.line()).isEqualTo(2));

        Scene refused = new Scene(workers, _ -> new ScriptReply.Failed(Problem.of("refused", "Nothing listens there")));
        assertThat(refused.printed(Scene.test("pm.sendRequest('http://a.test/')")))
                .isEqualTo(
                        "!script-failed: Error: Nothing listens there (in a promise that nothing awaits or catches)");
        assertThat(scene.printed(Scene.test("Promise.reject(null)"))).contains("script-failed");
        assertThat(scene.printed(Scene.test("Promise.reject('plain')"))).contains("plain (in a promise");
    }

    @Test
    void aPromiseThatIsHandledLaterIsNoError() {
        assertThat(scene.printed(Scene.test("""
            const lost = Promise.reject(new Error('a'))
            const other = Promise.all([Promise.reject(new Error('b')), Promise.reject(new Error('c'))])
            await new Promise((done) => setTimeout(done, 5))
            try { await lost } catch (error) { console.log(error.message) }
            await other.catch((error) => console.log(error.message))
            pm.test('rejects', async () => { throw new Error('d') })
            for (let i = 0; i < 20_000; i++) Promise.reject(i).catch(() => {})
            """))).isEqualTo("a\nb\nFAILED rejects: Error: d");
        assertThat(scene.printed(Scene.before("(async () => pm.execution.skipRequest())()")))
                .isEmpty();
    }
}
