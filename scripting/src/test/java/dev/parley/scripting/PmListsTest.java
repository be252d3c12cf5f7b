package dev.parley.scripting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.Parameter;
import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.engine.script.VariableChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Headers, parameters, cookies and variables as lists, in the habit of Postman's collection SDK. */
@ByEachWorker
class PmListsTest {

    private static final List<Parameter> LINES = List.of(
            Parameter.of("X-One", "1"),
            Parameter.of("x-two", "2"),
            new Parameter(
                    "X-Off",
                    "no",
                    List.of(),
                    null,
                    null,
                    false,
                    Parameter.of("a", "b").type(),
                    false,
                    null,
                    true),
            Parameter.of("x-one", "3"));

    private final Workers workers;
    private final Scene scene;

    PmListsTest(Workers workers) {
        this.workers = workers;
        scene = new Scene(workers);
    }

    private static ScriptCall before(String source, HttpRequest request) {
        return ScriptCall.before(source, "Before", ScriptInfo.of("Orders", "1"), ScriptVariables.NONE, request);
    }

    private static HttpRequest with(String url, List<Parameter> query) {
        HttpRequest usual = HttpRequest.of("GET", url);
        return new HttpRequest(
                usual.method(),
                url,
                query,
                usual.path(),
                usual.headers(),
                usual.cookies(),
                usual.auth(),
                usual.body(),
                usual.scripts(),
                usual.options(),
                null);
    }

    private String printed(String source) {
        return scene.printed(before(source, Scene.REQUEST.withHeaders(LINES)));
    }

    @Test
    void headersBecomeAnObjectWithSmallNamesAndListsOfWhatRepeats() {
        assertThat(printed("""
            const write = (given) => console.log(JSON.stringify(given))
            write(pm.request.headers.toObject())
            write(pm.request.headers.toObject(true, true))
            write(pm.request.getHeaders({ enabled: true, ignoreCase: true }))
            """)).isEqualTo("""
                {"x-one":["1","3"],"x-two":"2","x-off":"no"}
                {"X-One":"1","x-two":"2","x-one":"3"}
                {"x-one":["1","3"],"x-two":"2"}\
                """);
    }

    @Test
    void itemsSayTheirValueAndTheirLine() {
        assertThat(printed("""
            const headers = pm.request.headers
            console.log(String(headers.idx(0)), headers.idx(0) + '', headers.one('X-ONE').valueOf(), headers.contentSize())
            console.log(headers.find({ key: 'x-two' }).value, headers.filter('disabled').length, headers.map('key').join())
            console.log(Object.keys(headers.reference).join(), headers.reference['x-one'].length, headers.has('X-ONE', '1'))
            """)).isEqualTo("""
                X-One: 1 1 3 30
                2 1 X-One,x-two,X-Off,x-one
                x-one,x-two,x-off 2 true\
                """);
    }

    @Test
    void upsertChangesTheLastOfANameAndInsertPutsBeforeAnother() {
        ScriptOutcome outcome = scene.run(before("""
            const headers = pm.request.headers
            headers.upsert({ key: 'X-ONE', value: '4' })
            headers.insert({ key: 'A', value: 'a' }, 'x-two')
            headers.insertAfter('B: b', headers.one('x-two'))
            headers.remove(headers.one('X-Off'))
            """, Scene.REQUEST.withHeaders(LINES)));
        assertThat(requireNonNull(outcome.request()).headers())
                .extracting(each -> each.name() + "=" + each.value())
                .containsExactly("X-One=1", "A=a", "x-two=2", "B=b", "X-ONE=4");
    }

    @Test
    void parametersThatAreSwitchedOffAreSeenAndStay() {
        HttpRequest request = with("http://shop/orders?page=2", List.of(LINES.get(2)));
        ScriptOutcome outcome = scene.run(before("""
            const { query } = pm.request.url
            console.log(query.count(), query.has('X-Off'), query.one('X-Off').disabled, query.toString())
            pm.request.url.addQueryParams('flag')
            """, request));
        assertThat(Scene.words(outcome)).isEqualTo("2 true true page=2");
        assertThat(requireNonNull(outcome.request()).url()).isEqualTo("http://shop/orders?page=2&flag");
    }

    @Test
    void aRequestKnowsItsSizeAndIsAsserted() {
        assertThat(scene.printed(Scene.before("""
            const { body, header, total } = pm.request.size()
            console.log(total === body + header, header > 20)
            pm.test('has', () => pm.request.to.have.header('X-One'))
            pm.test('has not', () => pm.request.to.have.header('Nope'))
            """))).isEqualTo("""
                true true
                PASSED has
                FAILED has not: AssertionError: expected request to have header with key 'Nope'\
                """);
    }

    @Test
    void aResponseTellsItsContentAndItself() {
        assertThat(scene.printed(Scene.test("""
            const { mimeType, mimeFormat, charset, fileName } = pm.response.contentInfo()
            console.log(mimeType, mimeFormat, charset, fileName)
            console.log(Object.keys(pm.response.toJSON()).join(), pm.response.toJSON().stream.data.length === pm.response.responseSize)
            console.log(pm.response.id === pm.response.id, /^[0-9a-f-]{36}$/.test(pm.response.id), pm.response.size().total > pm.response.responseSize)
            """))).isEqualTo("""
                text json utf8 response.json
                id,status,code,header,stream,cookie,responseTime,responseSize true
                true true true\
                """);
    }

    @Test
    void olderScriptsFindWhatAStatusMeans() {
        assertThat(scene.printed(Scene.test("""
            tests['fine'] = responseCode.name.has('OK') && responseCode.code === 200
            console.log(responseCode.standardName, /^Standard response for successful/.test(responseCode.detail))
            console.log(Object.keys(pm.response.details()).join())
            """))).isEqualTo("OK true\nname,detail,code,standardName\nPASSED fine");
        assertThat(scene.printed(
                        Scene.test("const now = 'response' + 'Code'; console.log(globalThis[now].detail.length > 9)")))
                .isEqualTo("true");
    }

    @Test
    void sizesTimesAndKindsOfAResponseAreCompared() {
        assertThat(scene.printed(Scene.test("""
            pm.test('time', () => pm.response.to.have.responseTime.below(200))
            pm.test('exact time', () => pm.response.to.have.responseTime(12))
            pm.test('size', () => pm.response.to.have.responseSize.above(10))
            pm.test('code', () => { pm.response.to.have.statusCode(200); pm.response.to.have.statusCodeClass(2) })
            pm.test('reason', () => pm.response.to.have.statusReason('OK'))
            pm.test('class', () => pm.response.to.be.clientError)
            pm.test('missing', () => pm.response.to.be.notFound)
            """))).isEqualTo("""
                PASSED time
                PASSED exact time
                PASSED size
                PASSED code
                PASSED reason
                FAILED class: AssertionError: expected response code to be 4XX but found 200
                FAILED missing: AssertionError: expected response to have status reason 'NOT FOUND' but got 'OK'\
                """);
    }

    @Test
    void partsOfABodyAreFoundByTheirPathAndOthersDenied() {
        Scene quoted = new Scene(workers);
        assertThat(quoted.printed(ScriptCall.after(
                        """
                        pm.test('dotted', () => pm.response.to.have.jsonBody('["a.b"][0].c', 1))
                        pm.test('denied', () => pm.response.to.not.have.jsonBody('["a.b"][0].c', 2))
                        pm.test('denied line', () => pm.response.to.not.have.header('X-Trace', 'other'))
                        pm.test('format', () => pm.response.to.have.jsonSchema({ properties: { n: { type: 'integer', format: 'int32' } } }))
                        console.log(pm.response.headers.indexOf({ key: 'x-trace', value: 'abc' }), pm.response.headers.map(function (each) { return this.mark + each.key }, { mark: '-' })[1])
                        """,
                        "Test",
                        ScriptInfo.of("a", "1"),
                        ScriptVariables.NONE,
                        Scene.REQUEST,
                        Scene.response(200, "{\"a.b\": [{\"c\": 1}], \"n\": 1}"))))
                .isEqualTo("""
                    PASSED dotted
                    PASSED denied
                    PASSED denied line
                    PASSED format
                    1 -X-Trace\
                    """);
    }

    @Test
    void aValueThatWouldFillTheMemoryOfLaterScriptsIsNotKept() {
        ScriptOutcome outcome =
                scene.run(Scene.before("pm.environment.set('big', 'x'.repeat(9_000_000)); pm.environment.set('a', 1)"));
        assertThat(outcome.changes()).extracting(VariableChange::name).containsExactly("a");
        assertThat(requireNonNull(outcome.problem()).message()).contains("“big” is too long");
    }

    @Test
    void valuesThatWouldTogetherFillTheMemoryOfLaterScriptsAreNotAllKept() {
        ScriptOutcome outcome = scene.run(Scene.before("""
                for (const name of ['a', 'b', 'c']) pm.environment.set(name, name.repeat(3_500_000))
                pm.collectionVariables.set('small', 1)
                """));
        assertThat(outcome.changes()).extracting(VariableChange::name).containsExactlyInAnyOrder("a", "b", "small");
        assertThat(requireNonNull(outcome.problem()).message())
                .contains("“c” is too long to be kept with the others that the script sets");
    }

    @Test
    void olderNamesOfLodashAndACallOfUuidAreKnown() {
        assertThat(scene.printed(Scene.test("""
            console.log(_.pluck([{ a: 1 }], 'a')[0], _.contains([1], 1), _.findWhere([{ a: 1, b: 2 }], { a: 1 }).b)
            const uuid = require('uuid')
            console.log(uuid().length, uuid.v4().length)
            """))).isEqualTo("1 true 2\n36 36");
    }

    @Test
    void pathParametersWithoutAValueAreListedAndOneThatIsAddedGivesIt() {
        ScriptOutcome outcome = scene.run(before("""
            const { url } = pm.request
            console.log(url.variables.map('key').join(), url.variables.has('id'), typeof url.variables.get('id'), url.toString())
            url.variables.add({ key: 'id', value: '9' })
            console.log(url.toString())
            """, HttpRequest.of("GET", "http://shop/{id}/lines/{line}")));
        assertThat(Scene.words(outcome))
                .isEqualTo("id,line true undefined http://shop/:id/lines/:line\nhttp://shop/9/lines/:line");
        assertThat(requireNonNull(outcome.request()).path())
                .extracting(each -> each.name() + "=" + each.value())
                .contains("id=9");
    }

    @Test
    void aRequestIsSkippedFromWithinACallback() {
        for (String source : List.of(
                "setTimeout(() => pm.execution.skipRequest(), 1)",
                "pm.sendRequest('http://a.test/', () => pm.execution.skipRequest())")) {
            ScriptOutcome outcome = scene.run(Scene.before(source));
            assertThat(outcome.skipped()).isTrue();
            assertThat(outcome.problem()).isNull();
        }
        assertThat(scene.printed(Scene.test("console.log(typeof pm.execution.skipRequest)")))
                .isEqualTo("undefined");
    }

    @Test
    void aMethodOfARequestOfAScriptIsWrittenInCapitals() {
        Scene quiet = new Scene(workers, _ -> new ScriptReply.Answered(Scene.response(200, "")));
        quiet.run(Scene.before("await pm.sendRequest({ url: 'http://a.test/', method: 'post' })"));
        assertThat(quiet.sent()).extracting(HttpRequest::method).containsExactly("POST");
    }

    @Test
    void olderScriptsTestBeforeTheRequestToo() {
        assertThat(scene.printed(Scene.before("tests['ready'] = true"))).isEqualTo("PASSED ready");
        assertThat(scene.printed(Scene.test(
                        "console.log(cheerio('<p>hi</p>').text(), require('cheerio')('b', '<b>1</b>').text())")))
                .isEqualTo("hi 1");
    }
}
