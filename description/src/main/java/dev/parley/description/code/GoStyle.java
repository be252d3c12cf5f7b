package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Go with its standard library. */
final class GoStyle implements Style {

    private static final Literals LITERALS = Literals.GO;

    @Override
    public String http(CodeRequest request, Notes notes) {
        Set<String> imports = new TreeSet<>(List.of("fmt", "io", "net/http"));
        var code = new StringBuilder("func main() {\n");
        String body = body(code, request, imports);
        code.append("\trequest, err := http.NewRequest(" + quoted(request.method()) + ", "
                        + quoted(request.strictUrl()))
                .append(", " + body + ")\n")
                .append(CHECK);
        for (Field line : request.headers()) {
            code.append(
                    line.name().equalsIgnoreCase("Host")
                            ? "\trequest.Host = " + quoted(line.value()) + "\n"
                            : "\trequest.Header.Add(" + quoted(line.name()) + ", " + quoted(line.value()) + ")\n");
        }
        if (request.omits("user-agent")) {
            code.append("\trequest.Header.Set(\"User-Agent\", \"\")\n");
        }
        if (request.body() instanceof CodeBody.Form) {
            code.append("\trequest.Header.Set(\"Content-Type\", form.FormDataContentType())\n");
        }
        client(code, request, imports);
        code.append("\tresponse, err := client.Do(request)\n").append(CHECK);
        code.append("\tdefer response.Body.Close()\n\ttext, err := io.ReadAll(response.Body)\n")
                .append(CHECK);
        code.append("\tfmt.Println(response.StatusCode)\n\tfmt.Println(string(text))\n}\n");
        notes.addIf(request.login() != null, "Go's client does not sign in by Digest");
        notes.addIf(
                request.manner().certificate(), "The client certificate belongs into the transport's TLSClientConfig");
        return head(imports, List.of()) + code;
    }

    private static final String CHECK = "\tif err != nil {\n\t\tpanic(err)\n\t}\n";
    private static final String INNER_CHECK = CHECK.replaceAll("(?m)^", "\t");

    private static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    private static String head(Set<String> imports, List<String> foreign) {
        var head = new StringBuilder("package main\n\nimport (\n");
        imports.forEach(each -> head.append("\t\"").append(each).append("\"\n"));
        head.append(foreign.isEmpty() ? "" : "\n");
        foreign.forEach(each -> head.append("\t\"").append(each).append("\"\n"));
        return head.append(")\n\n").toString();
    }

    private static String body(StringBuilder code, CodeRequest request, Set<String> imports) {
        return switch (request.body()) {
            case CodeBody.None() -> "nil";
            case CodeBody.Text(String text) -> {
                imports.add("strings");
                yield "strings.NewReader(" + LITERALS.lines(text, "\t") + ")";
            }
            case CodeBody.Binary(String base64) -> {
                imports.addAll(List.of("bytes", "encoding/base64"));
                code.append("\tbody, err := base64.StdEncoding.DecodeString(" + quoted(base64) + ")\n")
                        .append(CHECK);
                yield "bytes.NewReader(body)";
            }
            case CodeBody.File(String path) -> {
                imports.addAll(List.of("bytes", "os"));
                code.append("\tbody, err := os.ReadFile(" + quoted(path) + ")\n")
                        .append(CHECK);
                yield "bytes.NewReader(body)";
            }
            case CodeBody.Form(List<CodeBody.Part> parts) -> {
                imports.addAll(List.of("bytes", "mime/multipart", "net/textproto"));
                code.append("\tvar body bytes.Buffer\n\tform := multipart.NewWriter(&body)\n");
                parts.forEach(each -> part(code, each, imports));
                code.append("\tform.Close()\n");
                yield "&body";
            }
        };
    }

    private static void part(StringBuilder code, CodeBody.Part part, Set<String> imports) {
        CodeBody.FilePart file = part.file();
        String disposition = "form-data; name=\"" + part.name().replace("\"", "%22") + "\""
                + (file == null ? "" : "; filename=\"" + file.name().replace("\"", "%22") + "\"");
        code.append("\t{\n\t\tpart, err := form.CreatePart(textproto.MIMEHeader{\n")
                .append("\t\t\t\"Content-Disposition\": {" + quoted(disposition) + "},\n");
        if (part.contentType() != null) {
            code.append("\t\t\t\"Content-Type\": {" + quoted(part.contentType()) + "},\n");
        }
        code.append("\t\t})\n").append(INNER_CHECK);
        if (file == null) {
            code.append("\t\tio.WriteString(part, " + LITERALS.lines(String.valueOf(part.text()), "\t\t") + ")\n");
        } else {
            imports.add("os");
            code.append("\t\tfile, err := os.ReadFile(" + quoted(file.path()) + ")\n")
                    .append(INNER_CHECK)
                    .append("\t\tpart.Write(file)\n");
        }
        code.append("\t}\n");
    }

    private static void client(StringBuilder code, CodeRequest request, Set<String> imports) {
        Manner manner = request.manner();
        List<String> fields = new ArrayList<>();
        if (manner.seconds() > 0) {
            imports.add("time");
            fields.add("Timeout: " + manner.seconds() + " * time.Second");
        }
        if (!manner.follow()) {
            fields.add("CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }");
        }
        List<String> transport = new ArrayList<>();
        if (!manner.verify()) {
            imports.add("crypto/tls");
            transport.add("TLSClientConfig: &tls.Config{InsecureSkipVerify: true}");
        }
        if (request.omits("accept-encoding")) {
            transport.add("DisableCompression: true");
        }
        if (manner.proxy() != null) {
            imports.add("net/url");
            code.append("\tproxy, err := url.Parse(" + quoted(manner.proxy()) + ")\n")
                    .append(CHECK);
            transport.add("Proxy: http.ProxyURL(proxy)");
        }
        if (!transport.isEmpty()) {
            fields.add("Transport: &http.Transport{" + String.join(", ", transport) + "}");
        }
        code.append("\tclient := &http.Client{");
        fields.forEach(each -> code.append("\n\t\t").append(each).append(','));
        code.append(fields.isEmpty() ? "}\n" : "\n\t}\n");
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        notes.add("WebSocket needs the module github.com/gorilla/websocket");
        Set<String> imports = new TreeSet<>(List.of("fmt", "net/http"));
        var code = new StringBuilder("func main() {\n\theader := http.Header{}\n");
        request.headers()
                .forEach(each ->
                        code.append("\theader.Add(" + quoted(each.name()) + ", " + quoted(each.value()) + ")\n"));
        code.append("\tdialer := websocket.Dialer{");
        if (!request.subprotocols().isEmpty()) {
            code.append("Subprotocols: []string{");
            code.append(String.join(
                    ", ", request.subprotocols().stream().map(LITERALS::quoted).toList()));
            code.append(request.verify() ? "}" : "}, ");
        }
        if (!request.verify()) {
            imports.add("crypto/tls");
            code.append("TLSClientConfig: &tls.Config{InsecureSkipVerify: true}");
        }
        code.append("}\n\tsocket, _, err := dialer.Dial(" + quoted(request.url()) + ", header)\n")
                .append(CHECK);
        code.append("\tdefer socket.Close()\n");
        if (request.message() != null) {
            code.append("\terr = socket.WriteMessage(websocket.TextMessage, []byte(")
                    .append(LITERALS.lines(request.message(), "\t") + "))\n")
                    .append(CHECK);
        } else if (request.binary() != null) {
            imports.add("encoding/base64");
            code.append("\tmessage, err := base64.StdEncoding.DecodeString(" + quoted(request.binary()) + ")\n")
                    .append(CHECK)
                    .append("\terr = socket.WriteMessage(websocket.BinaryMessage, message)\n")
                    .append(CHECK);
        }
        code.append("\tfor {\n\t\tkind, message, err := socket.ReadMessage()\n\t\tif err != nil {\n")
                .append("\t\t\tfmt.Println(err)\n\t\t\treturn\n\t\t}\n")
                .append("\t\tif kind == websocket.BinaryMessage {\n\t\t\tfmt.Println(len(message), \"bytes\")\n")
                .append("\t\t} else {\n\t\t\tfmt.Println(string(message))\n\t\t}\n\t}\n}\n");
        return head(imports, List.of("github.com/gorilla/websocket")) + code;
    }
}
