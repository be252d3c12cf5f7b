package dev.parley.description.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.description.Vectors;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Span;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class MessageResolutionTest {

    private static final VariableSource VARIABLES = VariableSource.of(Map.of(
            "name", Value.of("Zoë"),
            "key", Value.secret("clé"),
            "bytes", Value.secret("c0ff"),
            "nibble", Value.of("a"),
            "b64", Value.secret("AAEC"),
            "word", Value.of("loose")));

    static Stream<JsonNode> hex() {
        return Vectors.of("messages.json", "hex");
    }

    @ParameterizedTest
    @MethodSource("hex")
    void hexadecimalDigitsAreJudgedAsInTheInterface(JsonNode vector) {
        judge(HexNotation.read(MarkedText.plain(vector.path("text").stringValue())), vector);
    }

    static Stream<JsonNode> base64() {
        return Vectors.of("messages.json", "base64");
    }

    @ParameterizedTest
    @MethodSource("base64")
    void base64IsJudgedAsInTheInterface(JsonNode vector) {
        judge(Base64Notation.read(MarkedText.plain(vector.path("text").stringValue())), vector);
    }

    private static void judge(Notation notation, JsonNode vector) {
        Notation.Fault expected = vector.has("message")
                ? new Notation.Fault(
                        vector.path("at").intValue(), vector.path("message").stringValue())
                : null;
        assertThat(notation.fault()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEX | 00 ff 7F | 00ff7f",
                "HEX | 0xDE,0xAD:be ef | deadbeef",
                "HEX | {{nibble}}{{nibble}} 0{{nibble}} | aa0a",
                "HEX | '' | ''",
                "BASE64 | AAEC/w== | 000102ff",
                "BASE64 | AAEC_w | 000102ff",
                "BASE64 | AA EC | 000102",
                "BASE64 | '' | ''"
            })
    void aNotationBecomesBytes(Format format, String content, String bytes) {
        MessageBytes message = resolve(format, content).orThrow();
        assertThat(message.binary()).isTrue();
        assertThat(message.text()).isNull();
        assertThat(HexFormat.of().formatHex(message.bytes())).isEqualTo(bytes);
    }

    @Test
    void anyBytesComeBackFromBothNotations() {
        var random = new Random(5);
        for (int size = 0; size < 200; size++) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            String base64 = Base64.getMimeEncoder().encodeToString(bytes);
            assertThat(resolve(Format.BASE64, base64).orThrow().bytes()).isEqualTo(bytes);
            String url = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(resolve(Format.BASE64, url).orThrow().bytes()).isEqualTo(bytes);
            String hex = HexFormat.ofDelimiter(" ").formatHex(bytes);
            assertThat(resolve(Format.HEX, hex).orThrow().bytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anEmptyMessageIsLawful(Format format) {
        MessageResolution resolution = resolve(format, "");
        assertThat(resolution.problems()).isEmpty();
        assertThat(resolution.orThrow().bytes()).isEmpty();
    }

    @Test
    void textIsSentAsUtf8WithItsSecretsMarkedInBytes() {
        MessageBytes message = resolve(Format.TEXT, "é {{name}} {{key}}.").orThrow();
        assertThat(message.text()).isEqualTo("é Zoë clé.");
        assertThat(message.bytes()).isEqualTo("é Zoë clé.".getBytes(StandardCharsets.UTF_8));
        assertThat(message.secrets()).containsExactly(new Span(8, 4));
        assertThat(message.binary()).isFalse();
    }

    @Test
    void secretsWithinBinaryMessagesAreMarkedInBytes() {
        assertThat(resolve(Format.HEX, "00 {{bytes}} 01").orThrow().secrets()).containsExactly(new Span(1, 2));
        assertThat(resolve(Format.HEX, "0{{bytes}}1").orThrow().secrets()).containsExactly(new Span(0, 3));
        assertThat(resolve(Format.BASE64, "AAAA{{b64}}AA==").orThrow().secrets())
                .containsExactly(new Span(3, 3));
        assertThat(resolve(Format.BASE64, "A{{b64}}AAA").orThrow().secrets()).containsExactly(new Span(0, 4));
    }

    @Test
    void aDigitTooFewIsToldAtItsPlace() {
        assertThat(resolve(Format.HEX, "00\n1").problems())
                .containsExactly(Problem.of("hex-syntax", "3 digits make no whole bytes: one is missing")
                        .at(new Place.Within("/content", 2, 1)));
    }

    @Test
    void aNotationThatIsWrongOnceFilledInIsToldWithoutColumn() {
        assertThat(resolve(Format.HEX, "{{word}}").problems())
                .containsExactly(
                        Problem.of("hex-syntax", "“l” is no hexadecimal digit").at("/content"));
    }

    @Test
    void jsonThatDoesNotParseMayBeSentWithAWarning() {
        MessageResolution resolution = resolve(Format.JSON, "{\n\"a\": }");
        assertThat(resolution.orThrow().text()).isEqualTo("{\n\"a\": }");
        assertThat(resolution.problems())
                .containsExactly(Problem.of("json-syntax", "A value is expected")
                        .at(new Place.Within("/content", 2, 6))
                        .warning()
                        .hint("It can still be sent, as text"));
    }

    @Test
    void jsonThatBreaksWhenFilledInIsWarnedOf() {
        assertThat(resolve(Format.JSON, "{\"a\": {{word}}}").problems())
                .extracting(Problem::message, Problem::isError)
                .containsExactly(tuple(
                        "With its variables filled in, this is no JSON (line 1, column 7): “loose” is no JSON", false));
        assertThat(resolve(Format.JSON, "{\"a\": \"{{word}}\"}").problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anUnknownVariableKeepsAnyMessageFromBeingSent(Format format) {
        MessageResolution resolution = resolve(format, "{{nam}}");
        assertThat(resolution.message()).isNull();
        assertThat(resolution.problems())
                .containsExactly(Problem.of("unknown-variable", "Unknown variable {{nam}}. Did you mean {{name}}?")
                        .at(new Place.Within("/content", 1, 1)));
        assertThatThrownBy(resolution::orThrow).isInstanceOf(ProblemException.class);
    }

    @Test
    void halfOfASurrogatePairIsReplacedAndWarnedOf() {
        MessageResolution resolution = resolve(Format.TEXT, "a\uD83Db😀");
        assertThat(resolution.orThrow().text()).isEqualTo("a\uFFFDb😀");
        assertThat(resolution.problems()).extracting(Problem::code).containsExactly("lone-surrogate");
    }

    private static MessageResolution resolve(Format format, String content) {
        return MessageResolution.of(new MessageContent(format, content), VARIABLES);
    }
}
