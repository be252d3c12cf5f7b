package dev.parley.description.project;

import dev.parley.description.document.PartEdit;
import dev.parley.description.document.StandardDocument;
import dev.parley.description.imports.ImportedExample;
import dev.parley.description.openapi.EndpointKey;
import dev.parley.description.openapi.ResponseExample;
import dev.parley.description.openapi.ResponseWriting;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the answers that were kept with an imported request into its operation. Confined to one thread. */
final class ExampleWriting {

    private final EndpointKey key;
    private final String place;
    private final Missed missed;

    ExampleWriting(EndpointKey key, String place, Missed missed) {
        this.key = key;
        this.place = place;
        this.missed = missed;
    }

    List<PartEdit> write(StandardDocument document, ImportedExample example) {
        var what = "example " + example.name();
        if (example.status() < 100 || example.status() > 599) {
            missed.add(place, what, "It has no status");
            return List.of();
        }
        var text = text(example.body());
        if (text == null) missed.add(place, "body of " + what, "It is no text");
        if (example.request() != null)
            missed.add(place, "request of " + what, "The answer is kept, not what was asked");
        return ResponseWriting.save(
                document, key, new ResponseExample(example.name(), example.status(), type(example), text));
    }

    private static String type(ImportedExample example) {
        var type = example.headers().stream()
                .filter(row -> row.enabled() && row.name().equalsIgnoreCase("Content-Type"))
                .map(Parameter::value)
                .findFirst()
                .orElse(null);
        if (type != null && !type.isBlank()) return type;
        return example.body().size() == 0 ? "" : "text/plain";
    }

    private static @Nullable String text(FileContent body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
