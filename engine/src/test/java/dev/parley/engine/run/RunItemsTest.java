package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.description.imports.Imports;
import dev.parley.description.problem.ProblemException;
import java.util.List;
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
}
