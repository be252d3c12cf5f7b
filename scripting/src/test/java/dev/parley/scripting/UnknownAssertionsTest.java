package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that no assertion has, as chai tells of them in Node.js. */
@ByEachWorker
class UnknownAssertionsTest {

    private final Scene scene;

    UnknownAssertionsTest(Workers workers) {
        scene = new Scene(workers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "expect(1).to.be.tru | Error: Invalid Chai property: tru. Did you mean \"true\"?",
                "expect(1).to.xyzzyabc | Error: Invalid Chai property: xyzzyabc",
                "expect(1).to.equal.not | Error: Invalid Chai property: equal.not. See docs for proper usage of \"equal\".",
                "expect([1]).to.include.length | Error: Invalid Chai property: include.length. Due to a compatibility"
                        + " issue, \"length\" cannot directly follow \"include\". Use \"include.lengthOf\" instead.",
                "expect('a').to.be.a.strin | Error: Invalid Chai property: strin. Did you mean \"string\"?",
                "expect(1).to.be.an('number').xyzzyabc | Error: Invalid Chai property: xyzzyabc",
                "expect(1).toJSON | undefined",
                "expect(1)[Symbol.iterator] | undefined",
                "String(expect(1)) | [object Object]",
                "JSON.stringify(expect(1)) | {\"__flags\":{\"object\":1}}",
                "'toString' in expect(1) && !('foo' in expect(1)) | true",
                "config.proxyExcludedKeys.push('mine'), expect(1).mine | undefined",
                "config.useProxy = false, expect(1).to.other | undefined",
                "use(({ Assertion }) => Assertion.addMethod('mine', () => {})), expect(1).to.be.mine.not | Error: Invalid"
                        + " Chai property: mine.not. See docs for proper usage of \"mine\".",
                "config.useProxy = false, config.useProxy = true, expect(1).to.xyzzyabc | Error: Invalid Chai property:"
                        + " xyzzyabc",
            })
    void aWordThatNoAssertionHasIsAnErrorThatNamesTheNearest(String expression, String said) {
        assertThat(scene.printed(Scene.test("""
            const { expect, config, use } = require('chai')
            try { console.log(String((%s))) } catch (error) { console.log(String(error)) }
            """.formatted(expression)))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"pm.expect(1).to.be.tru", "pm.response.to.have.statu"})
    void soIsOneInATestOfAScriptThatComesAgain(String expression) {
        String script = "pm.test('a word', () => %s)".formatted(expression);
        assertThat(scene.printed(Scene.test(script)))
                .startsWith("FAILED a word")
                .contains("Did you mean");
        assertThat(scene.printed(Scene.test(script)))
                .startsWith("FAILED a word")
                .contains("Did you mean");
    }
}
