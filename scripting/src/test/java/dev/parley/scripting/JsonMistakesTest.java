package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.script.ScriptCall;
import dev.parley.engine.script.ScriptInfo;
import dev.parley.engine.script.ScriptVariables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a script is told of a response that is no JSON, in the words of Postman. */
@ByEachWorker
class JsonMistakesTest {

    private final Scene scene;

    JsonMistakesTest(Workers workers) {
        scene = new Scene(workers);
    }

    private String printed(String body, String source) {
        return scene.printed(ScriptCall.after(
                source,
                "Test",
                ScriptInfo.of("Orders", "1"),
                ScriptVariables.NONE,
                Scene.REQUEST,
                Scene.response(200, body)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "~~                 | No data, empty input at 1:1",
                "~ \\n ~             | No data, only a whitespace at 2:2",
                "<html>\\n<body>     | Unexpected token '<' at 1:1",
                "hello              | Unexpected token 'h' at 1:1",
                "{\"a\":1,}          | Trailing comma in object at 1:8",
                "[1,2,]             | Trailing comma in array at 1:6",
                "[1,,2]             | Elisions are not supported at 1:5",
                "{\\n\"a\": [1,2      | Unexpected end of input at 2:10",
                "{'a':1}            | Unexpected token '\\'' at 1:2",
                "{}{}               | Unexpected token '{' at 1:3",
                "{\"a\" 1}           | Unexpected token '1' at 1:6",
                "{\"a\":1 \"b\":2}    | Unexpected token '\"' at 1:8",
                "[01]               | Non-json numeric literal - \"01\" at 1:3",
                "[1.2.3]            | Bad numeric literal - \"1.2.3\" at 1:6",
                "[\"\\x\"]            | Unexpected token 'x' at 1:4",
                "[\"\\u12g4\"]        | Bad escape sequence at 1:7",
                "[\"a\\tb\"]          | Unexpected control character at 1:4",
                "[tru]              | Unexpected token 't' at 1:2",
                "{\"a\":}            | Unexpected token '}' at 1:6",
                "\"abc              | Unexpected end of input at 1:5",
            })
    void theFirstMistakeIsToldWithItsPlace(String body, String told) {
        assertThat(printed(
                        body.replace("\\n", "\n").replace("\\t", "\t"),
                        "try { pm.response.json() } catch (e) { console.log(e.message.split('\\n')[0]) }"))
                .isEqualTo(told);
    }

    @Test
    void theLineIsShownWithAMarkBelowIt() {
        assertThat(printed("{\n\"a\": <html>", "pm.response.json()"))
                .isEqualTo("!script-failed: JSONError: Unexpected token '<' at 2:6\n\"a\": <html>\n     ^");
        assertThat(
                        printed(
                                "x",
                                "try { pm.response.json() } catch (e) { console.log(e.name, e instanceof SyntaxError, e.row, e.column) }"))
                .isEqualTo("JSONError true 1 1");
    }

    @Test
    void aMistakeFarDownALongLineOrDeepInsideIsShownBriefly() {
        assertThat(printed("[" + "1,".repeat(50_000) + "x]", "pm.response.json()"))
                .startsWith("!script-failed: JSONError: Unexpected token 'x' at 1:100002\n")
                .hasSizeLessThan(300);
        assertThat(printed("[".repeat(2_000) + "x", "pm.response.json()")).contains("Unexpected token 'x' at 1:2001");
    }

    @Test
    void aReviverIsAsked() {
        assertThat(printed("[1]", "console.log(pm.response.json((key, value) => value === 1 ? 2 : value))"))
                .isEqualTo("[2]");
    }
}
