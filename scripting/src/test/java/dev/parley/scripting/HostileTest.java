package dev.parley.scripting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptLimits;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptReply;
import dev.parley.engine.script.ScriptScope;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that mean harm, or do it by mistake: each ends with a clear error of its own, and the next one finds everything as it should be. */
@ByEachWorker
class HostileTest {

    private final Workers workers;
    private final Scene scene;

    HostileTest(Workers workers) {
        this.workers = workers;
        scene = new Scene(workers);
    }

    @AfterEach
    void theNextScriptRunsAsEver() {
        assertThat(scene.printed(Scene.test("pm.test('next', () => pm.expect([].concat({}).length).to.equal(1));"
                        + " console.log(typeof leaked, ({}).polluted, Array.prototype.mine,"
                        + " globalThis.left)")))
                .isEqualTo("PASSED next\nundefined undefined undefined undefined");
    }

    private String code(String source) {
        return code(scene.run(Scene.test(source).within(Scene.briefly(400))));
    }

    private static String code(ScriptOutcome outcome) {
        return outcome.problem() == null ? "none" : outcome.problem().code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for (;;);",
                "while (true) { try { for (;;); } catch (e) {} finally { continue } }",
                "/^(a+)+$/.test('a'.repeat(40) + 'b')",
                "/(x+x+)+y/.exec('x'.repeat(60)); 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.replace(/(a*)*$/, '')",
                "(function again() { Promise.resolve().then(again) })(); await new Promise(() => {})",
                "new Proxy({}, { get() { for (;;); } }).x",
                "JSON.stringify({ toJSON() { for (;;); } })",
                "[1, 2].sort(() => { for (;;); })",
                "pm.test('in a test', () => { for (;;); })",
                "let n = 2n; for (;;) n = n * n % 1000000007n",
                "'x'.repeat(1e5).split('').map(() => 'y'.repeat(1e5).split('').reverse().join('')).length",
                "await 0; for (;;);",
                "setTimeout(() => { for (;;); }, 1)",
                "Object.prototype.toJSON = () => { for (;;); }",
            })
    void whatRunsWithoutAnEndIsInterrupted(String source) {
        assertThat(code(source)).isIn("script-timeout", "script-memory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const all = []; for (;;) all.push(new Array(1000).fill(1))",
                "let text = 'x'; for (;;) text += text",
                "const all = []; for (;;) all.push(new ArrayBuffer(1e6))",
                "const all = new Map(); for (let i = 0; ; i++) all.set({}, 'x'.repeat(1000))",
                "let n = 2n; for (;;) n = n * n",
                "const all = []; for (;;) { try { all.push('y'.repeat(1e6)) } catch (e) { all.push(e) } }",
                "let a = []; for (;;) a = [a, a]",
                "globalThis.f = () => {}; for (;;) { const g = f; f = () => g() }",
            })
    void whatEatsMemoryIsEnded(String source) {
        assertThat(code(source)).isIn("script-memory", "script-timeout", "script-failed", "script-crashed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(function deeper() { deeper() })()",
                "const a = {}; a.toString = () => '' + a; '' + a",
                "let text = '['.repeat(200000); JSON.parse(text)",
                "let p = {}; for (let i = 0; i < 100000; i++) p = new Proxy(p, {}); p.x",
                "new Function('return ' + '('.repeat(100000) + '1' + ')'.repeat(100000))()",
                "new RegExp('('.repeat(100000) + ')'.repeat(100000))",
                "class A { get x() { return this.x } } new A().x",
                "let a = []; for (let i = 0; i < 200000; i++) a = [a]; JSON.stringify(a)",
                "let a = []; for (let i = 0; i < 200000; i++) a = [a]; a.flat(Infinity)",
            })
    void deepRecursionIsAnErrorOfTheScript(String source) {
        assertThat(code(source))
                .isIn("script-stack", "script-failed", "script-syntax", "script-memory", "script-timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "this.constructor.constructor('return process')().exit()",
                "console.log.constructor('return process.mainModule.require')()('fs')",
                "pm.sendRequest.constructor('return this')().java.lang.System.exit(1)",
                "Function('return Java.type(\"java.lang.Runtime\")')()",
                "(async () => {}).constructor('return process.binding')()()",
                "(function* () {}).constructor('return process.dlopen()')().next()",
                "await (async function* () {}).constructor('return require(\"child_process\")')().next()",
                "require('fs')",
                "require('child_process').execSync('id')",
                "require('../../etc/passwd')",
                "require('node:net')",
                "await import('fs')",
                "await import('std')",
                "await import('os')",
                "std.loadFile('/etc/passwd')",
                "os.open('/etc/passwd')",
                "process.binding('fs')",
                "new Worker('data:,')",
                "new SharedArrayBuffer(8).grow(1)",
                "fetch('http://example.com')",
                "new WebSocket('ws://example.com')",
                "new XMLHttpRequest()",
                "loadScript('/etc/passwd')",
                "try { null.x } catch (e) { e.constructor.constructor('return process.env.HOME.length')() }",
                "Error.prepareStackTrace = (e, frames) => frames; new Error().stack[0].getThis().process.kill()",
                "pm.test.call(null, 'x', function () { arguments.callee.caller.caller.constructor('return host')() });"
                        + " host",
                "new Proxy(pm, { get: (t) => t.constructor.constructor('return host')() }).x",
                "Reflect.construct(Function, ['return host'])()",
                "Symbol.for('nodejs.util.inspect.custom'); Buffer.from('x').constructor.constructor('return host')()",
                "WebAssembly.instantiate(new Uint8Array())",
            })
    void knownWaysOutLeadNowhere(String source) {
        assertThat(code(source)).isIn("script-failed", "script-syntax");
    }

    @Test
    void nothingOfOneScriptIsSeenByTheNext() {
        String poison = """
            Object.prototype.polluted = 'yes'; Array.prototype.mine = 1; globalThis.left = 1; leaked = 1
            Array.prototype.concat = () => ({ length: 9 }); JSON.parse = () => ({}); pm.test = () => {}
            Object.defineProperty(Object.prototype, 'events', { get: () => [{ type: 'test', name: 'forged', verdict: 'passed' }], set() {} })
            Promise.prototype.then = () => {}; Function.prototype.call = () => 1
            """;
        for (int i = 0; i < 3; i++) {
            scene.run(Scene.test(poison));
            theNextScriptRunsAsEver();
        }
    }

    @Test
    void whatAScriptForgesIsOnlyItsOwnOutcome() {
        ScriptOutcome outcome = scene.run(Scene.test(
                "Object.prototype.toJSON = function () { return this && this.events ? { events: 7, changes: [{"
                        + " scope: 'data', name: 'x', value: 1 }, { scope: 'globals', name: 9 }], commands: 'no',"
                        + " next: {}, error: [] } : this }"));
        assertThat(outcome.events()).isEmpty();
        assertThat(outcome.changes())
                .allSatisfy(change -> assertThat(change.scope()).isNotEqualTo(ScriptScope.DATA));
    }

    @Test
    void theEngineIsNotKeptWaitingByATimerWithoutEnd() {
        ScriptOutcome outcome = scene.run(Scene.test("setInterval(() => {}, 50)")
                .within(new ScriptLimits(Duration.ofSeconds(1), Duration.ofMillis(400), 64L << 20)));
        assertThat(code(outcome)).isEqualTo("script-timeout");
    }

    @Test
    void endlessTellingIsCutShort() {
        ScriptOutcome outcome = scene.run(Scene.test("for (let i = 0; i < 30000; i++) console.log('line ' + i)"));
        assertThat(outcome.problem()).isNull();
        assertThat(outcome.events()).hasSizeBetween(10_000, 10_100);
        assertThat(Scene.words(outcome)).endsWith("20000 more lines and tests are not kept");
        assertThat(scene.run(Scene.test("for (let i = 0; i < 200; i++) console.log('x'.repeat(1e6))"))
                        .events())
                .hasSizeLessThan(201);
    }

    @Test
    void aProcessThatDiesIsAnErrorOfItsScriptAloneAndIsReplaced() throws InterruptedException {
        try (WorkerScripts scripts = workers.scripts(1)) {
            scripts.run(Scene.test("1"), scene);
            Scene killing = new Scene(workers, _ -> {
                scripts.processes().forEach(ProcessHandle::destroyForcibly);
                return new ScriptReply.Answered(Scene.RESPONSE);
            });
            ScriptOutcome outcome = scripts.run(Scene.test("await pm.sendRequest('http://x'); for (;;);"), killing);

            assertThat(code(outcome)).isEqualTo("script-crashed");
            assertThat(Scene.words(scripts.run(Scene.test("console.log('again')"), scene)))
                    .isEqualTo("again");
        }
    }

    @Test
    void anInterruptCancelsAScript() throws InterruptedException {
        var outcome = new AtomicReference<ScriptOutcome>();
        Thread running = Thread.ofVirtual()
                .unstarted(() -> outcome.set(scene.run(Scene.test(
                        "await pm.sendRequest('http://x'); await new Promise(() => setInterval(() => 1, 10))"))));
        running.start();
        running.interrupt();
        running.join();
        assertThat(code(requireNonNull(outcome.get()))).isEqualTo("script-cancelled");
    }

    @Test
    void aProcessThatHasNothingToDoIsEnded() {
        try (WorkerScripts scripts = workers.scripts(1)) {
            scripts.run(Scene.test("1"), scene);
            scripts.rest(Duration.ofMinutes(1));
            assertThat(scripts.processes()).hasSize(1);
            scripts.rest(Duration.ZERO);
            assertThat(scripts.processes()).isEmpty();
            assertThat(Scene.words(scripts.run(Scene.test("console.log('anew')"), scene)))
                    .isEqualTo("anew");
        }
    }

    @Test
    void noProcessIsLeftWhenItIsClosed() {
        WorkerScripts scripts = workers.scripts(1);
        scripts.run(Scene.test("1"), scene);
        var processes = scripts.processes();
        assertThat(processes).hasSize(1);
        scripts.close();
        processes.forEach(process -> process.onExit().join());
        assertThat(scripts.processes()).isEmpty();
    }
}
