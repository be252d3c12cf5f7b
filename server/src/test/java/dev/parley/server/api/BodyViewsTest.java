package dev.parley.server.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyViewsTest {

    @Test
    void aPathSelectsValuesAsTheyWereWritten() {
        assertThat(selected("$.items[*].price", "{\"items\":[{\"price\":9.90},{\"price\":12345678901234567890},{}]}"))
                .isEqualTo("[9.90,12345678901234567890]");
        assertThat(selected("$.none", "{}")).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"$.items[, {}", "$.a, no JSON", "$.a, {} {}"})
    void whatIsNoPathOrNoJsonIsSaid(String path, String body) {
        assertThatThrownBy(() -> selected(path, body)).isInstanceOf(ProblemException.class);
    }

    @Test
    void htmlIsShownWithoutScriptsFormsOrAWayToTheNetwork() {
        Reply.Shown shown = (Reply.Shown) preview("text/html; charset=\"iso-8859-1\"");

        assertThat(shown.mediaType()).isEqualTo("text/html; charset=iso-8859-1");
        assertThat(shown.policy())
                .startsWith("sandbox; default-src 'none'")
                .contains("frame-ancestors 'self'")
                .doesNotContain("allow-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "IMAGE/SVG+XML", "application/pdf"})
    void imagesAndPdfHaveTheirTypes(String type) {
        assertThat(((Reply.Shown) preview(type)).policy())
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/javascript", "application/json", "text/html\r\nx: y", ""})
    void anythingElseIsNoPage(String type) {
        assertThat(preview(type)).isInstanceOf(Reply.Download.class);
    }

    private static Reply preview(String type) {
        return BodyViews.preview(type.isEmpty() ? List.of() : List.of(type), sink -> {});
    }

    private static String selected(String path, String body) {
        return new String(
                ((Reply.Text) BodyViews.selection(path, body.getBytes(UTF_8)))
                        .body()
                        .toArray(),
                UTF_8);
    }
}
