package dev.parley.description.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.imports.ImportedHttp;
import dev.parley.description.imports.Imports;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.UrlRows;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random requests and texts, written as code and read back, by seeds. */
class CodePropertiesTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Z9",
            " ",
            "  ",
            "'",
            "''",
            "\"",
            "\\",
            "\\\\",
            "\\n",
            "\\u0041",
            "\\x41",
            "$",
            "$a",
            "${a}",
            "$(a)",
            "`a`",
            "!",
            "!!",
            "#",
            "%",
            "%s",
            "%41",
            "{",
            "}",
            "{0}",
            "[",
            "]",
            "<",
            ">",
            "</script>",
            "|",
            "&",
            "&&",
            ";",
            ":",
            "=",
            "@",
            "@file",
            "~",
            "*",
            "?",
            "^",
            "--",
            "-d",
            "//",
            "/*",
            "*/",
            "<?",
            "?>",
            "$'a'",
            "é",
            "ß",
            "\u00a0",
            "\u202e",
            "\u2028",
            "\ufeff",
            "漢字",
            "👋🏽",
            "\ue000",
            "\t");

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private final Random random = new Random();

    private String text(int most) {
        var text = new StringBuilder();
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().replace("{{", "{ {");
    }

    /** A value as a header line carries it. */
    private String line() {
        return text(8).strip();
    }

    private String lines(String end) {
        var text = new StringBuilder(text(12));
        for (int left = random.nextInt(3); left > 0; left--) {
            text.append(end).append(text(12));
        }
        return text.toString().replace("{{", "{ {");
    }

    private HttpRequest request() {
        List<Parameter> query = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            query.add(Parameter.of("q" + text(3), text(6)));
        }
        List<Parameter> headers = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            headers.add(Parameter.of("X-" + left, line()));
        }
        String method = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "QUERY", "HEAD")
                .get(random.nextInt(7));
        HttpRequest request = HttpRequest.of(method, UrlRows.url("https://example.org/a", query))
                .withHeaders(headers);
        if (random.nextInt(3) == 0) {
            request = request.with(new Auth.Basic("u" + text(3).replace(":", ""), text(6)));
        }
        return switch (random.nextInt(5)) {
            case 0 -> request;
            case 1 -> request.with(new HttpBody.Text(BodyFormat.JSON, "[" + lines("\n") + "]"));
            case 2 -> request.with(new HttpBody.Text(BodyFormat.XML, "<a>" + lines("\n") + "</a>"));
            case 3 -> request.with(new HttpBody.Text(BodyFormat.TEXT, "t" + lines("\n")));
            default ->
                request.with(
                        new HttpBody.Form(List.of(Parameter.of("n" + text(3), text(6)), Parameter.of("m", text(6)))));
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void curlIsReadBackAsTheRequestThatItWas(long seed) {
        random.setSeed(seed);
        ResolvedHttpRequest meant = resolved(request());
        String code = new CodeWriting(true, Instant.EPOCH, new Random(1))
                .http(CodeLanguage.CURL, meant, PersonalOptions.NONE)
                .text();
        var read = (ImportedHttp) Imports.read(code).root().items().getFirst();
        assertThat(story(resolved(read.request()))).as(code).isEqualTo(story(meant));
    }

    private static ResolvedHttpRequest resolved(HttpRequest request) {
        return HttpResolver.resolve(request, VariableSource.NONE, new Random(1)).orThrow();
    }

    /** What of a request goes out. */
    private static String story(ResolvedHttpRequest request) {
        var story = new StringBuilder(request.method() + " " + request.url().text() + "\n");
        request.headers().stream()
                .map(each -> each.name().text() + ": " + each.value().text() + "\n")
                .sorted()
                .forEach(story::append);
        request.body().pieces().forEach(piece -> {
            if (piece instanceof BodyPiece.Written(var bytes)) {
                story.append(new String(bytes.bytes(), StandardCharsets.UTF_8));
            }
        });
        return story.toString();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLiteralSaysWhatItWasMadeOf(long seed) {
        random.setSeed(seed);
        String text = lines(random.nextBoolean() ? "\n" : "\r\n")
                + "\0\7\u001b\u007f\u0085".substring(0, random.nextInt(6))
                + text(4);
        for (var reader : LiteralReader.values()) {
            assertThat(reader.read(reader.literals.quoted(text)))
                    .as(reader + ": " + reader.literals.quoted(text))
                    .isEqualTo(text);
            String lines = reader.literals.lines(text, "    ");
            assertThat(reader.readAll(lines)).as(reader + ": " + lines).isEqualTo(text);
        }
    }
}
