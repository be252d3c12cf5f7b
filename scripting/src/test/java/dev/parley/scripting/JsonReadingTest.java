package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReadingTest {

    private static @Nullable JsonNode read(String json) {
        return JsonReading.read(("D" + json).getBytes(StandardCharsets.UTF_8), 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"events\":[{\"type\":\"test\",\"name\":\"status is 200\",\"verdict\":\"passed\"}],\"skipped\":true}",
                "{\"changes\":[{\"scope\":\"local\",\"name\":\"n\",\"value\":0},{\"scope\":\"local\",\"name\":\"m\"}],\"next\":null}",
                "[[],{},\"\",123456789,false,[[[1]]]]",
                "{\"a\":1,\"a\":2}"
            })
    void whatWorkersTellMostlyIsReadAsTheLibraryReadsIt(String json) {
        assertThat(read(json)).isNotNull().isEqualTo(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "[1,]",
                "[1",
                "\"open",
                "tru",
                "01",
                "1 ",
                "{} {}",
                "\u0000"
            })
    void whatIsNoJsonIsNotRead(String json) {
        assertThat(read(json)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\nb\"", "\"ä\"", "-1", "1.5", "1e3", "1234567890", "{ }", "[[[[[[[[[1]]]]]]]]]"})
    void allElseIsLeftToTheLibrary(String json) {
        assertThat(read(json)).isNull();
    }
}
