package dev.parley.description.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScanningTest {

    @ParameterizedTest
    @ValueSource(strings = {"adyen.com_CheckoutService", "notion.com", "wikimedia.org"})
    void realDescriptionsAreReadAsByTheLibrary(String name) throws IOException {
        agrees(text("/dev/parley/description/transfer/openapi/" + name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " [ ] ",
                "\t{\r\n}\n",
                "0",
                "-0",
                "12",
                "-123456789",
                "1234567890",
                "-9223372036854775808",
                "9223372036854775807",
                "123456789012345678901234567890",
                "0.5",
                "-1.25e-3",
                "1E+400",
                "1e5",
                "true",
                "false",
                "null",
                "\"\"",
                "\"a\\u00e9\\n\\/\\\\\\\"\\b\\f\\r\\t\"",
                "\"\\ud83d\\ude00 \\ud800\"",
                "\"😀 é\"",
                "{\"a\": 1, \"b\": [true, {\"a\": null}], \"\": \"\\u0000\"}",
                "[[[]], {\"same\": \"same\"}, \"same\"]",
                "[\"\u007f \u2028\"]",
            })
    void whatIsRightIsReadAsByTheLibrary(String text) {
        agrees(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "]",
                "{]",
                "[1 2]",
                "[1,]",
                "[,1]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\": 1,}",
                "{a: 1}",
                "{'a': 1}",
                "{\"a\": 1} x",
                "{} {}",
                "\"",
                "\"\\\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"\n\"",
                "\"\\t\t\"",
                "01",
                "-",
                "-a",
                "+1",
                ".5",
                "1.",
                "1.e1",
                "1e",
                "1e+",
                "0x10",
                "NaN",
                "tru",
                "truex",
                "nul",
                "\uFEFF{}",
                "// no\n{}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1, \"\\u0061\": 2}",
            })
    void whatIsWrongIsLeftToTheLibrary(String text) {
        assertThat(JsonScanning.read(text, Limits.USUAL)).isNull();
    }

    @Test
    void whatIsNestedTooDeepIsLeftToTheLibrary() {
        agrees("[".repeat(100) + "]".repeat(100));
        assertThat(JsonScanning.read("[".repeat(101) + "]".repeat(101), Limits.USUAL))
                .isNull();
        assertThat(JsonScanning.read("{\"a\":".repeat(100_000), Limits.USUAL)).isNull();
    }

    @Test
    void keysThatAllHaveTheSameHashAreReadInTime() {
        var text = new StringBuilder("{\"x\": 0");
        for (int i = 0; i < 1 << 14; i++) {
            text.append(",\"");
            for (int bit = 0; bit < 14; bit++) text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            text.append("\": 1");
        }
        agrees(text.append('}').toString());
    }

    @Test
    void wordsThatStandAgainAreTheSameText() {
        var read = read("[\"word\", {\"word\": \"word\"}]").tree();

        assertThat(read.path(1).path("word").stringValue())
                .isSameAs(read.path(0).stringValue())
                .isSameAs(read.path(1).propertyNames().iterator().next());
    }

    private static void agrees(String text) {
        var scanned = read(text);
        var expected = JsonReading.read(text, Limits.USUAL, false);

        assertThat(scanned.root()).isEqualTo(expected);
        assertThat(Trees.sameInOrder(scanned.tree(), Trees.tree(expected, Limits.USUAL)))
                .isTrue();
        assertThat(scanned.tree()).isEqualTo(Trees.tree(expected, Limits.USUAL));
    }

    private static JsonScanning.Scanned read(String text) {
        return Objects.requireNonNull(JsonScanning.read(text, Limits.USUAL), "It is no JSON");
    }

    private static String text(String resource) throws IOException {
        try (var stream = Objects.requireNonNull(JsonScanningTest.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
