package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Manner;
import dev.parley.description.variables.MarkedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** JavaScript with fetch and WebSocket, as browsers and Node have them. */
final class JavaScriptStyle implements Style {

    private static final Literals LITERALS = Literals.JAVASCRIPT;

    /** Those that a page may not set (Fetch §2.2.2). */
    private static final Set<String> FORBIDDEN = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "cookie",
            "date",
            "expect",
            "host",
            "keep-alive",
            "origin",
            "referer",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "via");

    @Override
    public String http(CodeRequest request, Notes notes) {
        var code = new StringBuilder();
        if (readsFiles(request.body())) {
            code.append("import { readFile } from \"node:fs/promises\";\n\n");
        }
        if (request.body() instanceof CodeBody.Form form) {
            form(code, form);
        }
        List<Field> lines =
                request.joined().stream().map(JavaScriptStyle::masked).toList();
        code.append("const response = await fetch(")
                .append(quoted(request.url()))
                .append(", {\n");
        code.append("  method: ").append(quoted(request.method())).append(",\n");
        headers(code, lines);
        body(code, request);
        manner(code, request, notes);
        code.append("});\n\nconsole.log(response.status);\nconsole.log(await response.text());\n");
        notes.addIf(
                request.headers().stream().anyMatch(JavaScriptStyle::isForbidden),
                "Browsers do not let a page set Cookie, Host and the like; Node does, but for Host");
        notes.addIf(
                !CodeRequest.isAscii(lines),
                "fetch takes header lines as bytes: what is not ASCII stands as its bytes in UTF-8");
        notes.addIf(
                !request.bodiless() && Set.of("GET", "HEAD").contains(request.method()),
                "fetch refuses a body with " + request.method());
        notes.addIf(
                request.omits("accept") || request.omits("accept-encoding") || request.omits("user-agent"),
                "fetch always sends Accept, Accept-Encoding and User-Agent");
        notes.addIf(
                Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT")
                                .contains(request.method().toUpperCase(Locale.ROOT))
                        && request.isSmall(),
                "fetch writes this method in capitals");
        notes.addIf(
                request.body() instanceof CodeBody.Form(List<CodeBody.Part> parts)
                        && parts.stream().anyMatch(each -> each.file() == null && each.contentType() != null),
                "fetch gives a part that is a text with a type the name of a file, “blob”");
        notes.addIf(request.login() != null, "fetch does not sign in by Digest");
        return code.toString();
    }

    private static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    /** A header's value as bytes of UTF-8, each of which is a character: others are refused (Fetch §5.1, ByteString). */
    private static String bytes(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** A line whose masks are ASCII, so that they stay readable as bytes. */
    private static Field masked(Field line) {
        return new Field(line.name(), line.value().replace(MarkedText.MASK, "******"));
    }

    private static boolean isForbidden(Field line) {
        return FORBIDDEN.contains(line.name().toLowerCase(Locale.ROOT));
    }

    private static boolean readsFiles(CodeBody body) {
        return body instanceof CodeBody.File
                || (body instanceof CodeBody.Form(List<CodeBody.Part> parts)
                        && parts.stream().anyMatch(each -> each.file() != null));
    }

    private static void form(StringBuilder code, CodeBody.Form form) {
        code.append("const form = new FormData();\n");
        for (CodeBody.Part part : form.parts()) {
            String type = part.contentType() == null ? "" : ", { type: " + quoted(part.contentType()) + " }";
            CodeBody.FilePart file = part.file();
            code.append("form.append(").append(quoted(part.name())).append(", ");
            if (file != null) {
                code.append("new Blob([await readFile(" + quoted(file.path()) + ")]" + type + "), ");
                code.append(quoted(file.name()));
            } else if (type.isEmpty()) {
                code.append(quoted(String.valueOf(part.text())));
            } else {
                code.append("new Blob([" + quoted(String.valueOf(part.text())) + "]" + type + ")");
            }
            code.append(");\n");
        }
        code.append('\n');
    }

    private static void headers(StringBuilder code, List<Field> lines) {
        if (lines.isEmpty()) {
            return;
        }
        code.append("  headers: [\n");
        for (Field line : lines) {
            code.append("    [")
                    .append(quoted(line.name()))
                    .append(", ")
                    .append(quoted(bytes(line.value())))
                    .append("],\n");
        }
        code.append("  ],\n");
    }

    private static void body(StringBuilder code, CodeRequest request) {
        switch (request.body()) {
            case CodeBody.None() -> {}
            case CodeBody.Text(String text) -> {
                String literal = LITERALS.lines(text, "  ");
                // a text gets a type by itself, bytes get none
                String body = request.has("Content-Type") ? literal : "new TextEncoder().encode(" + literal + ")";
                code.append("  body: ").append(body).append(",\n");
            }
            case CodeBody.Binary(String base64) ->
                code.append("  body: Uint8Array.from(atob(")
                        .append(quoted(base64))
                        .append("), (each) => each.charCodeAt(0)),\n");
            case CodeBody.File(String path) ->
                code.append("  body: await readFile(").append(quoted(path)).append("),\n");
            case CodeBody.Form _ -> code.append("  body: form,\n");
        }
    }

    private static void manner(StringBuilder code, CodeRequest request, Notes notes) {
        Manner manner = request.manner();
        if (!manner.follow()) {
            code.append("  redirect: \"manual\",\n");
        }
        if (manner.seconds() != Manner.USUAL_SECONDS && manner.seconds() > 0) {
            code.append("  signal: AbortSignal.timeout(")
                    .append(manner.seconds() * 1000)
                    .append("),\n");
        }
        notes.addIf(
                !manner.verify() || manner.proxy() != null || manner.certificate(),
                "fetch has no options for proxies and certificates; Node has NODE_TLS_REJECT_UNAUTHORIZED=0, and "
                        + "agents of undici");
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        boolean plain = request.headers().isEmpty() && request.verify();
        var code = new StringBuilder(plain ? "" : "import WebSocket from \"ws\";\n\n");
        notes.addIf(plain, "Node has WebSocket by itself from version 22 on; older ones import it from the package ws");
        notes.addIf(!plain, "Browsers set no headers on a WebSocket; Node does with its package ws");
        code.append("const socket = new WebSocket(").append(quoted(request.url()));
        if (!request.subprotocols().isEmpty() || !plain) {
            code.append(", [");
            code.append(String.join(
                    ", ", request.subprotocols().stream().map(LITERALS::quoted).toList()));
            code.append(']');
        }
        if (!plain) {
            code.append(", {\n");
            if (!request.headers().isEmpty()) {
                code.append("  headers: {\n");
                request.joined().stream()
                        .map(JavaScriptStyle::masked)
                        .forEach(each -> code.append("    ")
                                .append(quoted(each.name()))
                                .append(": ")
                                .append(quoted(bytes(each.value())))
                                .append(",\n"));
                code.append("  },\n");
            }
            code.append(request.verify() ? "}" : "  rejectUnauthorized: false,\n}");
        }
        code.append(");\n\nsocket.onopen = () => {\n  console.log(\"open\");\n");
        if (request.message() != null) {
            code.append("  socket.send(")
                    .append(LITERALS.lines(request.message(), "  "))
                    .append(");\n");
        } else if (request.binary() != null) {
            code.append("  socket.send(Uint8Array.from(atob(")
                    .append(quoted(request.binary()))
                    .append("), (each) => each.charCodeAt(0)));\n");
        }
        return code.append("};\nsocket.onmessage = (event) => console.log(event.data);\n")
                .append("socket.onclose = (event) => console.log(\"closed\", event.code, event.reason);\n")
                .toString();
    }
}
