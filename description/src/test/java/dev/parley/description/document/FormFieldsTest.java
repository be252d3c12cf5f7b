package dev.parley.description.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Inset;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of every form, edited in real documents: only its lines change. */
class FormFieldsTest {

    private static final String MUSEUM = "openapi/museum/openapi.yaml";
    private static final String GEMINI = "asyncapi/examples/websocket-gemini-asyncapi.yml";

    @ParameterizedTest
    @ValueSource(strings = {MUSEUM, "openapi/petstore/openapi.yaml"})
    void ofOpenApi(String file) throws IOException {
        assertThat(edits(Standard.OPENAPI, file).count()).isGreaterThan(800);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GEMINI,
                "asyncapi/examples/slack-rtm-asyncapi.yml",
                "asyncapi/examples/correlation-id-asyncapi.yml",
                "asyncapi/examples/kraken-websocket-request-reply-multiple-channels-asyncapi.yml"
            })
    void ofAsyncApi(String file) throws IOException {
        assertThat(edits(Standard.ASYNCAPI, file).count()).isGreaterThan(150);
    }

    @Test
    void noneIsLeftOut() throws IOException {
        for (var standard : Standard.values()) {
            var edited = edits(standard, standard == Standard.OPENAPI ? MUSEUM : GEMINI)
                    .edited();
            var all = new TreeSet<String>();
            new FormFields(standard)
                    .kinds()
                    .forEach((kind, fields) -> fields.forEach((key, type) -> {
                        if (!type.is().equals("elsewhere")) all.add(kind + " " + key);
                    }));
            all.removeIf(field -> field.startsWith("reference "));
            assertThat(edited).containsAll(all);
        }
    }

    private static FormEdits edits(Standard standard, String file) throws IOException {
        var edits = new FormEdits(new FormFields(standard));
        for (var part : parts(standard, file)) {
            var kind = FormFields.kind(part.name());
            if (kind.isEmpty()) continue;
            var text = Inset.of(part.text()).taken(part.text());
            var source = Source.parse(text);
            edits.object(source, Pointer.ROOT, kind);
            if (kind.equals("document")) {
                for (var path : source.tree().path("paths").propertyNames())
                    edits.object(source, Pointer.of("paths", path), "path");
            }
        }
        return edits;
    }

    private static List<Part> parts(Standard standard, String file) throws IOException {
        try (var text = FormFieldsTest.class.getResourceAsStream("/dev/parley/description/" + file)) {
            assertThat(text).isNotNull();
            return StandardDocument.cut(
                            standard, new String(text.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .parts();
        }
    }
}
