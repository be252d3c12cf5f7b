package dev.parley.description.docs;

import static dev.parley.description.docs.Shop.SHOP;
import static dev.parley.description.docs.Shop.documentation;
import static dev.parley.description.docs.Shop.folder;
import static dev.parley.description.docs.Shop.single;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Documentation as a folder and as one file. */
class WrittenDocumentationTest {

    @Test
    void aFolderHoldsEachPageAsHtmlAndMarkdownWithSearchAndNavigation() {
        var files = folder(documentation(SHOP));
        assertThat(files)
                .containsKeys(
                        "index.html",
                        "index.md",
                        "operations/read-order.html",
                        "schemas/order.js",
                        "assets/docs.js",
                        "assets/search.js",
                        "assets/navigation.js",
                        "llms.txt");
        assertThat(files.get("operations/read-order.html"))
                .startsWith("<!doctype html>")
                .contains("<title>One order – Shop</title>", "href=\"../schemas/order.html\"", "aria-current=\"page\"")
                .doesNotContain("src=\"http");
        assertThat(files.get("operations/read-order.md"))
                .contains("# One order GET", "[Order](../schemas/order.md)", "```");
        assertThat(files.get("assets/search.js")).startsWith("parley.words({").contains("\"schemas/person\":\"person");
        assertThat(files.get("schemas/order.js")).startsWith("parley.fields(\"schemas/order\",[");
        assertThat(files.get("llms.txt"))
                .contains("# Shop", "> Sells things.", "- [One order](operations/read-order.md): GET /orders/{order}");
    }

    @Test
    void oneFileHoldsAllPagesAndItsOwnScriptByItsHash() {
        var text = single(documentation(SHOP));
        assertThat(text)
                .contains(
                        "<style>STYLE url(data:font/woff2;base64,Rk9OVA==)</style>",
                        "<script>SCRIPT</script>",
                        "script-src &#39;sha256-".replace("&#39;", "'"))
                .contains("data-page=\"operations/read-order\">[", "data-navigation>[", "data-words>{")
                .doesNotContain("src=\"", "href=\"assets");
    }

    @Test
    void theSameDescriptionGivesTheSameFiles() {
        assertThat(folder(documentation(SHOP))).isEqualTo(folder(documentation(SHOP)));
    }
}
