package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import dev.parley.protocol.http.HeaderFields;
import java.util.List;
import java.util.Locale;

/** {@code /demo/http/compressed}: one document in each content coding; the files were compressed beforehand. */
final class Compressed {

    private static final List<String> CODINGS = List.of("zstd", "br", "gzip", "deflate", "identity");

    private Compressed() {}

    static Answer answer(Ask ask) {
        String coding = ask.path().isEmpty()
                ? accepted(ask.exchange().head().fields())
                : Ask.oneOf("The coding", ask.path().getFirst(), CODINGS);
        HeaderField vary = new HeaderField("Vary", "Accept-Encoding");
        Bytes body = PackedFiles.read("compressed." + coding);
        return coding.equals("identity")
                ? Answers.of(200, "application/json", body, vary)
                : Answers.of(200, "application/json", body, vary, new HeaderField("Content-Encoding", coding));
    }

    /** The best that the visitor takes; weights are not looked at, but for zero (RFC 9110 §12.5.3). */
    private static String accepted(HeaderFields fields) {
        List<String> taken = fields.members("Accept-Encoding").stream()
                .map(each -> each.toLowerCase(Locale.ROOT).replace(" ", ""))
                .filter(each -> !each.matches(".*;q=0(\\.0*)?"))
                .map(each -> each.split(";", 2)[0])
                .toList();
        return CODINGS.stream().filter(taken::contains).findFirst().orElse("identity");
    }
}
