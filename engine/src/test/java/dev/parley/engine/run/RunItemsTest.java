package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.Imports;
import dev.parley.description.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunItemsTest {

    private static final String COLLECTION = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "item": [
           {"name": "Orders", "id": "f-1", "item": [
             {"name": "list", "id": "r-1", "request": "http://shop.test/1"},
             {"name": "Deep", "_postman_id": "f-2", "item": [{"name": "read", "_postman_id": "r-2", "request": "http://shop.test/2"}]}]},
           {"name": "ping", "id": "r-3", "request": "http://shop.test/3"}
         ]}\
        """;

    private static List<String> only(String... words) {
        return RunItems.of(Imports.read(COLLECTION).root(), List.of(words)).items().stream()
                .map(RunItem::name)
                .toList();
    }

    @Test
    void foldersAndRequestsAreChosenByNameOrId() {
        assertThat(only("Orders")).containsExactly("list", "read");
        assertThat(only("f-1")).containsExactly("list", "read");
        assertThat(only("f-2", "r-3")).containsExactly("read", "ping");
        assertThat(only("r-1")).containsExactly("list");
    }

    @Test
    void oneThatIsNotThereIsTold() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> only("f-1", "f-9"))
                .satisfies(e -> assertThat(e.problems())
                        .singleElement()
                        .satisfies(each -> assertThat(each.message()).contains("“f-9”")));
    }

    private static List<String> tagged(Set<String> wanted, Set<String> unwanted, String... only) {
        ImportedFolder collection = Imports.directory(Map.of(
                        "bruno.json",
                        "{\"version\": \"1\", \"name\": \"Shop\"}",
                        "a.bru",
                        bru("A", "smoke\nslow"),
                        "b.bru",
                        bru("B", "smoke"),
                        "c.bru",
                        bru("C", ""),
                        "in/d.bru",
                        bru("D", "other")))
                .root();
        return RunItems.of(collection, List.of(only), new RunTags(wanted, unwanted)).items().stream()
                .map(RunItem::name)
                .toList();
    }

    private static String bru(String name, String tags) {
        String listed = tags.isEmpty() ? "" : "  tags: [\n" + tags.indent(4) + "  ]\n";
        return "meta {\n  name: " + name + "\n  type: http\n" + listed + "}\n\nget {\n  url: http://shop.test/\n}\n";
    }

    @Test
    void oneOfTheTagsIsEnoughAndOneThatIsNotWantedIsTooMuch() {
        assertThat(tagged(Set.of(), Set.of())).containsExactly("D", "A", "B", "C");
        assertThat(tagged(Set.of("smoke"), Set.of())).containsExactly("A", "B");
        assertThat(tagged(Set.of("slow", "other", "gone"), Set.of())).containsExactly("D", "A");
        assertThat(tagged(Set.of("smoke"), Set.of("slow"))).containsExactly("B");
        assertThat(tagged(Set.of(), Set.of("smoke"))).containsExactly("D", "C");
        assertThat(tagged(Set.of("smoke", "other"), Set.of(), "in")).containsExactly("D");
    }

    @Test
    void tagsThatLeaveNoRequestAreToldWithThoseThatThereAre() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tagged(Set.of("gone"), Set.of()))
                .satisfies(e -> assertThat(e.problems().getFirst().hint()).contains("other, slow, smoke"));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tagged(Set.of("smoke"), Set.of(), "C"))
                .satisfies(e -> assertThat(e.problems().getFirst().hint()).contains("has tags"));
    }
}
