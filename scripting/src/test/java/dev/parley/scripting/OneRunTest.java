package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of one run of a collection, which follow one another in the same engine. */
@ByEachWorker
class OneRunTest {

    private final Scene scene;
    private final WorkerScripts scripts;
    private final ScriptRun run;

    OneRunTest(Workers workers) {
        scene = new Scene(workers);
        scripts = workers.ofOneRun();
        run = scripts.begin();
    }

    @AfterEach
    void close() {
        run.close();
        scripts.close();
    }

    private String printed(ScriptCall call) {
        return Scene.words(run.run(call, scene));
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
        assertThat(run.run(Scene.test("1"), scene).changes()).isEmpty();
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
    void aScriptThatFreezesTheLanguageTakesWhatTheRunSharedAndIsSaidToHaveDoneSo() {
        printed(Scene.before("counter = 1"));
        printed(Scene.test("Array.prototype.map = null; Object.freeze(Array.prototype)"));
        assertThat(printed(Scene.test("console.log(typeof counter, [1].map((each) => each + 1)[0])")))
                .startsWith("What earlier scripts of this run put into the global object is gone: one of them froze")
                .endsWith("undefined 2");
        assertThat(printed(Scene.test("console.log('next')"))).isEqualTo("next");
    }

    @Test
    void whatAScriptAddsToTheLanguageIsThereForTheNext() {
        printed(Scene.before("String.prototype.shout = function () { return this.toUpperCase() + '!' }"));
        printed(Scene.before("Object.prototype.tools = () => 'mine'; Math.random = () => 4"));
        assertThat(printed(Scene.test("console.log('a'.shout(), tools(), Math.random())")))
                .isEqualTo("A! mine 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Array.prototype.push = () => {}; Array.prototype.map = null; delete Array.prototype[Symbol.iterator]",
                "Array.prototype[Symbol.iterator] = function* () {}; [][Symbol.iterator]().__proto__.next = () => ({ done: true })",
                "Object.prototype.get = 1; Object.prototype.then = () => {}; Object.prototype.toJSON = () => 'hm'",
                "Object.keys = Object.entries = Object.assign = Object.defineProperty = Object.fromEntries = null",
                "JSON.parse = JSON.stringify = () => null; JSON = {}",
                "Promise.prototype.then = function () { return this }; Promise = null; Promise.resolve = null",
                "Map.prototype.get = Map.prototype.set = Set.prototype.has = () => undefined; Map = Set = null",
                "RegExp.prototype.exec = () => null; String.prototype.replace = String.prototype.split = () => 'x'",
                "Object.setPrototypeOf(Array.prototype, null); Function.prototype.call = Function.prototype.apply = null",
                "Object.defineProperty(Array.prototype, 'push', { value: null, configurable: false })",
                "Object.defineProperty(Map.prototype, 'size', { get() { for (;;); } })",
                "Symbol.prototype.toString = Reflect.ownKeys = Reflect.apply = null; Reflect = null; Date.prototype.getTime = null",
                "Object.freeze(String.prototype); Object.freeze(Object.prototype); Object.freeze(Array.prototype)",
                "Error = TypeError = null; Error.prototype; Uint8Array = ArrayBuffer = null; Number.prototype.toString = null",
                "Date = class { constructor() { throw 1 } static now() { return 7 } }",
                "globalThis.__proto__ = null; Object.setPrototypeOf(Function.prototype, null)",
            })
    void whatAScriptBreaksOfTheLanguageIsWholeForTheNext(String breaking) {
        printed(Scene.test(breaking));
        assertThat(printed(Scene.test("""
            pm.test('still', () => pm.expect({ a: [1, { b: 2 }] }).to.deep.equal({ a: [1, { b: 2 }] }))
            pm.test('response', () => pm.response.to.have.jsonBody('data.items[0].id', 1))
            await new Promise(done => setTimeout(done, 5))
            pm.environment.set('a', [1, 2]); pm.request.headers.add({ key: 'X', value: '1' })
            console.log(_.map([1, 2], n => n + 1), pm.response.json().data.items.map(each => each.name), pm.environment.get('a'))
            const answer = await pm.sendRequest('http://shop/'); console.log(answer.code)
            """))).isEqualTo("PASSED still\nPASSED response\n[2, 3] ['tea'] [1, 2]\n200");
    }

    @Test
    void whatStandsBehindTheGlobalObjectCannotBeChanged() {
        printed(Scene.test("""
            const behind = Object.getPrototypeOf(globalThis); behind.mine = 1
            delete behind._; delete behind.URL; delete behind.request
            try { Object.setPrototypeOf(behind, null) } catch (error) {}
            """));
        assertThat(
                        printed(
                                Scene.test(
                                        "console.log(typeof _.map, typeof URL, request.method, typeof mine, globalThis.hasOwnProperty('tests'))")))
                .isEqualTo("function function POST undefined true");
    }

    @Test
    void aScriptThatLeavesItsFunctionBreaksNothingForTheNext() {
        printed(Scene.test("}); Array.prototype.map = undefined; throw new Error('x'); (function () {"));
        assertThat(printed(Scene.test("console.log([1].map((each) => each + 1)[0])")))
                .isEqualTo("2");
        assertThat(printed(Scene.test("}); (function () {")))
                .contains("The script closes a brace that it did not open");
    }

    @Test
    void aScriptThatComesAgainHasAFunctionOfItsOwn() {
        String counting = "const own = arguments.callee; own.n = (own.n ?? 0) + 1; console.log(own.n)";
        assertThat(printed(Scene.test(counting))).isEqualTo("1");
        assertThat(printed(Scene.test(counting))).isEqualTo("1");
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
        assertThat(printed(Scene.test("console.log('fine')"))).isEqualTo("fine");
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
