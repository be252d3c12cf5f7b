package dev.parley.description.request;

import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests as they are resolved with a few variables, and what of them goes out. */
final class Resolving {

    static final VariableSource VARIABLES = VariableSource.of(Map.of(
            "host", Value.of("lab.example.org"),
            "base", Value.of("https://lab.example.org:8443/v1"),
            "bare", Value.of("lab.example.org/v1"),
            "text", Value.of("a b&c/d?e#f"),
            "method", Value.of("PURGE"),
            "token", Value.secret("s3cret")));

    private Resolving() {}

    static HttpResolution resolve(HttpRequest request) {
        return HttpResolver.resolve(request, VARIABLES, new Random(7));
    }

    static MessageBytes written(ResolvedHttpRequest request) {
        return ((ResolvedBody.Written) request.body()).bytes();
    }

    static List<String> lines(ResolvedHttpRequest request) {
        return request.headers().stream()
                .map(line -> line.name().text() + ": " + line.value().text())
                .toList();
    }

    static String text(List<BodyPiece> pieces) {
        var text = new StringBuilder();
        for (BodyPiece piece : pieces) {
            text.append(
                    switch (piece) {
                        case BodyPiece.Written(MessageBytes bytes) -> bytes.text();
                        case BodyPiece.File(FileSource file) -> "<" + file.name() + ">";
                    });
        }
        return text.toString();
    }
}
