package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ByEachWorker
class LibrariesTest {

    private final Scene scene;

    LibrariesTest(Workers workers) {
        scene = new Scene(workers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "chai | require('chai').assert.equal(1, 1); console.log('ok') | ok",
                "lodash | console.log(require('lodash').capitalize('abc')) | Abc",
                "crypto-js | console.log(require('crypto-js').HmacSHA256('a', 'k').toString().length) | 64",
                "crypto-js part | console.log(require('crypto-js/sha1')('a').toString().slice(0, 6)) | 86f7e4",
                "uuid | const { v4, validate } = require('uuid'); console.log(validate(v4()), v4() === v4()) | true"
                        + " false",
                "moment | console.log(require('moment')('2024-02-29', 'YYYY-MM-DD').add(1,"
                        + " 'year').format('DD.MM.YYYY')) | 28.02.2025",
                "ajv | const Ajv = require('ajv'); console.log(new Ajv().validate({ type: 'string' }, 1)) | false",
                "tv4 | console.log(require('tv4').validate([1], { type: 'array' })) | true",
                "cheerio | console.log(require('cheerio').load('<ul><li>a</li><li>b</li></ul>')('li').length) | 2",
                "xml2js | require('xml2js').parseString('<a b=\"1\">x</a>', (error, result) =>"
                        + " console.log(result.a.$.b)) | 1",
                "csv-parse/lib/sync | console.log(require('csv-parse/lib/sync')('a,b\\n"
                        + "1,2', { columns: true })[0].b) | 2",
                "csv-parse/sync | console.log(require('csv-parse/sync').parse('a;b', { delimiter: ';' })[0][1]) | b",
                "postman-collection | const { Url } = require('postman-collection'); console.log(new"
                        + " Url('http://a.b/c?d=e').query.get('d')) | e",
                "atob | console.log(require('atob')('aGk=')) | hi",
                "btoa | console.log(require('btoa')('hi')) | aGk=",
                "url | console.log(require('url').parse('http://a/b?c=d', true).query.c) | d",
                "util | console.log(require('util').format('%s-%d', 'a', 1)) | a-1",
                "buffer | console.log(require('buffer').Buffer.from('ä').toString('hex')) | c3a4",
                "querystring | console.log(require('querystring').stringify({ a: 'b c' })) | a=b%20c",
                "path | console.log(require('path').join('/a', '../b')) | /b",
                "assert | try { require('assert').strictEqual(1, 2) } catch (e) { console.log(e.name) } |"
                        + " AssertionError",
                "events | const E = require('events'); const e = new E(); e.on('x', v => console.log(v)); e.emit('x',"
                        + " 7) | 7",
                "node: | console.log(require('node:path').basename('/a/b.txt')) | b.txt",
                "a name that is put together | console.log(typeof require('lod' + 'ash').map) | function",
            })
    void aLibraryWorks(String name, String script, String printed) {
        assertThat(scene.printed(Scene.before(script))).as(name).isEqualTo(printed);
    }

    @Test
    void globalsOfTheWebThatScriptsUseAreThere() {
        assertThat(scene.printed(Scene.before("""
            const url = new URL('../c?x=1', 'https://user@example.org:8443/a/b/')
            url.searchParams.append('y', 'ä b')
            console.log(url.href, url.hostname, url.port)
            console.log(atob(btoa('binary')), Buffer.from('aGk=', 'base64').toString(), structuredClone({ a: [1] }).a[0])
            console.log(new TextDecoder().decode(new TextEncoder().encode('grüße 😀')), crypto.randomUUID().length)
            setImmediate(() => console.log('later')); queueMicrotask(() => console.log('soon'))
            """))).isEqualTo("""
                https://user@example.org:8443/a/c?x=1&y=%C3%A4+b example.org 8443
                binary hi 1
                grüße 😀 36
                soon
                later\
                """);
    }

    @Test
    void randomNumbersDifferFromRunToRun() {
        String script = "console.log(crypto.randomUUID(), require('uuid').v4())";
        assertThat(scene.printed(Scene.before(script))).isNotEqualTo(scene.printed(Scene.before(script)));
    }

    @Test
    void aLibraryThatIsNotThereIsNamed() {
        assertThat(scene.printed(Scene.before("require('left-pad')")))
                .isEqualTo("!script-failed: Error: Cannot find module 'left-pad'");
    }

    @Test
    void theUnderscoreOfOlderScriptsIsWholeWhoeverLoadsItsLibrary() {
        for (String first : List.of("require('lodash')", "require('postman-collection')", "_")) {
            assertThat(scene.printed(Scene.test(
                            first + "; console.log(_.map([1], (n) => n + 1)[0], _.pluck([{ a: 1 }], 'a')[0])")))
                    .isEqualTo("2 1");
        }
    }
}
