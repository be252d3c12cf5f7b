package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code parley docs} as a process. */
class DocsTest {

    private static final String SHOP = """
        openapi: 3.1.0
        info: {title: Shop, version: '1'}
        paths:
          /orders:
            get: {tags: [orders], summary: List orders, responses: {'200': {description: All, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}
            post: {tags: [orders], summary: Place an order, deprecated: true, responses: {'201': {description: Placed}}}
          /users:
            get: {tags: [users], summary: List users, responses: {'200': {description: All}}}
        components: {schemas: {Order: {type: object}}}
        """;
    private static final String LOGO = "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- %s --></svg>";

    @TempDir
    Path directory;

    private Path shop;
    private Path site;

    @BeforeEach
    void write() throws IOException {
        shop = write("shop.yaml", SHOP);
        site = directory.resolve("site");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Program docs(Object... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("docs", shop.toString()));
        for (Object each : options) {
            all.add(each.toString());
        }
        return Program.run(all.toArray(String[]::new));
    }

    private String page(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    private void assertRefused(int code, String words, Object... options) throws Exception {
        Program refused = docs(options);
        assertThat(refused.code()).as(refused.err()).isEqualTo(code);
        assertThat(refused.err()).contains(words);
        assertThat(site).doesNotExist();
    }

    @Test
    void aSiteHasTheLooksAndThePagesOfThoseWhoPublishIt() throws Exception {
        Path logo = write("logo.svg", LOGO.formatted("first"));
        Path start = write("start.md", "# First steps\n\nRead <script>alert(1)</script> on.\n");
        Path notes = write("notes.md", "Only text.\n");
        Path changes = write("changes.md", "## 2.0\n\n- Orders are listed\n");
        Program made = docs(
                "-o",
                site,
                "--title",
                "Our shop",
                "--logo",
                logo,
                "--accent",
                "#b3261e",
                "--page",
                start,
                "--page",
                notes,
                "--changelog",
                changes,
                "--url",
                "https://docs.example.org/shop");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(page("index.html"))
                .contains("<title>Our shop</title>")
                .contains("<link rel=\"canonical\" href=\"https://docs.example.org/shop/\">");
        assertThat(page("assets/logo.svg")).contains("first");
        assertThat(page("assets/theme.css")).contains("--accent:#b3261e");
        assertThat(page("pages/first-steps.html")).contains("on.").doesNotContain("<script>alert");
        assertThat(page("pages/notes.html")).contains("Only text.");
        assertThat(page("changes.html")).contains("Orders are listed");
        assertThat(page("sitemap.xml")).contains("<loc>https://docs.example.org/shop/pages/first-steps.html</loc>");
        assertThat(page("llms.txt")).contains("First steps");
    }

    @Test
    void whatIsLeftOutIsNowhereAndANameThatHidesNothingIsNamed() throws Exception {
        Program made = docs(
                "-o",
                site,
                "--without",
                "schemas,code",
                "--without",
                "deprecated",
                "--hide",
                "users",
                "--hide",
                "GET /nothing",
                "--json");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(site.resolve("operations/get-orders.html")).exists();
        assertThat(site.resolve("operations/post-orders.html")).doesNotExist();
        assertThat(site.resolve("operations/get-users.html")).doesNotExist();
        assertThat(page("operations/get-orders.html")).doesNotContain("curl");
        assertThat(page("assets/navigation.js")).doesNotContain("users").doesNotContain("Schemas");
        JsonNode told = JsonMapper.shared().readTree(made.out());
        assertThat(told.at("/problems/0").asString())
                .isEqualTo("--hide: there is no folder, tag or endpoint called “GET /nothing”");
        assertThat(made.err()).contains("“GET /nothing”").doesNotContain("“users”");
    }

    @Test
    void versionsStandBesideEachOtherAndToldIsWhatEachHasChanged() throws Exception {
        Path first = write("first.yaml", SHOP.replace("/users", "/people"));
        Path second = write("second.yaml", SHOP.replace("title: Shop", "title: Old shop"));
        Program made = docs(
                "-o",
                site,
                "--version-of",
                "1.0 beta=" + first,
                "--version-of",
                "2.0=" + second,
                "--url",
                "https://docs.example.org/",
                "--hide",
                "GET /people");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.err()).isEmpty();
        assertThat(page("index.html"))
                .contains("<select class=\"editions\" aria-label=\"Version\">")
                .contains("<option value=\"index.html\" selected>Latest</option>")
                .contains("<option value=\"v/2.0/index.html\">2.0</option>")
                .contains("<option value=\"v/1.0-beta/index.html\">1.0 beta</option>");
        assertThat(page("v/2.0/operations/get-orders.html"))
                .contains("<title>List orders – Old shop</title>")
                .contains("<option value=\"../../../v/1.0-beta/index.html\">1.0 beta</option>")
                .contains("href=\"https://docs.example.org/v/2.0/operations/get-orders.html\"");
        assertThat(page("changes.html")).contains("Since 2.0").contains("GET /users");
        assertThat(page("v/2.0/changes.html")).doesNotContain("Since").contains("GET /users");
        assertThat(site.resolve("v/1.0-beta/changes.html")).doesNotExist();
        assertThat(site.resolve("v/1.0-beta/operations/get-people.html")).doesNotExist();

        assertThat(docs("-o", site, "--version-of", "2.0=" + second).code()).isZero();
        assertThat(site.resolve("v/2.0/index.html")).exists();
        assertThat(site.resolve("v/1.0-beta")).doesNotExist();
        assertThat(site.resolve("sitemap.xml")).doesNotExist();
    }

    @Test
    void wrongOptionsAreRefusedBeforeAnythingIsWritten() throws Exception {
        assertRefused(1, "--accent: a colour is written like #5053c8", "-o", site, "--accent", "red");
        assertRefused(1, "--url: an address begins with https://", "-o", site, "--url", "javascript:alert(1)");
        assertRefused(1, "--port", "-o", site, "--watch", "--port", "99999");
        assertRefused(1, "--version-of: it is written NAME=FILE", "-o", site, "--version-of", shop);
        assertRefused(1, "--version-of: it is written NAME=FILE", "-o", site, "--version-of", "..=" + shop);
        assertRefused(1, "same folder", "-o", site, "--version-of", "1 0=" + shop, "--version-of", "1-0=" + shop);
        assertRefused(1, "leave one out", "--single", "-o", site, "--version-of", "1=" + shop);
        assertRefused(2, "gone.yaml", "-o", site, "--version-of", "1=" + directory.resolve("gone.yaml"));
        assertRefused(1, "schemas", "-o", site, "--without", "everything");
        assertRefused(2, "logo.svg is not there", "-o", site, "--logo", directory.resolve("logo.svg"));
        assertRefused(2, "is no picture", "-o", site, "--logo", shop);
        assertRefused(2, directory + " is no file", "-o", site, "--changelog", directory);
        Path bytes = Files.write(directory.resolve("bytes.md"), new byte[] {(byte) 0xff, 0x00, (byte) 0xfe});
        assertRefused(2, "bytes.md is no text in UTF-8", "-o", site, "--page", bytes);
    }

    @Test
    void whatPagesAreMadeOfIsNeverWrittenOver() throws Exception {
        assertRefused(2, "shop.yaml is what the pages are made of", "--single", "-o", shop);
        assertThat(shop).hasContent(SHOP);
        Path index = write("index.md", "# Mine\n");
        assertRefused(2, "index.md is what the pages are made of", "-o", directory, "--page", index);
        assertThat(index).hasContent("# Mine");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedWithItsReason() throws Exception {
        Program made = docs("-o", shop.resolve("inside"));
        assertThat(made.code()).isEqualTo(3);
        assertThat(made.err()).contains("shop.yaml");
        Program gone = docs("--single", "-o", "/proc/of-nobody.html");
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.err()).contains("/proc/of-nobody.html: there is no such file or folder");
    }

    @Test
    void theServerOfAWatchedFolderGivesItsPagesAndNothingElse() throws Exception {
        Path logo = write("logo.svg", LOGO.formatted("first"));
        Process process = Program.builder(
                        "docs", shop.toString(), "-o", site.toString(), "--watch", "--logo", logo.toString())
                .start();
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(lines.readLine()).contains("pages written");
            String address = lines.readLine().replace("Open ", "");
            assertThat(lines.readLine()).startsWith("Watching 2 files");
            HttpResponse<String> home = get(client, address);
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.body()).contains("<title>Shop</title>");
            assertThat(home.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(home.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(get(client, address + "operations/get-orders.html?again").statusCode())
                    .isEqualTo(200);
            for (String other :
                    List.of("nothing.html", ".parley-docs", "..%2fshop.yaml", "%2e%2e/shop.yaml", "assets/")) {
                assertThat(get(client, address + other).statusCode()).as(other).isEqualTo(404);
            }

            String stamp = get(client, address + "assets/stamp.js").body();
            write("shop.yaml", SHOP.replace("title: Shop", "title: Bazaar"));
            assertThat(lines.readLine()).startsWith("Bazaar:");
            assertThat(get(client, address).body()).contains("<title>Bazaar</title>");
            assertThat(get(client, address + "assets/stamp.js").body()).isNotEqualTo(stamp);
            write("logo.svg", LOGO.formatted("second"));
            assertThat(lines.readLine()).startsWith("Bazaar:");
            assertThat(get(client, address + "assets/logo.svg").body()).contains("second");
        } finally {
            process.destroyForcibly();
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
