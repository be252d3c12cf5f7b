package dev.parley.description.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.parley.description.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImportsTest {

    @Test
    void whatAFileIsIsKnownByItsText() {
        assertThat(Imports.format("curl example.org")).isEqualTo(ImportFormat.CURL);
        assertThat(Imports.format("C:\\> curl.exe example.org")).isEqualTo(ImportFormat.CURL);
        assertThat(Imports.format("# a\n\nGET http://x")).isEqualTo(ImportFormat.HTTP_FILE);
        assertThat(Imports.format("# a\ncurl http://x")).isEqualTo(ImportFormat.CURL);
        assertThat(Imports.format("type: collection.insomnia.rest/5.0")).isEqualTo(ImportFormat.INSOMNIA_5);
        assertThat(Imports.format("irm example.org")).isEqualTo(ImportFormat.POWERSHELL);
        assertThat(Imports.format("{\"log\": {\"entries\": []}}")).isEqualTo(ImportFormat.HAR);
        assertThat(Imports.format("{\"name\": \"e\", \"values\": []}")).isEqualTo(ImportFormat.POSTMAN_ENVIRONMENT);
    }

    @Test
    void whatHasNoImporterIsRefusedByName() {
        assertThatThrownBy(() -> Imports.format("openapi: 3.1.0"))
                .hasMessage("The file is a description of an API, for which there is no importer");
        assertThatThrownBy(() -> Imports.format("{\"_type\": \"export\", \"__export_format\": 2}"))
                .hasMessage("The file is an export of Insomnia in format 2, for which there is no importer");
        assertThatThrownBy(() -> Imports.format("hello")).hasMessage("The file has no format that can be imported");
    }

    @Test
    void textsOfOtherEncodingsAreReadByTheirMark() {
        var text = "\uFEFFcurl example.org/ü";
        assertThat(Imports.read(text.getBytes(StandardCharsets.UTF_16LE))
                        .root()
                        .items()
                        .getFirst()
                        .name())
                .isEqualTo("GET /ü");
        assertThatThrownBy(() -> Imports.read(new byte[] {'c', (byte) 0xFF}))
                .hasMessage("The file is no text in UTF-8");
        assertThatThrownBy(() -> Imports.read(new byte[] {'P', 'K', 3, 4}))
                .hasMessage("The file is a ZIP archive, for which there is no importer");
    }

    @Test
    void brokenTextsNeverBreakAnImporter() {
        var random = new SplittableRandom(7);
        var pieces = new String[] {
            "curl ",
            "'",
            "\"",
            "$'",
            "\\",
            "^",
            "\n",
            "-d ",
            "-H ",
            "--",
            "@{",
            "}",
            "(",
            "$(",
            "`",
            "<<E",
            "http://x",
            "=",
            ";",
            "iwr ",
            "-Headers ",
            "$x",
            "\\u12",
            "&&",
            ">",
            "-F a=@b;type=",
            "{{",
            "}}",
            "%"
        };
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(round % 2 == 0 ? "curl http://x " : "iwr http://x ");
            for (int i = random.nextInt(12); i >= 0; i--) text.append(pieces[random.nextInt(pieces.length)]);
            try {
                assertThat(Imports.read(text.toString()).root().items()).isNotEmpty();
            } catch (ProblemException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void hostileTextsTakeNoTimeWorthMentioning() {
        for (var piece : List.of(
                "$(", "`", "\\", "a;", "; ", "{,", "-s -S ", "\n", "<<a ", "^", "\"\"", "$'\\x", "\n a", "###\n")) {
            for (var start : List.of(
                    "GET http://x\n",
                    "GET http://x\nA: b\n ",
                    "GET http://x\n\n> {%",
                    "curl http://x ",
                    "curl -F a=b",
                    "curl http://x/",
                    "curl ^\"x^\" ")) {
                var text = start + piece.repeat(200_000 / piece.length());
                assertTimeout(Duration.ofSeconds(10), () -> {
                    try {
                        assertThat(Imports.read(text).root().items()).isNotEmpty();
                    } catch (ProblemException refused) {
                        assertThat(refused.problems()).isNotEmpty();
                    }
                });
            }
        }
    }

    @Test
    void filesOfOtherProgramsAreRefusedByTheirNames() {
        var named = Map.of(
                "{\"client\": \"Thunder Client\", \"collectionName\": \"c\", \"requests\": []}", "Thunder Client",
                "{\"yaakVersion\": \"1\", \"yaakSchema\": 3, \"resources\": {}}", "Yaak",
                "{\"meta\": {\"format\": \"httpie\", \"version\": \"1.0.0\"}, \"entry\": {}}", "HTTPie",
                "{\"kind\": \"ARC#AllDataExport\", \"requests\": []}", "Advanced REST Client",
                "{\"kind\": \"discovery#restDescription\"}", "Discovery",
                "#%RAML 1.0\ntitle: a", "RAML",
                "FORMAT: 1A\n# A", "API Blueprint",
                "type Query {\n  a: Int\n}", "GraphQL",
                "<?xml version=\"1.0\"?>\n<wsdl:definitions/>", "WSDL",
                "import http from 'k6/http';\nhttp.get('x');", "k6");
        named.forEach((text, name) -> assertThatThrownBy(() -> Imports.read(text))
                .as(name)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("no importer"));
    }
}
