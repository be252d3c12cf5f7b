package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.code.CodeLanguage;
import dev.parley.description.code.CodeWriting;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyFormat;
import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.variables.VariableSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the code that requests are written as, and compares what arrives with what was meant. */
class CodeRunsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NASTY = "\"it's\" \\ `id` $(id) ${id} %s {} <x> \\u0041 ü 👋 #;&|*?[a] !";

    private static DemoServer server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws IOException {
        server = new DemoServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    record Case(String name, HttpRequest request) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static HttpRequest to(String method, String target) {
        return HttpRequest.of(
                method, "http://127.0.0.1:" + server.address().getPort() + "/demo/http/anything" + target);
    }

    private static HttpRequest json() {
        String quoted = JSON.writeValueAsString(NASTY + "\n\t\u2028\u202e");
        return to("PATCH", "/a%20b?x=1&x=2&y=%C3%BC%26'%22$(id)")
                .withHeaders(List.of(
                        Parameter.of("X-Nasty", "a \"quoted\" it's `id` $(id) ${id} \\ %41 !x"),
                        Parameter.of("X-Colon", ":=@x"),
                        Parameter.of("Cookie", "a=1; b=2")))
                .with(new Auth.Basic("ada", "love:lace"))
                .with(new HttpBody.Text(BodyFormat.JSON, "{\n  \"text\": " + quoted + ",\n  \"n\": [1,\n 2]\n}\n"));
    }

    private static HttpRequest untyped() {
        HttpOptions options = new HttpOptions(
                null, null, null, null, null, HttpVersion.HTTP_1_1, null, null, List.of("content-type"));
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        HttpRequest request = to("PUT", "");
        return new HttpRequest(
                request.method(),
                request.url(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                request.auth(),
                new HttpBody.Binary(FileSource.of("it's data.bin", FileContent.of(bytes))),
                request.scripts(),
                options,
                null);
    }

    private static HttpRequest upload() {
        FileContent content = FileContent.of("the file's text\n".getBytes(StandardCharsets.UTF_8));
        return to("POST", "")
                .with(new HttpBody.Multipart(List.of(
                        FormPart.of("plain", new FormValue.TextValue("@text; 'of' \"two\"\nlines")),
                        new FormPart(
                                "typed", new FormValue.TextValue("{\"a\":\"b;c\"}"), "application/json", true, null),
                        new FormPart(
                                "file",
                                new FormValue.FileValue(FileSource.of("it's a file.txt", content)),
                                "text/x-own",
                                true,
                                null))));
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("JSON with everything that could break out", json()),
                new Case("a form", to("POST", "").with(new HttpBody.Form(List.of(Parameter.of("a b", "c&d=é"))))),
                new Case("bytes of a file without a type", untyped()),
                new Case("a form with a file", upload()));
    }

    /** Texts of a form have no type of their own in PHP, which its code says. */
    static Stream<Case> casesOfPhp() {
        return cases().filter(each -> !(each.request().body() instanceof HttpBody.Multipart));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void curlSendsWhatWasMeant(Case each) throws Exception {
        compare(each.request(), run(each.request(), CodeLanguage.CURL, "code.sh", "sh"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javaScriptSendsWhatWasMeant(Case each) throws Exception {
        compare(each.request(), run(each.request(), CodeLanguage.JAVASCRIPT, "code.mjs", "node"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pythonSendsWhatWasMeant(Case each) throws Exception {
        compare(each.request(), run(each.request(), CodeLanguage.REQUESTS, "code.py", "python3"));
    }

    @ParameterizedTest
    @MethodSource("casesOfPhp")
    void phpSendsWhatWasMeant(Case each) throws Exception {
        compare(each.request(), run(each.request(), CodeLanguage.PHP, "code.php", "php"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void javaSendsWhatWasMeant(Case each) throws Exception {
        compare(
                each.request(),
                run(
                        each.request(),
                        CodeLanguage.JAVA,
                        "Main.java",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CURL", "JAVASCRIPT", "PHP", "REQUESTS"})
    void headersBeyondAsciiArriveInUtf8(CodeLanguage language) throws Exception {
        HttpRequest request = to("GET", "").withHeaders(List.of(Parameter.of("X-Far", "ü 漢字 \u202e👋 \"it's\"")));
        compare(
                request,
                switch (language) {
                    case CURL -> run(request, language, "code.sh", "sh");
                    case JAVASCRIPT -> run(request, language, "code.mjs", "node");
                    case PHP -> run(request, language, "code.php", "php");
                    default -> run(request, language, "code.py", "python3");
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTS", "HTTPX"})
    void pythonCodeIsPython(CodeLanguage language) throws Exception {
        for (Case each : cases().toList()) {
            Path file = write(each.request(), language, "code.py");
            assertThat(output("python3", "-m", "py_compile", file.toString())).isEmpty();
        }
    }

    private Path write(HttpRequest request, CodeLanguage language, String name) throws IOException {
        String text = new CodeWriting(true, Instant.EPOCH, new Random(1))
                .http(language, resolved(request), PersonalOptions.NONE)
                .text();
        return Files.writeString(directory.resolve(name), text);
    }

    private static ResolvedHttpRequest resolved(HttpRequest request) {
        return HttpResolver.resolve(request, VariableSource.NONE, new Random(1)).orThrow();
    }

    private JsonNode run(HttpRequest request, CodeLanguage language, String name, String... command) throws Exception {
        if (request.body() instanceof HttpBody.Binary(FileSource file) && file.content() != null) {
            Files.write(directory.resolve(file.name()), file.content().bytes());
        }
        if (request.body() instanceof HttpBody.Multipart(List<FormPart> parts)) {
            for (FormPart part : parts) {
                if (part.value() instanceof FormValue.FileValue(FileSource file) && file.content() != null) {
                    Files.write(directory.resolve(file.name()), file.content().bytes());
                }
            }
        }
        write(request, language, name);
        List<String> words = new ArrayList<>(List.of(command));
        words.add(name);
        String output = output(words.toArray(String[]::new));
        return JSON.readTree(output.substring(Math.max(0, output.indexOf('{'))));
    }

    private String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(command[0].equals("python3") || command[0].equals("node"))
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static void compare(HttpRequest request, JsonNode arrived) {
        ResolvedHttpRequest meant = resolved(request);
        assertThat(arrived.path("method").asString()).isEqualTo(meant.method());
        assertThat(arrived.path("url").asString().replace("%27", "'"))
                .isEqualTo(meant.url().text());
        boolean form = request.body() instanceof HttpBody.Multipart;
        meant.headers().stream()
                .filter(line -> !form || !line.is("Content-Type"))
                .forEach(line -> assertThat(values(arrived, line.name().text()))
                        .containsExactly(line.value().text()));
        switch (request.body()) {
            case HttpBody.Multipart _ ->
                assertThat(arrived.path("body").asString().replace("\r\n", "\n"))
                        .contains(
                                "name=\"plain\"",
                                "@text; 'of' \"two\"\nlines",
                                "name=\"typed\"",
                                "application/json",
                                "{\"a\":\"b;c\"}",
                                "name=\"file\"; filename=\"it's a file.txt\"",
                                "text/x-own",
                                "the file's text\n");
            case HttpBody.Binary(FileSource file) -> {
                assertThat(values(arrived, "Content-Type")).isEmpty();
                assertThat(Base64.getDecoder().decode(arrived.path("bodyBase64").asString()))
                        .isEqualTo(
                                file.content() == null
                                        ? new byte[0]
                                        : file.content().bytes());
            }
            case HttpBody.None _, HttpBody.Text _, HttpBody.GraphQl _, HttpBody.Form _ ->
                assertThat(arrived.path("body").asString()).isEqualTo(text(meant));
        }
    }

    private static String text(ResolvedHttpRequest meant) {
        StringBuilder text = new StringBuilder();
        meant.body().pieces().forEach(piece -> {
            if (piece instanceof BodyPiece.Written(var bytes)) {
                text.append(new String(bytes.bytes(), StandardCharsets.UTF_8));
            }
        });
        return text.toString();
    }

    private static List<String> values(JsonNode arrived, String name) {
        List<String> values = new ArrayList<>();
        arrived.path("headers").forEach(line -> {
            if (line.path("name").asString().equalsIgnoreCase(name)) {
                values.add(line.path("value").asString());
            }
        });
        return values;
    }
}
