package dev.parley.description.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.difference.DescriptionDifference;
import dev.parley.description.reference.Description;
import dev.parley.description.reference.Sources;
import dev.parley.description.source.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentationTest {

    private static final String SHOP = """
        openapi: 3.1.0
        info: {title: Shop, version: '2'}
        servers: [{url: 'https://{where}.example.org/v1', variables: {where: {default: eu, enum: [eu, us]}}}]
        security: [{key: []}]
        paths:
          /orders:
            get:
              tags: [Orders]
              parameters: [{name: state, in: query, required: true, schema: {enum: [open, sent]}}]
              responses: {'200': {description: Orders, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            post:
              tags: [Orders]
              deprecated: true
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
              responses: {'201': {description: Bought}}
          /staff:
            get:
              tags: [Internal]
              responses: {'200': {description: Staff, content: {application/json: {schema: {$ref: '#/components/schemas/Person'}}}}}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
          schemas:
            Order: {type: object, properties: {id: {type: integer}, money: {$ref: '#/components/schemas/Money'}}}
            Money: {type: number}
            Person: {type: object, properties: {pay: {$ref: '#/components/schemas/Money'}, desk: {$ref: '#/components/schemas/Desk'}}}
            Desk: {type: string}
            Alone: {type: string}
        """;
    private static final Diagrams DRAWING = new Diagrams("draw('</script>')", "ask()");

    private static Presentation presentation(Shown shown, List<CustomPage> pages, String changelog) {
        return new Presentation(
                null,
                new Brand("data:image/png;base64,AAAA", "#ffcc00"),
                "https://docs.example.org/shop/",
                shown,
                pages,
                Map.of("Orders", "What was **bought**."),
                changelog,
                List.of(),
                List.of(),
                "");
    }

    private static Description description(String text) {
        return Description.of(URI.create("parley:/openapi.yaml"), Source.parse(text), Sources.none());
    }

    private static Map<String, String> files(Presentation presentation) throws IOException {
        var assets = new Assets(Map.of("docs.js", new byte[0]), () -> Optional.of(DRAWING));
        var documentation = Documentation.of(List.of(description(SHOP)), presentation);
        var all = new TreeMap<String, String>();
        new FolderSite(documentation, assets, "")
                .write((path, content) -> all.put(path, new String(content, StandardCharsets.UTF_8)));
        return all;
    }

    @Test
    void whatIsHiddenIsNowhereNorIsASchemaThatNothingElseSpeaksOf() throws IOException {
        var files = files(presentation(new Shown(true, true, true, true, Set.of("Internal")), List.of(), ""));
        assertThat(files.keySet())
                .contains("schemas/order.html", "schemas/money.html", "schemas/alone.html")
                .noneMatch(path -> path.matches(".*(staff|person|desk|internal).*"));
        assertThat(files.values()).noneMatch(content -> content.matches("(?s).*(/staff|Person|\\bDesk\\b).*"));
    }

    @Test
    void operationsAreHiddenOneByOneAndDeprecatedOnesAllTogether() throws IOException {
        assertThat(files(presentation(new Shown(true, true, true, true, Set.of("GET /orders")), List.of(), ""))
                        .keySet())
                .contains("operations/post-orders.html")
                .doesNotContain("operations/get-orders.html");
        assertThat(files(presentation(new Shown(true, false, true, true, Set.of()), List.of(), ""))
                        .keySet())
                .contains("operations/get-orders.html")
                .doesNotContain("operations/post-orders.html");
    }

    @Test
    void schemasCanBeLeftOutOfTheNavigationButKeepTheirPages() throws IOException {
        var files = files(presentation(new Shown(false, true, true, true, Set.of()), List.of(), ""));
        assertThat(files.get("assets/navigation.js")).doesNotContain("Schemas");
        assertThat(files).containsKey("schemas/order.html").doesNotContainKey("groups/schemas.html");
    }

    @Test
    void pagesOfOnesOwnAndAChangelogStandAboveAllSections() throws IOException {
        var pages = List.of(new CustomPage("Getting started", "# First\n\n```mermaid\ngraph TD\n```\n"));
        var files = files(presentation(Shown.ALL, pages, "It is *new*."));
        assertThat(files.get("pages/getting-started.html"))
                .contains("<h1>Getting started</h1>", "<h2>First</h2>", "data-language=\"mermaid\"");
        assertThat(files.get("changes.html")).contains("<p>It is <em>new</em>.</p>");
        assertThat(files.get("assets/navigation.js"))
                .startsWith(
                        "parley.navigation([[\"\",\"\",[[\"Introduction\",\"index\"],[\"Authentication\",\"authentication\"],[\"Getting"
                                + " started\",\"pages/getting-started\"],[\"Changes\",\"changes\"]]]");
        assertThat(files.get("groups/orders.html")).contains("What was <strong>bought</strong>.");
        assertThat(files.get("llms.txt")).contains("[Getting started](pages/getting-started.md)");
    }

    @Test
    void aTextThatBeginsWithItsTitleHasItOnce() throws IOException {
        var pages = List.of(new CustomPage("First steps", "\n# First steps\n\nGo.\n"));
        var files = files(presentation(Shown.ALL, pages, ""));
        assertThat(files.get("pages/first-steps.html"))
                .contains("<h1>First steps</h1>", "<p>Go.</p>")
                .doesNotContain("<h2>First steps");
        assertThat(files.get("pages/first-steps.md")).containsOnlyOnce("# First steps");
    }

    @Test
    void whatDrawsDiagramsIsThereOnlyWhereThereIsOneAndMayReachNothing() throws IOException {
        assertThat(files(presentation(Shown.ALL, List.of(), ""))).doesNotContainKey("assets/diagram.html");
        var pages = List.of(new CustomPage("Drawn", "```mermaid\ngraph TD\n```\n"));
        assertThat(files(presentation(Shown.ALL, pages, "")).get("assets/diagram.html"))
                .contains("default-src 'none'; script-src 'sha256-")
                .contains("<script>draw('<\\/script>')</script>");
    }

    @Test
    void pagesNameTheirAddressForSearchEnginesAndThoseWhoShareThem() throws IOException {
        var files = files(presentation(Shown.ALL, List.of(), ""));
        assertThat(files.get("operations/get-orders.html"))
                .contains("<link rel=\"canonical\" href=\"https://docs.example.org/shop/operations/get-orders.html\">")
                .contains(
                        "<meta property=\"og:url\"",
                        "<meta property=\"og:image\" content=\"https://docs.example.org/shop/assets/logo.png\">");
        assertThat(files.get("sitemap.xml"))
                .contains("<loc>https://docs.example.org/shop/</loc>")
                .contains("<loc>https://docs.example.org/shop/schemas/order.html</loc>");
        assertThat(files).containsKeys("assets/logo.png", "assets/theme.css");
    }

    @Test
    void aPageKnowsHowToSendWhatItIsAbout() throws IOException {
        var html = files(presentation(Shown.ALL, List.of(), "")).getOrDefault("operations/get-orders.html", "");
        assertThat(html.replace("&quot;", "'"))
                .contains("data-try=\"{'kind':'http','method':'GET','path':'/orders'")
                .contains("'variables':{'where':{'value':'eu','choices':['eu','us']}}")
                .contains("{'in':'query','name':'state','required':true,'choices':['open','sent'],'value':'open'}")
                .contains("'kind':'header','key':'X-Key'");
        assertThat(html).contains("connect-src http: https: ws: wss:");
        var silent = files(presentation(new Shown(true, true, false, false, Set.of()), List.of(), ""));
        assertThat(silent.get("operations/get-orders.html"))
                .contains("connect-src 'none'")
                .doesNotContain("data-try", "Code</h2>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#ffcc00", "#000000", "#ffffff", "#5053c8", "#00ff00", "#ff0000"})
    void anAccentCanBeReadInBothThemes(String accent) {
        var colour = Colour.of(accent);
        assertThat(colour.readableOn(Colour.of("#f1f1f4")).contrast(Colour.of("#f1f1f4")))
                .isGreaterThan(4.5);
        assertThat(colour.readableOn(Colour.of("#26284a")).contrast(Colour.of("#26284a")))
                .isGreaterThan(4.5);
        assertThat(colour.readableUnder(Colour.of("#ffffff")).contrast(Colour.of("#ffffff")))
                .isGreaterThan(4.5);
    }

    @Test
    void whatAVersionChangedLeadsToThePagesOfWhatItChanged() {
        var now = description(SHOP);
        var old = description(SHOP.replace("{name: state, in: query, required: true,", "{name: state, in: query,"));
        var release = new Release("2", "2026-11-20", () -> DescriptionDifference.between(old, now));
        var presentation = Presentation.titled("Shop").with(List.of(release), List.of());
        var documentation = Documentation.of(List.of(now), presentation);
        var page = documentation.pages().stream()
                .filter(each -> each.kind() == PageKind.CHANGES)
                .findFirst()
                .orElseThrow();
        assertThat(dev.parley.description.html.HtmlText.of(page.article().main()))
                .contains("2 <span class=\"quiet date\">2026-11-20</span>", "<h3>Breaking</h3>")
                .contains("href=\"operations/get-orders.html\"");
    }

    @Test
    void aServedSiteHasTheFilesOfAFolder() throws IOException {
        var pages = List.of(new CustomPage("Drawn", "```mermaid\ngraph TD\n```\n"));
        var presentation = presentation(Shown.ALL, pages, "New.");
        var assets = new Assets(Map.of("docs.js", new byte[0]), () -> Optional.of(DRAWING));
        var served = new ServedSite(Documentation.of(List.of(description(SHOP)), presentation), assets);
        files(presentation)
                .forEach((path, content) -> assertThat(served.file(path))
                        .as(path)
                        .hasValueSatisfying(each -> assertThat(new String(each, StandardCharsets.UTF_8))
                                .isEqualTo(content)));
        assertThat(served.file("operations/none.html")).isEmpty();
        assertThat(served.file("assets/none.js")).isEmpty();
    }

    @Test
    void oneFileHoldsLogoColoursAndWhatDraws() throws IOException {
        var pages = List.of(new CustomPage("Drawn", "```mermaid\ngraph TD\n```\n"));
        var documentation = Documentation.of(List.of(description(SHOP)), presentation(Shown.ALL, pages, ""));
        var out = new ByteArrayOutputStream();
        new SingleFile(documentation, new Assets(Map.of(), () -> Optional.of(DRAWING))).write(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("src=\"data:image/png;base64,AAAA\"", "--accent:", "data-diagrams>")
                .contains("style-src 'unsafe-inline'");
    }
}
