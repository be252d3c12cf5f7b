package dev.parley.description.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static String html(String markdown) {
        return HtmlText.of(Markdown.blocks(markdown, 1));
    }

    @Test
    void whatIsMarkedIsShownSo() {
        assertThat(html("A **bold** and *thin* `word`, ~~gone~~.\n\n* one\n* two"))
                .isEqualTo("<p>A <strong>bold</strong> and <em>thin</em> <code>word</code>, <del>gone</del>.</p>"
                        + "<ul><li>one</li><li>two</li></ul>");
    }

    @Test
    void headingsAreAsDeepAsThePageWants() {
        assertThat(html("# Top\n###### Deep")).isEqualTo("<h2>Top</h2><h6>Deep</h6>");
    }

    @Test
    void tablesTasksAndPlainLinksOfGitHubAreUnderstood() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |"))
                .contains("<thead><tr><th>a</th>")
                .contains("<td>2</td>");
        assertThat(html("- [x] made\n- [ ] not yet"))
                .contains("aria-label=\"done\"")
                .contains("aria-label=\"to do\"")
                .contains(" made");
        assertThat(html("See https://example.org/a for more"))
                .contains("<a href=\"https://example.org/a\" rel=\"noopener noreferrer\">https://example.org/a</a>");
    }

    @Test
    void codeKeepsItsTextAndItsLanguage() {
        assertThat(html("```json\n{\"a\": \"<b>\"}\n```"))
                .isEqualTo("<pre>\n<code data-language=\"json\">{\"a\": \"&lt;b&gt;\"}</code></pre>");
    }

    @Test
    void htmlOfDescriptionsIsTakenForWhatItShows() {
        assertThat(html("<p>Lists <b>all</b> orders.<br>New ones first.</p>\n<ul><li>one<li>two</ul>"))
                .isEqualTo("<p>Lists <b>all</b> orders.<br>New ones first.</p>\n<ul><li>one</li><li>two</li></ul>");
    }

    @Test
    void aParagraphEndsBeforeTheListOrParagraphOfItsTags() {
        assertThat(html("Runner <p>It runs.</p> <ul> <li>one</li></ul> and ends"))
                .isEqualTo("<p>Runner </p><p>It runs.</p><ul> <li>one</li></ul><p> and ends</p>");
        assertThat(html("- a <p>b</p>\n\n  c")).contains("<li><p>a </p><p>b</p><p>c</p></li>");
        assertThat(html("Only <b>this</b>")).isEqualTo("<p>Only <b>this</b></p>");
    }

    @Test
    void aLinkHasNoOtherOneInIt() {
        assertThat(html("See <a href=\"https://example.org/\">https://example.org/a</a>"))
                .containsOnlyOnce("<a ");
        assertThat(html("See [this <a href=\"https://example.org/\">page</a>](https://example.org/b)"))
                .containsOnlyOnce("<a ");
    }

    @Test
    void aLinkWithoutItsEndEndsWhereTheNextOneBegins() {
        var links = List.of("https://example.org/a", "https://example.org/b", "https://example.org/c");
        assertThat(html("<a href=%s>one, <a href=%s>two</a>, [three](%s)".formatted(links.toArray())))
                .contains("one, </a>", "two</a>", "three</a>");
        assertThat(html("<a href=%s>one, [two](%s) and %s".formatted(links.toArray())))
                .contains("one, </a>", "two</a>", "https://example.org/c</a>");
        assertThat(html("<a href=%s>one, *<a href=%s>two</a>* and [three](%s)".formatted(links.toArray())))
                .contains("three</a>");
    }

    @Test
    void htmlWithinALineIsTakenToo() {
        assertThat(html("It is <i>very</i> x<sup>2</sup> &amp; <span style=\"color:red\">red</span>"))
                .isEqualTo("<p>It is <i>very</i> x<sup>2</sup> &amp; red</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><circle/></svg>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=' java\nscript:alert(1)'>x</a>",
                "<a href=\"&#106;avascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:msgbox)",
                "![x](javascript:alert(1))",
                "![x](data:image/svg+xml;base64,PHN2Zz4=)",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<p onclick=\"alert(1)\">x</p>",
                "<p style=\"background:url(https://evil.example)\">x</p>",
                "<style>body{background:url(https://evil.example)}</style>",
                "<form action=https://evil.example><input name=a></form>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<<script>alert(1)//<</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<div\nonmouseover=alert(1)\n>x</div>",
                "<a href=\"//evil.example\" target=_blank>x</a>",
                "`<img src=x onerror=alert(1)>`",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
                "<![CDATA[<img src=x onerror=alert(1)>]]>",
                "<xmp><img src=x onerror=alert(1)></xmp>"
            })
    void nothingOfOthersIsMarkup(String text) {
        for (var tree : List.of(Markdown.blocks(text, 1), Markdown.line(text))) {
            var html = HtmlText.of(tree);
            assertThat(html)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContain("<img", "<svg", "<iframe", "<style", "<form", "<base", "<meta", "<math", "<input")
                    .doesNotContainPattern("<[^>]*\\son[a-z]+=")
                    .doesNotContainPattern("<[^>]*\\sstyle=")
                    .doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|vbscript|data|//)");
        }
    }

    @Test
    void aPictureElsewhereIsALinkAndOneInTheTextIsShown() {
        assertThat(html("![Logo](https://example.org/logo.png)"))
                .isEqualTo("<p><a href=\"https://example.org/logo.png\" rel=\"noopener noreferrer\">Logo</a></p>");
        assertThat(html("![Dot](data:image/png;base64,AAAA)"))
                .isEqualTo("<p><img src=\"data:image/png;base64,AAAA\" alt=\"Dot\"></p>");
    }

    @Test
    void htmlThatIsNotClosedStaysInItsItem() {
        assertThat(html("- <b>one\n- two")).isEqualTo("<ul><li><b>one</b></li><li>two</li></ul>");
        assertThat(html("> </p></blockquote></article>x")).isEqualTo("<blockquote>x</blockquote>");
    }

    @Test
    void whatIsNestedWithoutEndIsShownWithoutHarm() {
        for (var deep : List.of(
                "> ".repeat(20_000),
                "<div>".repeat(50_000),
                "*a **b ".repeat(5_000),
                "[".repeat(20_000),
                "- ".repeat(5_000))) {
            assertThat(HtmlText.of(Markdown.blocks(deep + "x", 1))).hasSizeLessThan(2_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div ",
                "<div '",
                "<div \"'",
                "<div a=\"",
                "<!--",
                "<![",
                "<div a",
                "</",
                "<p>",
                "<li><ul>",
            })
    void howLongItTakesGrowsNoFasterThanTheText(String hostile) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Markdown.blocks("<div>\n" + hostile.repeat(100_000), 1));
    }

    @Test
    void aNameOfAnyLengthIsReadOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Markdown.blocks("<div>\n<a " + "h".repeat(1_000_000) + ">x</a>", 1));
    }

    @Test
    void aDescriptionInPlainWordsIsOneParagraph() {
        assertThat(html("The id of the order (1 to 9).")).isEqualTo("<p>The id of the order (1 to 9).</p>");
        assertThat(html("1. one\n2. two")).startsWith("<ol>");
        assertThat(Markdown.plain("**Lists**\nall\n\n* orders")).isEqualTo("Lists all orders");
    }
}
