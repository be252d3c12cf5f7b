package dev.parley.description.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicSuffixesTest {

    private static final Pattern LINE = Pattern.compile("checkPublicSuffix\\('([^.'][^']*)', (?:null|'([^']+)')\\);");

    /** The cases of the list's own project (public domain), without those of names that begin with a dot. */
    static List<String> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(PublicSuffixesTest.class.getResourceAsStream("test_psl.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> LINE.matcher(line).matches())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRegistrableDomainIsTheListsOwn(String line) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).isTrue();
        String domain = Objects.requireNonNull(CookieOrigin.canonical(matcher.group(1)));
        String expected = matcher.group(2);
        assertThat(PublicSuffixes.bundled().registrable(domain))
                .isEqualTo(expected == null ? null : CookieOrigin.canonical(expected));
    }

    @Test
    void bothPartsOfTheListCount() {
        assertThat(PublicSuffixes.bundled().contains("co.uk")).isTrue();
        assertThat(PublicSuffixes.bundled().contains("github.io")).isTrue();
        assertThat(PublicSuffixes.bundled().contains("example.com")).isFalse();
    }

    @Test
    void anExceptionWinsOverItsWildcard() {
        var suffixes = PublicSuffixes.of("// a comment\n\nck\n*.ck  and words\n!www.ck\n");
        assertThat(suffixes.contains("any.ck")).isTrue();
        assertThat(suffixes.contains("www.ck")).isFalse();
        assertThat(suffixes.registrable("a.www.ck")).isEqualTo("www.ck");
    }
}
