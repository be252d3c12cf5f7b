package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class UrlRowsTest {

    static Stream<JsonNode> rows() {
        return Vectors.of("query.json", "rows");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aUrlMakesTheRowsThatTheInterfaceMakes(JsonNode vector) {
        assertThat(UrlRows.rows(vector.path("url").stringValue(), read(vector.path("known"))))
                .isEqualTo(read(vector.path("rows")));
    }

    static Stream<JsonNode> urls() {
        return Vectors.of("query.json", "urls");
    }

    @ParameterizedTest
    @MethodSource("urls")
    void rowsMakeTheUrlThatTheInterfaceMakes(JsonNode vector) {
        assertThat(UrlRows.url(vector.path("url").stringValue(), read(vector.path("rows"))))
                .isEqualTo(vector.path("written").stringValue());
    }

    static Stream<JsonNode> paths() {
        return Vectors.of("query.json", "paths");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void pathParametersAreFoundAsTheInterfaceFindsThem(JsonNode vector) {
        List<String> names =
                vector.path("names").valueStream().map(JsonNode::stringValue).toList();
        String url = vector.path("url").stringValue();
        assertThat(UrlRows.pathNames(url)).containsExactlyElementsOf(names);
        assertThat(UrlRows.pathRows(url, List.of()))
                .isEqualTo(names.stream().map(name -> Parameter.of(name, "")).toList());
    }

    static Stream<JsonNode> types() {
        return Vectors.of("query.json", "types");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aValueFitsItsTypeAsInTheInterface(JsonNode vector) {
        var type = ParameterType.valueOf(vector.path("type").stringValue().toUpperCase(Locale.ROOT));
        assertThat(TypedValue.fits(type, vector.path("value").stringValue()))
                .isEqualTo(vector.path("fits").booleanValue());
    }

    @Test
    void aUrlComesBackFromItsOwnRowsAndRowsFromTheirOwnUrl() {
        var random = new Random(20261125);
        for (int round = 0; round < 5_000; round++) {
            String query = someQuery(random);
            String url = "ws://h/p?" + query;
            List<Parameter> rows = UrlRows.rows(url, List.of());
            String written = UrlRows.url(url, rows);
            assertThat(UrlRows.rows(written, rows)).as(url).isEqualTo(rows);
            assertThat(UrlRows.url(written, rows)).as(url).isEqualTo(written);
            assertThat(written).as(url).isEqualTo(url.replaceAll("&+", "&").replaceAll("&$", ""));
        }
    }

    private static String someQuery(Random random) {
        String[] pieces = {
            "a", "b", "=", "=", "&", "&", "+", "%2F", "%", "%C3%A9", "%ff", "é", "{{x}}", "{", "}", ",", "/", " "
        };
        var query = new StringBuilder("q");
        for (int i = random.nextInt(12); i > 0; i--) {
            query.append(pieces[random.nextInt(pieces.length)]);
        }
        return query.toString();
    }

    private static List<Parameter> read(JsonNode rows) {
        var read = new ArrayList<Parameter>();
        for (JsonNode row : rows) {
            Parameter each = RequestJson.parameter(row);
            read.add(each);
        }
        return read;
    }
}
