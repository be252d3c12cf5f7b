package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Login;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** C# with HttpClient and ClientWebSocket of .NET. */
final class CSharpStyle implements Style {

    private static final Literals LITERALS = Literals.CSHARP;

    @Override
    public String http(CodeRequest request, Notes notes) {
        var code = new StringBuilder("using System.Net;\nusing System.Net.Http.Headers;\nusing System.Text;\n\n");
        client(code, request);
        code.append("using var request = new HttpRequestMessage(new HttpMethod(" + quoted(request.method()) + "), ")
                .append(quoted(request.url()) + ");\n");
        body(code, request.body());
        for (Field line : request.headers()) {
            boolean ofBody = line.name().toLowerCase(Locale.ROOT).startsWith("content-") && !request.bodiless();
            code.append(ofBody ? "request.Content.Headers" : "request.Headers")
                    .append(".TryAddWithoutValidation(" + quoted(line.name()) + ", " + quoted(line.value()) + ");\n");
        }
        code.append("\nusing var response = await client.SendAsync(request);\n")
                .append("Console.WriteLine((int) response.StatusCode);\n")
                .append("Console.WriteLine(await response.Content.ReadAsStringAsync());\n");
        notes.addIf(
                !CodeRequest.isAscii(request.headers()),
                "HttpClient sends header lines of ASCII only, unless the RequestHeaderEncodingSelector of a "
                        + "SocketsHttpHandler names an encoding");
        notes.addIf(
                request.manner().certificate(), "The client certificate belongs into the handler's ClientCertificates");
        return code.toString();
    }

    private static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    private static void client(StringBuilder code, CodeRequest request) {
        Manner manner = request.manner();
        List<String> fields = new ArrayList<>();
        if (!manner.follow()) {
            fields.add("AllowAutoRedirect = false");
        }
        if (manner.compressed()) {
            fields.add("AutomaticDecompression = DecompressionMethods.All");
        }
        if (!manner.verify()) {
            fields.add("ServerCertificateCustomValidationCallback = "
                    + "HttpClientHandler.DangerousAcceptAnyServerCertificateValidator");
        }
        if (manner.proxy() != null) {
            fields.add("Proxy = new WebProxy(" + quoted(manner.proxy()) + ")");
        }
        Login login = request.login();
        if (login != null) {
            fields.add("Credentials = new NetworkCredential(" + quoted(login.user()) + ", " + quoted(login.password())
                    + ")");
        }
        code.append("using var handler = new HttpClientHandler {");
        fields.forEach(each -> code.append("\n    ").append(each).append(','));
        code.append(fields.isEmpty() ? " };\n" : "\n};\n");
        code.append("using var client = new HttpClient(handler);\n");
        if (manner.seconds() > 0) {
            code.append("client.Timeout = TimeSpan.FromSeconds(" + manner.seconds() + ");\n");
        }
        if (manner.version() == CodeRequest.Version.HTTP_2) {
            code.append("client.DefaultRequestVersion = HttpVersion.Version20;\n");
        }
    }

    private static void body(StringBuilder code, CodeBody body) {
        switch (body) {
            case CodeBody.None() -> {}
            case CodeBody.Text(String text) ->
                content(code, "new ByteArrayContent(Encoding.UTF8.GetBytes(" + LITERALS.lines(text, "") + "))");
            case CodeBody.Binary(String base64) ->
                content(code, "new ByteArrayContent(Convert.FromBase64String(" + quoted(base64) + "))");
            case CodeBody.File(String path) ->
                content(code, "new ByteArrayContent(File.ReadAllBytes(" + quoted(path) + "))");
            case CodeBody.Form(List<CodeBody.Part> parts) -> {
                code.append("var form = new MultipartFormDataContent();\n");
                parts.forEach(each -> part(code, each));
                content(code, "form");
            }
        }
    }

    private static void content(StringBuilder code, String content) {
        code.append("request.Content = ").append(content).append(";\n");
    }

    private static void part(StringBuilder code, CodeBody.Part part) {
        CodeBody.FilePart file = part.file();
        code.append("{\n    var part = new ByteArrayContent(")
                .append(
                        file == null
                                ? "Encoding.UTF8.GetBytes(" + LITERALS.lines(String.valueOf(part.text()), "    ") + ")"
                                : "File.ReadAllBytes(" + quoted(file.path()) + ")")
                .append(");\n");
        if (part.contentType() != null) {
            code.append(
                    "    part.Headers.ContentType = MediaTypeHeaderValue.Parse(" + quoted(part.contentType()) + ");\n");
        }
        code.append("    form.Add(part, " + quoted(part.name()) + (file == null ? "" : ", " + quoted(file.name())))
                .append(");\n}\n");
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        var code = new StringBuilder("using System.Net.WebSockets;\nusing System.Text;\n\n")
                .append("using var socket = new ClientWebSocket();\n");
        request.joined()
                .forEach(each -> code.append("socket.Options.SetRequestHeader(" + quoted(each.name()) + ", ")
                        .append(quoted(each.value()) + ");\n"));
        request.subprotocols().forEach(each -> code.append("socket.Options.AddSubProtocol(" + quoted(each) + ");\n"));
        if (!request.verify()) {
            code.append("socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;\n");
        }
        code.append("await socket.ConnectAsync(new Uri(" + quoted(request.url()) + "), CancellationToken.None);\n");
        if (request.message() != null) {
            code.append("await socket.SendAsync(Encoding.UTF8.GetBytes(" + LITERALS.lines(request.message(), "")
                            + "), ")
                    .append("WebSocketMessageType.Text, true, CancellationToken.None);\n");
        } else if (request.binary() != null) {
            code.append("await socket.SendAsync(Convert.FromBase64String(" + quoted(request.binary()) + "), ")
                    .append("WebSocketMessageType.Binary, true, CancellationToken.None);\n");
        }
        return code.append("\nvar buffer = new byte[64 * 1024];\nwhile (true)\n{\n")
                .append("    var received = await socket.ReceiveAsync(buffer, CancellationToken.None);\n")
                .append("    if (received.MessageType == WebSocketMessageType.Close)\n    {\n")
                .append("        Console.WriteLine($\"closed {socket.CloseStatus}"
                        + " {socket.CloseStatusDescription}\");\n")
                .append("        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null,"
                        + " CancellationToken.None);\n")
                .append("        break;\n    }\n")
                .append("    Console.WriteLine(received.MessageType == WebSocketMessageType.Binary\n")
                .append("        ? $\"{received.Count} bytes\"\n")
                .append("        : Encoding.UTF8.GetString(buffer, 0, received.Count));\n}\n")
                .toString();
    }
}
