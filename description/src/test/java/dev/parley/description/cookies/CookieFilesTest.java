package dev.parley.description.cookies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CookieFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:03:07Z");
    private static final Cookie SESSION =
            new Cookie("a", "b", "example.com", true, "/", false, false, SameSite.UNSET, null, NOW, NOW.plusSeconds(3));
    private static final Cookie KEPT = new Cookie(
            "__Secure-id",
            "x y=z",
            "example.org",
            false,
            "/app",
            true,
            true,
            SameSite.STRICT,
            NOW.plusSeconds(60),
            NOW,
            NOW);

    @Test
    void aJarGoesThroughJson() {
        var jar = new CookieJar(List.of(SESSION, KEPT));
        var text = CookieJson.write(jar).toString();
        assertThat(CookieJson.jar(JsonMapper.shared().readTree(text), NOW)).isEqualTo(jar);
    }

    @Test
    void aCookieThatAPersonMakesNeedsLittle() {
        var json = JsonMapper.shared().readTree("{\"name\":\"a\",\"value\":\"b\",\"domain\":\"Example.com\"}");
        assertThat(CookieJson.cookie(json, NOW)).isEqualTo(SESSION.usedAt(NOW));
    }

    @Test
    void whatIsWrongIsToldAtItsPlace() {
        assertWrong("{\"cookies\":[{\"name\":\"a\"}]}", "/cookies/0/value", "/cookies/0/domain");
        assertWrong(
                "{\"cookies\":[{\"name\":\"a;\",\"value\":\"b\\r\\nX: y\",\"domain\":\".com\",\"path\":\"x\"}]}",
                "/cookies/0/name",
                "/cookies/0/value",
                "/cookies/0/domain",
                "/cookies/0/path");
        assertWrong(
                "{\"cookies\":[{\"name\":\"\",\"value\":\"\",\"domain\":\"a b\",\"expires\":\"soon\",\"more\":1}]}",
                "/cookies/0/expires",
                "/cookies/0/more");
    }

    private static void assertWrong(String json, String... pointers) {
        assertThatThrownBy(() -> CookieJson.jar(JsonMapper.shared().readTree(json), NOW))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::place)
                                .extracting(Object::toString)
                                .allSatisfy(place -> assertThat(pointers).anyMatch(place::contains))
                                .hasSize(pointers.length));
    }

    @Test
    void aJarIsWrittenAsCurlReadsIt() {
        assertThat(CookiesTxt.write(new CookieJar(List.of(SESSION, KEPT)))).isEqualTo("""
                # Netscape HTTP Cookie File
                example.com\tFALSE\t/\tFALSE\t0\ta\tb
                #HttpOnly_.example.org\tTRUE\t/app\tTRUE\t1795615447\t__Secure-id\tx y=z
                """);
    }

    @Test
    void aFileOfCurlIsRead() {
        var contents = CookiesTxt.read("""
                # Netscape HTTP Cookie File
                # https://curl.se/docs/http-cookies.html

                #HttpOnly_127.0.0.1\tFALSE\t/\tFALSE\t0\tsession\tabc\tdef
                .example.com\tTRUE\t/x\tTRUE\t1795615388\tkept\tv
                .example.com\tTRUE\t/x\tTRUE\t1795615387\tover\tv
                example.com\tFALSE\t/\tFALSE\t0\tempty
                no cookie at all
                example.com\tFALSE\t/\tFALSE\tsoon\ta\tb
                """, NOW);
        assertThat(contents.jar().cookies())
                .extracting(Cookie::written)
                .containsExactly("session=abc\tdef", "kept=v", "empty=");
        assertThat(contents.jar().cookies()).extracting(Cookie::httpOnly).containsExactly(true, false, false);
        assertThat(contents.jar().cookies()).extracting(Cookie::hostOnly).containsExactly(true, false, true);
        assertThat(contents.problems())
                .extracting(Problem::place)
                .extracting(Object::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("8"),
                        second -> assertThat(second).contains("9"));
    }
}
