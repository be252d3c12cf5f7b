package dev.parley.description.code;

import dev.parley.description.auth.Field;
import java.util.List;

/** What Python code has in common, whatever library it uses. */
final class Python {

    static final Literals LITERALS = Literals.PYTHON;

    private Python() {}

    static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    /** Text beyond ASCII goes into a header as bytes of UTF-8. */
    static String headerValue(String value) {
        return quoted(value) + (value.chars().allMatch(each -> each < 0x80) ? "" : ".encode()");
    }

    static String body(CodeBody body, String indent) {
        return switch (body) {
            case CodeBody.None(), CodeBody.Form _ -> "";
            case CodeBody.Text(String text) -> LITERALS.lines(text, indent) + ".encode()";
            case CodeBody.Binary(String base64) -> "base64.b64decode(" + quoted(base64) + ")";
            case CodeBody.File(String path) -> "open(" + quoted(path) + ", \"rb\")";
        };
    }

    static void headers(StringBuilder code, List<Field> headers) {
        code.append("    headers={\n");
        for (Field line : headers) {
            code.append("        " + quoted(line.name()) + ": " + headerValue(line.value()) + ",\n");
        }
        code.append("    },\n");
    }

    /** Parts as both libraries take them. */
    static void form(StringBuilder code, CodeBody.Form form) {
        code.append("    files=[\n");
        for (CodeBody.Part part : form.parts()) {
            CodeBody.FilePart file = part.file();
            code.append("        (").append(quoted(part.name())).append(", (");
            code.append(file == null ? "None, " : quoted(file.name()) + ", ");
            code.append(
                    file == null ? quoted(String.valueOf(part.text())) : "open(" + quoted(file.path()) + ", \"rb\")");
            code.append(part.contentType() == null ? "" : ", " + quoted(part.contentType()));
            code.append(")),\n");
        }
        code.append("    ],\n");
    }

    /** Both libraries connect with another one: websockets. */
    static String webSocket(SocketRequest request, Notes notes) {
        notes.add("WebSocket needs the package websockets: pip install websockets");
        var code = new StringBuilder(request.binary() == null ? "" : "import base64\n");
        code.append(request.verify() ? "" : "import ssl\n");
        code.append("from websockets.exceptions import ConnectionClosed\n");
        code.append("from websockets.sync.client import connect\n\n");
        if (!request.verify()) {
            code.append("context = ssl.create_default_context()\ncontext.check_hostname = False\n")
                    .append("context.verify_mode = ssl.CERT_NONE\n\n");
        }
        code.append("with connect(\n    ").append(quoted(request.url())).append(",\n");
        if (!request.headers().isEmpty()) {
            code.append("    additional_headers=[\n");
            request.headers()
                    .forEach(each ->
                            code.append("        (" + quoted(each.name()) + ", " + quoted(each.value()) + "),\n"));
            code.append("    ],\n");
        }
        if (!request.subprotocols().isEmpty()) {
            code.append("    subprotocols=[");
            code.append(String.join(
                    ", ", request.subprotocols().stream().map(Python::quoted).toList()));
            code.append("],\n");
        }
        code.append(request.verify() ? "" : "    ssl=context,\n").append(") as socket:\n");
        if (request.message() != null) {
            code.append("    socket.send(")
                    .append(LITERALS.lines(request.message(), "    "))
                    .append(")\n");
        } else if (request.binary() != null) {
            code.append("    socket.send(base64.b64decode(")
                    .append(quoted(request.binary()))
                    .append("))\n");
        }
        return code.append("    try:\n        for message in socket:\n            print(message)\n")
                .append("    except ConnectionClosed as closed:\n        print(closed)\n")
                .toString();
    }
}
