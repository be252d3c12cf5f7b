package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptCall;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scripts of one run of a collection, which follow one another in the same engine. */
class OneRunTest {

    private final Scene scene = new Scene();
    private final WorkerScripts scripts = WorkerScripts.ofOneRun(
            Path.of(System.getProperty("java.io.tmpdir")),
            new Scene.RealClock(),
            (name, work) -> Thread.ofVirtual().name(name).start(work),
            SecureRandom::new);

    @AfterEach
    void close() {
        scripts.close();
    }

    private String printed(ScriptCall call) {
        return Scene.words(scripts.run(call, scene));
    }

    @Test
    void declaredNamesTimersTestsAndAnswersOfOneScriptAreGoneInTheNext() {
        printed(Scene.test("""
            var local = 3; console.log = () => {}; pm.mine = 4; setTimeout = null
            pm.environment.set('a', 'b'); pm.test('one', () => {}); tests['two'] = true; pm.request.method = 'PUT'
            """));
        assertThat(printed(Scene.before("""
            console.log(typeof local, pm.mine, pm.environment.get('a'), pm.test.index(), typeof responseBody, pm.response, pm.request.method)
            """))).isEqualTo("undefined undefined undefined 0 undefined undefined POST");
        assertThat(scripts.run(Scene.test("1"), scene).changes()).isEmpty();
        assertThat(printed(Scene.test("setTimeout(() => console.log(Object.keys(tests).length), 1)")))
                .isEqualTo("0");
    }

    @Test
    void whatAScriptPutsIntoTheGlobalObjectUndeclaredIsThereForTheNext() {
        printed(Scene.before("tools = { isFine: () => pm.response.code < 300 }; data = 'mine'; responseBody = 'mine'"));
        assertThat(printed(Scene.test("console.log(tools.isFine(), typeof data, responseBody.length > 4)")))
                .isEqualTo("true object true");
        assertThat(printed(Scene.before("console.log(typeof tools.isFine, typeof responseBody, typeof responseCode)")))
                .isEqualTo("function undefined undefined");
    }

    @Test
    void aTimerOfAScriptThatFailedDoesNotFireInTheNext() {
        printed(Scene.test("setTimeout(() => console.log('late'), 20); throw new Error('now')"));
        assertThat(printed(Scene.test("await new Promise(done => setTimeout(done, 60)); console.log('end')")))
                .isEqualTo("end");
    }

    @Test
    void afterAScriptThatBrokeTheEngineAnotherIsMade() {
        printed(Scene.test("Object.freeze(globalThis); Object.preventExtensions(pm)"));
        assertThat(printed(Scene.test("console.log('fine'); x = 1"))).isEqualTo("fine");
        printed(Scene.test("for (;;);").within(Scene.briefly(200)));
        assertThat(printed(Scene.test("pm.test('still', () => pm.expect(1).to.equal(1))")))
                .isEqualTo("PASSED still");
    }

    @Test
    void aRejectedPromiseOfOneScriptIsNoneOfTheNext() {
        assertThat(printed(Scene.test("Promise.reject(new Error('first'))"))).contains("first");
        assertThat(printed(Scene.test("console.log('fine')"))).isEqualTo("fine");
        assertThat(printed(Scene.test("Promise.reject(new Error('third'))"))).contains("third");
    }

    @Test
    void hundredsOfScriptsRunWithinTheSameMemory() {
        for (int i = 0; i < 250; i++) {
            assertThat(printed(Scene.test("const a = new Array(20000).fill(" + i
                            + "); pm.test('n', () => pm.expect(a[9]).to.equal(" + i + "))")))
                    .isEqualTo("PASSED n");
        }
    }

    @Test
    void aLibraryThatIsAskedForLaterIsThere() {
        assertThat(printed(Scene.test("console.log(1)"))).isEqualTo("1");
        assertThat(printed(Scene.test("console.log(_.first([2]), require('pa' + 'th').basename('/a/b'))")))
                .isEqualTo("2 b");
        assertThat(printed(Scene.test("console.log(_.first([3]))"))).isEqualTo("3");
    }
}
