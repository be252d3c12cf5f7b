package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates come to, and how long it takes to see that they are none. */
class InsomniaTemplatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '|',
            value = {
                "{% uuid 'v4' %}; {{$guid}}",
                "{%uuid%}; {{$guid}}",
                "{%- uuid -%}; {{$guid}}",
                "a{% now 'unix', '' -%}b; a{{$timestamp}}b",
                "{% base64 'encode', 'normal', '50 %} off' %}; NTAgJX0gb2Zm",
                "{% uuid % %}; {% uuid % %}",
                "{% uuid 'v4 %}; {% uuid 'v4 %}",
            })
    void eachBecomesWhatItMakes(String text, String read) {
        assertThat(InsomniaTemplates.in(text)).isEqualTo(read);
    }

    @Test
    void oneMayBeAsLongAsItLikes() {
        String text = "x".repeat(300_000);
        assertThat(InsomniaTemplates.in("{% a" + text)).isEqualTo("{% a" + text);
        assertThat(InsomniaTemplates.in("{% uuid '" + text + "' %}")).contains(text);
        assertThat(InsomniaTemplates.in("{% uuid 'v4'" + ", 'a'".repeat(20) + " %}"))
                .isEqualTo("{{$guid}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{% aaaa", "{%a'", "{%a\"'", "'{%a'", "{% a '' ", "{%  ", "'\"{%a'\"", "'a'\"b\""})
    void whatIsNoneIsSeenInTime(String part) {
        String many = "{% a" + part.repeat(300_000 / part.length());
        String words = ("{% " + "a".repeat(1_500)).repeat(200);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(InsomniaTemplates.in(many)).isEqualTo(many);
            assertThat(InsomniaTemplates.in(words)).isEqualTo(words);
        });
    }
}
