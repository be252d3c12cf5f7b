package dev.parley.description.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8TextTest {

    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "\u007f\u0080\u00ff",
            "← é →",
            "日本語",
            "a\uD83D\uDE00b",
            "\uDE00 half",
            "other half \uD83D",
            "x".repeat(20_000) + "é");

    @Test
    void isTheSameAsTheTextInUtf8() {
        for (var text : TEXTS) {
            assertThat(new Utf8Text().append(text).bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void holdsAllThatWasAddedInItsOrder() {
        var text = new Utf8Text();
        for (var each : TEXTS) text.append(each).append('|').append(each.getBytes(StandardCharsets.UTF_8));
        var all = new StringBuilder();
        for (var each : TEXTS) all.append(each).append('|').append(each);
        assertThat(text.bytes()).isEqualTo(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void charactersOutsideOfAsciiAreWrittenIntoHtmlAndJsonAsTheyAre() {
        for (var text : TEXTS) {
            var seen = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(HtmlText.of(List.of(Html.text(text)))).isEqualTo(seen);
            assertThat(HtmlJson.of(List.of(Html.text(text)))).isEqualTo("[\"" + seen + "\"]");
        }
    }

    @Test
    void whatManyPagesShowIsWrittenLikeWhatOneShows() {
        var element =
                Html.of("details", Html.of("summary", "Example"), Html.of("pre", Html.of("code", "{\"a\": 1}\n")));
        var shared = new SharedHtml(element);
        for (int i = 0; i < 2; i++) {
            assertThat(HtmlText.of(List.of(shared, Html.of("p", "x"))))
                    .isEqualTo(HtmlText.of(List.of(element, Html.of("p", "x"))));
            assertThat(HtmlJson.of(List.of(shared))).isEqualTo(HtmlJson.of(List.of(element)));
            assertThat(HtmlMarkdown.of(List.of(Html.of("p", "x"), shared, Html.of("p", "y"))))
                    .isEqualTo(HtmlMarkdown.of(List.of(Html.of("p", "x"), element, Html.of("p", "y"))));
            assertThat(Html.characters(List.of(shared))).isEqualTo(Html.characters(List.of(element)));
        }
    }

    @Test
    void rowsAndItemsThatManyPagesShowAreWrittenLikeThoseOfOne() {
        var row = Html.of("tr", Html.of("td", "a|b"), Html.of("td", Html.of("p", "one"), Html.of("p", "two")));
        var item = Html.of("li", Html.of("p", "first"), Html.of("p", "second"));
        assertThat(HtmlMarkdown.of(List.of(table(new SharedHtml(row)), Html.of("ol", item, new SharedHtml(item)))))
                .isEqualTo(HtmlMarkdown.of(List.of(table(row), Html.of("ol", item, item))));
    }

    private static Html table(Html row) {
        return Html.of("table", Html.of("tbody", row, row));
    }

    @Test
    void beginsAnewInTheSameMemory() {
        var text = new Utf8Text().append("x".repeat(20_000));
        assertThat(text.clear().append("new").bytes()).isEqualTo("new".getBytes(StandardCharsets.UTF_8));
    }
}
