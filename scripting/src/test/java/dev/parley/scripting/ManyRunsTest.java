package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs of several people at once: the scripts of each find what those before them left, and nothing of the others. */
@ByEachWorker
class ManyRunsTest {

    private static final String LOST = "What earlier scripts of this run put into the global object is gone";

    private final Scene scene;
    private final WorkerScripts scripts;
    private final List<ScriptRun> begun = new ArrayList<>();

    ManyRunsTest(Workers workers) {
        scene = new Scene(workers);
        scripts = workers.scripts(1);
    }

    @AfterEach
    void close() {
        begun.forEach(ScriptRun::close);
        scripts.close();
    }

    private ScriptRun begin() {
        ScriptRun run = scripts.begin();
        begun.add(run);
        return run;
    }

    private String printed(ScriptRun run, ScriptCall call) {
        return Scene.words(run.run(call, scene));
    }

    @Test
    void theScriptsOfARunFindWhatThoseBeforeThemLeftAndThoseOfAnotherDoNot() {
        ScriptRun one = begin();
        ScriptRun other = begin();
        printed(one, Scene.before("utils = { mine: 'one' }; String.prototype.shout = () => 'one'"));
        printed(other, Scene.before("utils = { mine: 'other' }"));
        assertThat(printed(one, Scene.test("console.log(utils.mine, 'a'.shout())")))
                .isEqualTo("one one");
        assertThat(printed(other, Scene.test("console.log(utils.mine, typeof 'a'.shout)")))
                .isEqualTo("other undefined");
        assertThat(printed(begin(), Scene.test("console.log(typeof utils, typeof 'a'.shout)")))
                .isEqualTo("undefined undefined");
    }

    @Test
    void aRunThatIsOverLeavesNothingAndNoProcessOfItsOwn() {
        for (int i = 0; i < 40; i++) {
            try (ScriptRun run = scripts.begin()) {
                assertThat(printed(run, Scene.before("console.log(typeof secret); secret = 1")))
                        .isEqualTo("undefined");
                assertThat(printed(run, Scene.test("console.log(secret)"))).isEqualTo("1");
            }
        }
        assertThat(scripts.processes()).hasSize(1);
    }

    @Test
    void runsThatLeaveNothingShareTheirWorkers() {
        for (int i = 0; i < 12; i++) {
            ScriptRun run = begin();
            assertThat(printed(
                            run, Scene.before("const own = 1; pm.environment.set('a', 1); console.log(_.first([1]))")))
                    .isEqualTo("1");
        }
        assertThat(scripts.processes()).hasSize(1);
    }

    @Test
    void workersAreBoundedAndARunThatLosesWhatItsScriptsLeftIsToldSo() {
        ScriptRun first = begin();
        printed(first, Scene.before("counter = 1"));
        for (int i = 0; i < 12; i++) {
            printed(begin(), Scene.before("counter = 1"));
        }
        assertThat(scripts.processes()).hasSizeLessThanOrEqualTo(8);
        assertThat(printed(first, Scene.test("console.log(typeof counter)")))
                .startsWith(LOST)
                .endsWith("undefined");
        assertThat(printed(first, Scene.test("console.log(typeof counter)"))).isEqualTo("undefined");
    }

    @Test
    void aScriptThatNeverEndsTakesWhatItsRunSharedWithItAndNothingOfAnother() {
        ScriptRun one = begin();
        ScriptRun other = begin();
        printed(one, Scene.before("counter = 1"));
        printed(other, Scene.before("counter = 2"));
        printed(one, Scene.test("for (;;);").within(Scene.briefly(100)));
        assertThat(printed(one, Scene.test("console.log(typeof counter)")))
                .startsWith(LOST)
                .endsWith("undefined");
        assertThat(printed(other, Scene.test("console.log(counter)"))).isEqualTo("2");
    }

    @Test
    void aWorkerThatKeepsSomethingIsNotEndedForItsRest() {
        ScriptRun run = begin();
        printed(run, Scene.before("counter = 1"));
        scripts.rest(Duration.ZERO);
        assertThat(printed(run, Scene.before("console.log(counter)"))).isEqualTo("1");
        run.close();
        scripts.rest(Duration.ZERO);
        assertThat(scripts.processes()).isEmpty();
    }

    @Test
    void whatIsSharedStaysForMoreScriptsThanAnEngineIsKeptForOtherwise() {
        ScriptRun run = begin();
        printed(run, Scene.before("counter = 0; big = 'x'.repeat(1000)"));
        for (int i = 0; i < 2_500; i++) {
            run.run(Scene.test("counter++; pm.test('n', () => pm.expect(pm.response.code).to.equal(200))"), scene);
        }
        assertThat(printed(run, Scene.test("console.log(counter, big.length)"))).isEqualTo("2500 1000");
    }
}
