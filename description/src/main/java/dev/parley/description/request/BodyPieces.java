package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;

/** Cuts a body into the pieces that go out (RFC 7578 §4, RFC 2046 §5.1). */
final class BodyPieces {

    private BodyPieces() {}

    static List<BodyPiece> of(ResolvedBody body) {
        return switch (body) {
            case ResolvedBody.None() -> List.of();
            case ResolvedBody.Written(MessageBytes bytes) -> List.of(new BodyPiece.Written(bytes));
            case ResolvedBody.File(FileSource file) -> List.of(new BodyPiece.File(file));
            case ResolvedBody.Multipart(String boundary, List<ResolvedBody.Part> parts) -> multipart(boundary, parts);
        };
    }

    private static List<BodyPiece> multipart(String boundary, List<ResolvedBody.Part> parts) {
        var pieces = new ArrayList<BodyPiece>();
        String before = "";
        for (ResolvedBody.Part part : parts) {
            pieces.add(new BodyPiece.Written(MessageBytes.of(head(before + "--" + boundary, part))));
            pieces.add(part.content());
            before = "\r\n";
        }
        pieces.add(new BodyPiece.Written(MessageBytes.of(MarkedText.plain(before + "--" + boundary + "--\r\n"))));
        return List.copyOf(pieces);
    }

    private static MarkedText head(String delimiter, ResolvedBody.Part part) {
        var head = new MarkedText.Builder().append(delimiter + "\r\nContent-Disposition: form-data; name=\"");
        head.append(part.name().mapped(BodyPieces::quoted)).append("\"");
        if (part.content() instanceof BodyPiece.File(FileSource file)) {
            head.append("; filename=\"" + quoted(file.name()) + "\"");
        }
        if (part.contentType() != null) {
            head.append("\r\nContent-Type: ").append(part.contentType());
        }
        return head.append("\r\n\r\n").build();
    }

    /** As browsers do it (HTML, “multipart form data”). */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
