package dev.parley.engine.sending;

import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.FileContent;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.ResolvedBody;
import dev.parley.description.variables.Span;
import java.util.ArrayList;
import java.util.List;

/** Places in a body, as it goes out, that came from secrets. */
final class BodySecrets {

    private BodySecrets() {}

    /** Those of a body whose files come with it, in order. */
    static List<Span> of(ResolvedBody body) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (BodyPiece piece : body.pieces()) {
            switch (piece) {
                case BodyPiece.Written(var bytes) -> {
                    int place = at;
                    bytes.secrets().forEach(span -> spans.add(span.shifted(place)));
                    at += bytes.bytes().length;
                }
                case BodyPiece.File(FileSource file) -> {
                    FileContent content = file.content();
                    at += content == null ? 0 : content.size();
                }
            }
        }
        return spans;
    }
}
