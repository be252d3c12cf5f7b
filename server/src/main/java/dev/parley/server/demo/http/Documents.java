package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import java.util.Map;

/** {@code /demo/http/documents/{file}}: one document of each kind that can be looked at. */
final class Documents {

    private static final Map<String, String> TYPES = Map.of(
            "page.html", "text/html; charset=utf-8",
            "data.json", "application/json",
            "data.xml", "application/xml",
            "data.csv", "text/csv; charset=utf-8",
            "image.png", "image/png",
            "image.svg", "image/svg+xml",
            "document.pdf", "application/pdf",
            "text.txt", "text/plain; charset=utf-8");

    private Documents() {}

    static Answer answer(Ask ask) {
        String name = ask.segment(0, "documents/page.html");
        String type = TYPES.get(name);
        if (type == null) {
            throw Ask.wrong("The document is one of "
                    + String.join(", ", TYPES.keySet().stream().sorted().toList()) + ", not “" + name + "”");
        }
        return Answers.of(200, type, PackedFiles.read(name));
    }
}
