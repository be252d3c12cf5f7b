package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.VariableChange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

/** Scripts as people have them in their Postman collections, old habits and new ones, run unchanged. */
@ByEachWorker
class RealScriptsTest {

    private final Scene scene;

    RealScriptsTest(Workers workers) {
        scene = new Scene(workers);
    }

    private ScriptOutcome run(String script, int status, String body) {
        var call = Scene.test(script);
        return scene.run(new dev.parley.engine.script.ScriptCall(
                call.source(),
                call.name(),
                call.moment(),
                call.info(),
                call.variables(),
                call.request(),
                Scene.response(status, body),
                null,
                call.secrets(),
                call.limits()));
    }

    @Test
    void aTokenIsTakenFromTheResponse() {
        ScriptOutcome outcome = run("""
            var jsonData = JSON.parse(responseBody);
            if (jsonData.access_token) postman.setEnvironmentVariable("TOKEN", jsonData.access_token);
            if (jsonData.refresh_token) postman.setEnvironmentVariable("REFRESH", jsonData.refresh_token);
            """, 200, "{\"access_token\":\"abc\"}");
        assertThat(outcome.problem()).isNull();
        assertThat(outcome.changes())
                .containsExactly(new VariableChange(ScriptScope.ENVIRONMENT, "TOKEN", StringNode.valueOf("abc")));
    }

    @Test
    void verdictsBeforeAnErrorCount() {
        assertThat(Scene.words(run("""
            tests["Status code is 200"] = responseCode.code === 200;

            pm.test("Status code is 400", function () {
                pm.response.to.have.status(400);
            });
            tests["Body contains status"] = undefined.alpha;
            """, 200, "{}"))).isEqualTo("""
                FAILED Status code is 400: AssertionError: expected response to have status code 400 but got 200
                PASSED Status code is 200
                !script-failed: TypeError: cannot read property 'alpha' of undefined\
                """);
    }

    @Test
    void whatIsNotThereFails() {
        assertThat(Scene.words(run("""
            var body = JSON.parse(responseBody);

            tests["Status code is 200"] = responseCode.code === 200;
            tests["This test should pass"] = body.url;
            tests["This test should fail"] = body.random_unknown_property;
            """, 200, "{\"url\":\"x\"}"))).isEqualTo("""
                PASSED Status code is 200
                PASSED This test should pass
                FAILED This test should fail: AssertionError: expected undefined to be truthy\
                """);
    }

    @Test
    void anotherRequestIsTestedFromWithin() {
        assertThat(Scene.words(run("""
            pm.test("Status code is 200", function () {
                pm.response.to.have.status(200);
            });
            pm.sendRequest({
                url: 'https://postman-echo.com/get?key2=val2',
                method: 'GET'
            }, (err, res) => {
                if (err) {
                    console.log(err);
                } else {
                    var resData = JSON.parse(res.stream.toString()).data;

                    pm.test('Nested request JSON response', () => {
                        pm.expect('tea').to.equal(resData.items[0].name);
                    });
                }
            });
            """, 200, "{}")))
                .isEqualTo("PASSED Status code is 200\nPASSED Nested request JSON response");
    }

    @Test
    void snippetsOfTheFieldWork() {
        assertThat(Scene.words(run("""
            pm.test("Body is correct", function () { pm.response.to.have.body('{"a":[1,2],"b":{"c":"d"}}'); });
            pm.test("Content-Type is present", function () { pm.response.to.have.header("Content-Type"); });
            pm.test("Response time is less than 200ms", function () { pm.expect(pm.response.responseTime).to.be.below(200); });
            pm.test("Successful POST request", function () { pm.expect(pm.response.code).to.be.oneOf([201, 202]); });
            pm.test("Status code name has string", function () { pm.response.to.have.status("Created"); });
            pm.test("Your test name", function () { var jsonData = pm.response.json(); pm.expect(jsonData.a).to.eql([1, 2]); });
            var schema = { "items": { "type": "boolean" } };
            pm.test('Schema is valid', function () { pm.expect(tv4.validate([true, false], schema)).to.be.true; });
            pm.test("Headers", () => { pm.expect(pm.response.headers.get('Content-Type')).to.include('json'); });
            pm.test("nested", () => { pm.expect(pm.response.json()).to.have.nested.property('b.c', 'd'); });
            """, 201, "{\"a\":[1,2],\"b\":{\"c\":\"d\"}}")))
                .doesNotContain("FAILED", "!")
                .hasLineCount(9);
    }
}
