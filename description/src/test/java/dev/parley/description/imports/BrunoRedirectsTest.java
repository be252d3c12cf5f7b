package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpOptions;
import org.junit.jupiter.api.Test;

class BrunoRedirectsTest {

    private static Imported imported(String most) {
        return Imports.read("""
                meta {
                  name: Call
                  type: http
                }

                get {
                  url: http://shop.test/
                }

                settings {
                  maxRedirects: %s
                }
                """.formatted(most));
    }

    private static HttpOptions options(String most) {
        return ((ImportedHttp) imported(most).root().items().getFirst())
                .request()
                .options();
    }

    @Test
    void asManyAreFollowedAsTheDigitsSayThatItBeginsWith() {
        assertThat(options("3").maxRedirects()).isEqualTo(3);
        assertThat(options("+4").maxRedirects()).isEqualTo(4);
        assertThat(options("2.9").maxRedirects()).isEqualTo(2);
        assertThat(options("3x").maxRedirects()).isEqualTo(3);
        assertThat(options("12345").maxRedirects()).isEqualTo(12_345);
        assertThat(options("99999999999").maxRedirects()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void ofZeroNoneIsFollowed() {
        assertThat(options("0").followRedirects()).isFalse();
        assertThat(options("0.5").followRedirects()).isFalse();
        assertThat(options("-0").followRedirects()).isFalse();
    }

    @Test
    void belowZeroStandsForTheNumberThatIsUsualInBruno() {
        assertThat(options("-1").maxRedirects()).isEqualTo(5);
        assertThat(options("-1").followRedirects()).isNull();
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(imported("inherit").notCarried())
                .extracting(NotCarried::what)
                .containsExactly("maxRedirects inherit");
        assertThat(imported("").notCarried()).isEmpty();
        assertThat(options("inherit")).isEqualTo(HttpOptions.NONE);
    }
}
