package dev.parley.description.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetCookieTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "foo=bar | foo | bar",
                "foo =  bar | foo | bar",
                "'  foo=bar ; Secure' | foo | bar",
                "foo=a=b=c | foo | a=b=c",
                "foo=\"quoted; text\" | foo | '\"quoted'",
                "foo=a,b | foo | a,b",
                "foo= | foo | ''",
                "foo | '' | foo",
                "=bar | '' | bar",
                "foo bar=1 | foo bar | 1",
                "foo=bä🎈r | foo | bä🎈r",
                "foo=bar;;; ; | foo | bar"
            })
    void nameAndValueAreWhatStandsAroundTheFirstEquals(String field, String name, String value) {
        SetCookie said = parsed(field);
        assertThat(said.name()).isEqualTo(name);
        assertThat(said.value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "'  '", "=", "' = '", "; Path=/", "=; Secure"})
    void whatHasNeitherNameNorValueIsIgnored(String field) {
        assertThat(SetCookie.parse(field)).isNull();
    }

    @Test
    void controlCharactersMakeItIgnored() {
        assertThat(SetCookie.parse("foo=a\u0000b")).isNull();
        assertThat(SetCookie.parse("foo=bar; Path=/\u007F")).isNull();
        assertThat(SetCookie.parse("foo=bar\r\nX: y")).isNull();
        assertThat(parsed("foo=a\tb").value()).isEqualTo("a\tb");
    }

    @Test
    void nameAndValueHave4096BytesTogether() {
        assertThat(SetCookie.parse("n=" + "v".repeat(4095))).isNotNull();
        assertThat(SetCookie.parse("n=" + "v".repeat(4096))).isNull();
        assertThat(SetCookie.parse("n=" + "ä".repeat(2048))).isNull();
    }

    @Test
    void attributesAreReadInAnyCase() {
        SetCookie said = parsed(
                "a=b; EXPIRES=Wed, 09 Jun 2021 10:18:14 GMT; max-AGE=10; Domain=.Example.COM; path=/x; secure; HTTPonly; samesite=LAX");
        assertThat(said)
                .isEqualTo(new SetCookie(
                        "a",
                        "b",
                        Instant.parse("2021-06-09T10:18:14Z"),
                        10L,
                        "Example.COM",
                        "/x",
                        true,
                        true,
                        SameSite.LAX));
    }

    @Test
    void theLastOfAnAttributeWins() {
        SetCookie said = parsed("a=b; Domain=one.example; Path=/1; Domain=two.example; Path=; Max-Age=1; Max-Age=2");
        assertThat(said.domain()).isEqualTo("two.example");
        assertThat(said.path()).isNull();
        assertThat(said.maxAge()).isEqualTo(2);
    }

    @Test
    void whatIsWrongInAnAttributeIsPassedOver() {
        SetCookie said = parsed("a=b; Expires=soon; Max-Age=1x; Path=x; SameSite=perhaps; Foo=bar; Secure=false");
        assertThat(said).isEqualTo(new SetCookie("a", "b", null, null, "", null, true, false, SameSite.UNSET));
    }

    @Test
    void anAttributeOfMoreThan1024BytesIsPassedOver() {
        assertThat(parsed("a=b; Path=/" + "x".repeat(1023)).path()).isNotNull();
        assertThat(parsed("a=b; Path=/" + "x".repeat(1024)).path()).isNull();
    }

    @Test
    void anAgeBeyondAllBoundsIsTheLongest() {
        assertThat(parsed("a=b; Max-Age=99999999999999999999").maxAge()).isEqualTo(Long.MAX_VALUE);
        assertThat(parsed("a=b; Max-Age=-99999999999999999999").maxAge()).isEqualTo(Long.MIN_VALUE);
    }

    private static SetCookie parsed(String field) {
        return Objects.requireNonNull(SetCookie.parse(field));
    }
}
