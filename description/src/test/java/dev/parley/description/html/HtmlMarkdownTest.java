package dev.parley.description.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlMarkdownTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# One\n\nA **bold** word, `code` and [a link](https://example.org/).",
                "- one\n- two\n  - in it\n- three",
                "1. one\n2. two",
                "| a | b |\n| --- | --- |\n| 1 | x\\|y |",
                "```json\n{\"a\": 1}\n```",
                "> said\n> twice",
                "Not \\*bold\\* and not \\<b\\>, 5 \\* 3"
            })
    void whatIsWrittenReadsAsItWas(String markdown) {
        var tree = Markdown.blocks(markdown, 0);
        var written = HtmlMarkdown.of(tree);
        assertThat(HtmlText.of(Markdown.blocks(written, 0))).isEqualTo(HtmlText.of(tree));
    }

    @Test
    void whatIsForBrowsersAloneIsLeftOut() {
        var tree =
                Html.of("div", Html.of("p", "seen"), Html.of("button", "press").with("data-web", "1"));
        assertThat(HtmlMarkdown.of(List.of(tree))).isEqualTo("seen\n");
    }

    @Test
    void aLinkToAPageLeadsToThatPageInMarkdown() {
        var link = Html.of(
                "p", Html.of("a", "Pet").with("href", "../schemas/pet.html#x").with("data-page", "schemas/pet"));
        assertThat(HtmlMarkdown.of(List.of(link))).isEqualTo("[Pet](../schemas/pet.md#x)\n");
    }

    @Test
    void textAtTheStartOfALineIsNoListAndNoHeading() {
        var tree = List.of(Html.of("p", "# no"), Html.of("p", "- no"), Html.of("p", "1. no"));
        var again = HtmlText.of(Markdown.blocks(HtmlMarkdown.of(tree), 0));
        assertThat(again).isEqualTo("<p># no</p><p>- no</p><p>1. no</p>");
    }

    @Test
    void aLongHeadingIsJoinedInTimeThatGrowsWithItOnly() {
        var heading = List.of(Html.of("h1", "a ".repeat(2_000_000) + "\n b"));
        var written = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> HtmlMarkdown.of(heading));
        assertThat(written).isEqualTo("# " + "a ".repeat(1_999_999) + "a b\n");
    }
}
