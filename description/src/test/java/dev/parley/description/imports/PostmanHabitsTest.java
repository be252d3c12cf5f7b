package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.UrlRows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What Postman does with a collection that is not written in it. */
class PostmanHabitsTest {

    private static Imported read(String inner) {
        return Imports.read("""
            {"info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
             %s}\
            """.formatted(inner));
    }

    private static ImportedHttp only(String item) {
        return (ImportedHttp) read("\"item\": [" + item + "]").root().items().getFirst();
    }

    @Test
    void methodsAreInCapitals() {
        assertThat(only("{\"request\": {\"method\": \"post\", \"url\": \"h\"}}")
                        .request()
                        .method())
                .isEqualTo("POST");
    }

    @Test
    void descriptionsOfAnItemAndItsRequestAreKept() {
        assertThat(only("{\"description\": \"Item\\n\", \"request\": {\"url\": \"h\", \"description\": \"Request\"}}")
                        .request()
                        .description())
                .isEqualTo("Item\n\nRequest");
        assertThat(only("{\"description\": \"Same\", \"request\": {\"url\": \"h\", \"description\": \"Same\"}}")
                        .request()
                        .description())
                .isEqualTo("Same");
    }

    @Test
    void requestsKeepTheirIds() {
        assertThat(only("{\"id\": \"r-1\", \"request\": \"h\"}").id()).isEqualTo("r-1");
        assertThat(only("{\"_postman_id\": \"r-2\", \"request\": \"h\"}").id()).isEqualTo("r-2");
        assertThat(only("{\"request\": \"h\"}").id()).isNull();
    }

    @Test
    void pairsWithoutANameComeIn() {
        var request = only("""
            {"request": {"method": "POST", "url": {"host": ["h"], "query": [{"key": "", "value": "v"}, {"key": "", "value": ""}]},
              "body": {"mode": "urlencoded", "urlencoded": [{"key": "", "value": "w"}, {"key": "", "value": ""}]}}}\
            """).request();
        assertThat(UrlRows.url(request.url(), request.query())).isEqualTo("h?=v&=");
        assertThat(request.body())
                .isEqualTo(new HttpBody.Form(
                        List.of(Parameter.pair("", "w", true, null), Parameter.pair("", "", true, null))));
    }

    @Test
    void credentialsAmongThePartsOfAUrlStayInIt() {
        assertThat(only("""
            {"request": {"url": {"protocol": "http", "auth": {"user": "u", "password": "p"}, "host": ["h"], "path": ["a"]}}}\
            """).request().url()).isEqualTo("http://u:p@h/a");
    }

    @Test
    void aTypedAuthorizationIsSwitchedOffWhereCredentialsTakeItsPlace() {
        String typed = "\"header\": [{\"key\": \"authorization\", \"value\": \"mine\"}]";
        Imported imported = read("""
            "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "t"}]},
            "item": [{"name": "F", "item": [{"name": "inherits", "request": {"url": "h", %s}}]},
              {"name": "none", "request": {"url": "h", "auth": {"type": "noauth"}, %s}}]\
            """.formatted(typed, typed));
        var folder = (ImportedFolder) imported.root().items().getFirst();
        assertThat(((ImportedHttp) folder.items().getFirst()).request().headers())
                .extracting(Parameter::enabled)
                .containsExactly(false);
        var none = ((ImportedHttp) imported.root().items().getLast()).request();
        assertThat(none.headers()).extracting(Parameter::enabled).containsExactly(true);
        assertThat(none.auth()).isEqualTo(new Auth.None());
        assertThat(imported.notCarried())
                .extracting(NotCarried::place, NotCarried::what)
                .containsExactly(tuple("F / inherits", "header authorization"));
    }

    @Test
    void variablesKeepWhatTheyAre() {
        List<ImportedVariable> variables = read("""
            "item": [], "variable": [{"key": "n", "value": 5}, {"key": "t", "value": "5"}, {"key": "typed", "value": "5", "type": "number"},
              {"key": "no", "value": "x", "type": "number"}, {"key": "b", "value": "true", "type": "boolean"},
              {"key": "s", "value": 5, "type": "string"}, {"key": "o", "value": {"a": [1]}}]\
            """).root().variables();
        assertThat(variables)
                .extracting(each -> each.name() + " " + each.value() + " " + shown(each.typed()))
                .containsExactly(
                        "n 5 5", "t 5 -", "typed 5 5", "no x -", "b true true", "s 5 -", "o {\"a\":[1]} {\"a\":[1]}");
    }

    private static String shown(@Nullable JsonNode typed) {
        return typed == null ? "-" : typed.toString();
    }

    @Test
    void anEnvironmentNeedsNoName() {
        ImportedEnvironment environment = Imports.read("{\"values\": [{\"key\": \"a\", \"value\": \"1\"}]}")
                .environments()
                .getFirst();
        assertThat(environment.variables()).containsExactly(ImportedVariable.of("a", "1"));
    }

    @Test
    void aFileIsOfTheTypeOfItsName() {
        var request =
                only("{\"request\": {\"method\": \"PUT\", \"url\": \"h\", \"body\": {\"mode\": \"file\", \"file\":"
                                + " {\"src\": \"a/b.json\"}}}}")
                        .request();
        assertThat(request.headers()).containsExactly(Parameter.of("Content-Type", "application/json"));
        assertThat(request.options().omitted()).isEmpty();
    }
}
