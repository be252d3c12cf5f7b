package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Java with the JDK's own client. */
final class JavaStyle implements Style {

    /** The end of a method that asks for what comes next, and what begins another one. */
    private static final String NEXT = """
                                    from.request(1);
                                    return null;
                                }

                                @Override
            """;

    private static final Literals LITERALS = Literals.JAVA;
    private static final String BOUNDARY = "----parley-boundary-7d1c64b0";

    /** Those that the client keeps to itself, unless a property allows them. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    @Override
    public String http(CodeRequest request, Notes notes) {
        var code = new StringBuilder("import java.net.URI;\nimport java.net.http.HttpClient;\n")
                .append("import java.net.http.HttpRequest;\nimport java.net.http.HttpRequest.BodyPublishers;\n")
                .append("import java.net.http.HttpResponse;\nimport java.nio.file.Path;\nimport java.time.Duration;\n")
                .append("import java.util.Base64;\n\npublic class Main {\n")
                .append("    public static void main(String[] arguments) throws Exception {\n");
        client(code, request);
        code.append("        HttpRequest request = HttpRequest.newBuilder(URI.create(")
                .append(quoted(request.strictUrl()))
                .append("))\n");
        for (Field line : request.headers()) {
            code.append("                .header(" + quoted(line.name()) + ", " + quoted(line.value()) + ")\n");
        }
        if (request.body() instanceof CodeBody.Form) {
            code.append(
                    "                .header(\"Content-Type\", \"multipart/form-data; boundary=" + BOUNDARY + "\")\n");
        }
        if (request.manner().seconds() > 0) {
            code.append("                .timeout(Duration.ofSeconds("
                    + request.manner().seconds() + "))\n");
        }
        code.append("                .method(" + quoted(request.method()) + ", " + body(request.body()) + ")\n");
        code.append("                .build();\n")
                .append("        HttpResponse<String> response = client.send(request,"
                        + " HttpResponse.BodyHandlers.ofString());\n")
                .append("        System.out.println(response.statusCode());\n")
                .append("        System.out.println(response.body());\n    }\n}\n");
        note(request, notes);
        return code.toString();
    }

    private static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    private static void client(StringBuilder code, CodeRequest request) {
        Manner manner = request.manner();
        code.append("        HttpClient client = HttpClient.newBuilder()\n");
        if (manner.version() == CodeRequest.Version.HTTP_1_1
                || (!request.secure() && manner.version() == CodeRequest.Version.ANY)) {
            code.append("                .version(HttpClient.Version.HTTP_1_1)\n");
        }
        if (manner.follow()) {
            code.append("                .followRedirects(HttpClient.Redirect.NORMAL)\n");
        }
        code.append("                .build();\n");
    }

    private static void note(CodeRequest request, Notes notes) {
        notes.addIf(request.omits("user-agent"), "Java's client always sends User-Agent");
        notes.addIf(
                request.headers().stream()
                        .anyMatch(each -> RESTRICTED.contains(each.name().toLowerCase(Locale.ROOT))),
                "Java sets Host, Connection and Content-Length by itself unless it is started with "
                        + "-Djdk.httpclient.allowRestrictedHeaders=host,connection,content-length,expect,upgrade");
        notes.addIf(
                !CodeRequest.isAscii(request.headers()),
                "Java's client sends header lines of ASCII only: it refuses others");
        notes.addIf(request.login() != null, "Java's client does not sign in by Digest");
        Manner manner = request.manner();
        notes.addIf(
                !manner.verify() || manner.proxy() != null || manner.certificate(),
                "Proxy, client certificate and switched-off TLS checks are set on HttpClient.newBuilder() by .proxy(…)"
                        + " and .sslContext(…)");
    }

    private static String body(CodeBody body) {
        String indent = " ".repeat(16);
        return switch (body) {
            case CodeBody.None() -> "BodyPublishers.noBody()";
            case CodeBody.Text(String text) -> "BodyPublishers.ofString(" + LITERALS.lines(text, indent) + ")";
            case CodeBody.Binary(String base64) ->
                "BodyPublishers.ofByteArray(Base64.getDecoder().decode(" + quoted(base64) + "))";
            case CodeBody.File(String path) -> "BodyPublishers.ofFile(Path.of(" + quoted(path) + "))";
            case CodeBody.Form(List<CodeBody.Part> parts) -> form(parts, indent + "    ");
        };
    }

    private static String form(List<CodeBody.Part> parts, String indent) {
        List<String> pieces = new ArrayList<>();
        String before = "--" + BOUNDARY + "\r\n";
        for (CodeBody.Part part : parts) {
            CodeBody.FilePart file = part.file();
            String head = before + "Content-Disposition: form-data; name=\"" + name(part.name()) + "\""
                    + (file == null ? "" : "; filename=\"" + name(file.name()) + "\"")
                    + (part.contentType() == null ? "" : "\r\nContent-Type: " + part.contentType()) + "\r\n\r\n";
            pieces.add("BodyPublishers.ofString(" + quoted(head + (file == null ? part.text() : "")) + ")");
            if (file != null) {
                pieces.add("BodyPublishers.ofFile(Path.of(" + quoted(file.path()) + "))");
            }
            before = "\r\n--" + BOUNDARY + "\r\n";
        }
        pieces.add("BodyPublishers.ofString(" + quoted(before.stripTrailing() + "--\r\n") + ")");
        return "BodyPublishers.concat(\n" + indent + String.join(",\n" + indent, pieces) + ")";
    }

    private static String name(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        notes.addIf(!request.verify(), "Switched-off TLS checks are set on HttpClient.newBuilder() by .sslContext(…)");
        var code = new StringBuilder("import java.net.URI;\nimport java.net.http.HttpClient;\n")
                .append("import java.net.http.WebSocket;\nimport java.nio.ByteBuffer;\nimport java.util.Base64;\n")
                .append("import java.util.concurrent.CompletionStage;\nimport java.util.concurrent.CountDownLatch;\n\n")
                .append("public class Main {\n")
                .append("    public static void main(String[] arguments) throws Exception {\n")
                .append("        CountDownLatch closed = new CountDownLatch(1);\n")
                .append("        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder()\n");
        request.headers()
                .forEach(each -> code.append("                .header(")
                        .append(quoted(each.name()) + ", " + quoted(each.value()) + ")\n"));
        if (!request.subprotocols().isEmpty()) {
            code.append("                .subprotocols(");
            code.append(String.join(
                    ", ", request.subprotocols().stream().map(LITERALS::quoted).toList()));
            code.append(")\n");
        }
        code.append("                .buildAsync(URI.create(").append(quoted(request.url()));
        code.append("), new WebSocket.Listener() {\n")
                .append("                    @Override\n")
                .append("                    public CompletionStage<?> onText(WebSocket from, CharSequence text,"
                        + " boolean last) {\n")
                .append("                        System.out.println(text);\n")
                .append(NEXT)
                .append("                    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer bytes,"
                        + " boolean last) {\n")
                .append("                        System.out.println(bytes.remaining() + \" bytes\");\n")
                .append(NEXT)
                .append("                    public CompletionStage<?> onClose(WebSocket from, int code, String"
                        + " reason) {\n")
                .append("                        System.out.println(\"closed \" + code + \" \" + reason);\n")
                .append("                        closed.countDown();\n                        return null;\n")
                .append("                    }\n\n                    @Override\n")
                .append("                    public void onError(WebSocket from, Throwable error) {\n")
                .append("                        System.out.println(error);\n")
                .append("                        closed.countDown();\n")
                .append("                    }\n                }).join();\n");
        if (request.message() != null) {
            code.append("        socket.sendText(" + LITERALS.lines(request.message(), " ".repeat(8))
                    + ", true).join();\n");
        } else if (request.binary() != null) {
            code.append("        socket.sendBinary(ByteBuffer.wrap(Base64.getDecoder().decode(")
                    .append(quoted(request.binary()))
                    .append(")), true).join();\n");
        }
        return code.append("        closed.await();\n    }\n}\n").toString();
    }
}
