package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values of all kinds in templates that scripts fill in. */
@ByEachWorker
class PmTemplatesTest {

    private final Scene scene;

    PmTemplatesTest(Workers workers) {
        scene = new Scene(workers);
    }

    @Test
    void aScopeFillsInItsOwnVariablesAndListsThem() {
        ScriptVariables variables = ScriptVariables.NONE
                .withTexts(ScriptScope.GLOBAL, Map.of("only", "global"))
                .withTexts(ScriptScope.ENVIRONMENT, Map.of("a", "{{b}}", "b", "x"));
        assertThat(scene.printed(ScriptCall.before("""
            console.log(pm.environment.replaceIn('{{a}} {{only}}'), pm.variables.replaceIn('{{a}} {{only}}'))
            console.log(pm.environment.values.map('key').sort().join(), pm.globals.values.one('only').value)
            console.log(JSON.stringify(pm.globals.syncVariablesTo({ z: 1 })))
            """, "Before", ScriptInfo.of("a", "1"), variables, Scene.REQUEST)))
                .isEqualTo("x {{only}} x global\na,b global\n{\"z\":1,\"only\":\"global\"}");
    }

    @Test
    void listsAreFilledInAsTheLanguageWritesThemAndObjectsAsJson() {
        assertThat(scene.printed(Scene.before("""
            pm.variables.set('list', [1, 'a', null, [2, 3]])
            pm.environment.set('mixed', [1, { b: 2 }])
            pm.globals.set('thing', { a: [1] })
            pm.globals.set('day', new Date(0))
            console.log(pm.variables.replaceIn('{{list}} {{mixed}} {{thing}} {{day}}'), pm.environment.replaceIn('{{mixed}}'))
            """)))
                .isEqualTo("1,a,,2,3 [1,{\"b\":2}] {\"a\":[1]} 1970-01-01T00:00:00.000Z [1,{\"b\":2}]");
    }

    @Test
    void theTextsInListsAndObjectsAreFilledIn() {
        assertThat(scene.printed(Scene.before("""
            pm.variables.set('words', 'say "hi"\\n')
            const given = { '{{words}}': ['{{words}}', { a: '{{words}}{{other}}' }, 5, null], day: new Date(0) }
            const made = pm.variables.replaceIn(given)
            console.log(JSON.stringify(made), made.day instanceof Date, given.day === made.day, given['{{words}}'][0])
            """))).isEqualTo("""
                {"{{words}}":["say \\"hi\\"\\n",{"a":"say \\"hi\\"\\n{{other}}"},5,null],"day":"1970-01-01T00:00:00.000Z"} true true {{words}}\
                """);
    }

    @Test
    void aVariableThatIsUndefinedIsKnownAndNothingStandsForIt() {
        ScriptOutcome outcome = scene.run(Scene.before("""
            pm.variables.set('none', undefined)
            pm.environment.set('kept', undefined)
            console.log(pm.variables.has('none'), typeof pm.variables.get('none'), pm.variables.replaceIn('<{{none}}{{kept}}{{other}}>'))
            """));
        assertThat(Scene.words(outcome)).isEqualTo("true undefined <{{other}}>");
        assertThat(outcome.changes())
                .extracting(change -> change.name() + "=" + change.value())
                .containsExactly("none=\"\"", "kept=null");
    }

    @Test
    void aMadeValueMayBeNamedByAVariableOrPutTogether() {
        ScriptVariables variables =
                ScriptVariables.NONE.withTexts(ScriptScope.ENVIRONMENT, Map.of("who", "{{$randomFirstName}}"));
        assertThat(scene.printed(ScriptCall.before("""
            console.log(/^[^{}]+$/.test(pm.variables.replaceIn('{{who}}')))
            for (const name of ['$randomCity', '$randomUUID', '$randomNope']) {
              console.log(/^[^{}]+$/.test(pm.variables.replaceIn('{{' + name + '}}')))
            }
            """, "Before", ScriptInfo.of("a", "1"), variables, Scene.REQUEST)))
                .isEqualTo("true\ntrue\ntrue\nfalse");
    }
}
