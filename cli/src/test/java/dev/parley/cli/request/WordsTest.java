package dev.parley.cli.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.cli.Paint;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of a command line mean. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "name:value, HEADER, name, value",
        "name:, HEADER, name, ''",
        "name;, EMPTY_HEADER, name, ''",
        "a;b=c, FIELD, a;b, c",
        "name==value, QUERY, name, value",
        "name=value, FIELD, name, value",
        "name=a==b, FIELD, name, a==b",
        "name:=1, JSON, name, 1",
        "name=@file, FIELD_FILE, name, file",
        "name:=@file, JSON_FILE, name, file",
        "name@file, UPLOAD, name, file",
        "@file, UPLOAD, '', file",
        "name:@file, HEADER_FILE, name, file",
        "name==@file, QUERY_FILE, name, file",
        "when:12:30, HEADER, when, 12:30",
        "a\\=b=c\\@d, FIELD, a=b, c@d",
        "a\\b=c\\n, FIELD, a\\b, c\\n",
        "a\\\\=b\\\\=c, FIELD, a\\\\, b\\\\=c"
    })
    void anItemIsReadByItsFirstSign(String written, Item.Sign sign, String name, String value) {
        assertThat(Item.read(written)).isEqualTo(new Item(sign, name, value, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "=value", ":value", "a\\=b", ""})
    void whatHasNoNameOrNoSignIsNone(String written) {
        assertThatThrownBy(() -> Item.read(written)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource({
        ":3000/path, http://localhost:3000/path",
        ":/path, http://localhost/path",
        ":, http://localhost",
        "example.org, http://example.org",
        "localhost:8080/x, http://localhost:8080/x",
        "//example.org/x, http://example.org/x",
        "HTTPS://example.org, HTTPS://example.org",
        "[::1]:80/, http://[::1]:80/"
    })
    void urlsMayBeShort(String typed, String meant) {
        assertThat(CommandLineWords.read(List.of(typed)).url()).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "get example.org, GET, http://example.org",
        "PURGE example.org, PURGE, http://example.org",
        "purge http://example.org, purge, http://example.org",
        "POST :3000 a=b, POST, http://localhost:3000",
        "localhost a=b, , http://localhost",
        "example.org a=b, , http://example.org"
    })
    void theFirstWordMayBeAMethod(String line, String method, String url) {
        CommandLineWords words = CommandLineWords.read(List.of(line.split(" ")));
        assertThat(words.method()).isEqualTo(method);
        assertThat(words.url()).isEqualTo(url);
    }

    @Test
    void jsonIsSetOutWithoutChangingItsTokens() {
        assertThat(JsonLayout.of("{\"a\":1.0E5,\"b\":[ ],\"c\":[true,{\"d\":\"x, {y}\\\"\"}]}"))
                .isEqualTo("""
                    {
                        "a": 1.0E5,
                        "b": [],
                        "c": [
                            true,
                            {
                                "d": "x, {y}\\""
                            }
                        ]
                    }\
                    """);
    }

    @Test
    void controlCharactersOfAPeerAreShownNotCarriedOut() {
        assertThat(Paint.sound("\u001b[2Ja\tb\u009b")).isEqualTo("␛[2Ja\tb␡");
    }
}
