package dev.parley.description.code;

import dev.parley.description.code.CodeRequest.Manner;
import java.util.List;
import java.util.regex.Pattern;

/** Rust with reqwest and tungstenite. */
final class RustStyle implements Style {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]*");

    private static final Literals LITERALS = Literals.RUST;

    @Override
    public String http(CodeRequest request, Notes notes) {
        notes.add("Cargo.toml needs reqwest with the features blocking, multipart and socks"
                + (request.body() instanceof CodeBody.Binary ? ", and base64" : ""));
        notes.addIf(request.omits("accept"), "reqwest always sends Accept");
        notes.addIf(request.login() != null, "reqwest does not sign in by Digest");
        notes.addIf(request.manner().certificate(), "The client certificate is set by the builder's identity");
        var code = new StringBuilder(request.body() instanceof CodeBody.Binary ? "use base64::Engine;\n\n" : "");
        code.append("fn main() -> Result<(), Box<dyn std::error::Error>> {\n");
        client(code, request.manner());
        if (request.body() instanceof CodeBody.Form(List<CodeBody.Part> parts)) {
            form(code, parts);
        }
        code.append("    let response = client\n        .request(reqwest::Method::from_bytes(b"
                        + method(request.method()))
                .append(")?, " + quoted(request.url()) + ")\n");
        request.headers()
                .forEach(each -> code.append("        .header(" + quoted(each.name()) + ", ")
                        .append(quoted(each.value()) + ")\n"));
        body(code, request.body());
        return code.append("        .send()?;\n")
                .append("    println!(\"{}\", response.status().as_u16());\n")
                .append("    println!(\"{}\", response.text()?);\n    Ok(())\n}\n")
                .toString();
    }

    private static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    /** A method is a token, in which nothing has to be escaped. */
    private static String method(String method) {
        return "\"" + method.replace("\\", "").replace("\"", "") + "\"";
    }

    private static void client(StringBuilder code, Manner manner) {
        code.append("    let client = reqwest::blocking::Client::builder()\n");
        if (!manner.follow()) {
            code.append("        .redirect(reqwest::redirect::Policy::none())\n");
        } else {
            code.append("        .redirect(reqwest::redirect::Policy::limited(" + manner.redirects() + "))\n");
        }
        if (manner.seconds() > 0) {
            code.append("        .timeout(std::time::Duration::from_secs(" + manner.seconds() + "))\n");
        }
        switch (manner.version()) {
            case ANY -> {}
            case HTTP_1_1 -> code.append("        .http1_only()\n");
            case HTTP_2 -> code.append("        .http2_prior_knowledge()\n");
        }
        if (!manner.verify()) {
            code.append("        .danger_accept_invalid_certs(true)\n");
        }
        if (manner.proxy() != null) {
            code.append("        .proxy(reqwest::Proxy::all(" + quoted(manner.proxy()) + ")?)\n");
        }
        code.append("        .build()?;\n");
    }

    private static void form(StringBuilder code, List<CodeBody.Part> parts) {
        code.append("    let form = reqwest::blocking::multipart::Form::new()");
        boolean plain = parts.stream()
                .allMatch(each -> isPlain(each.name())
                        && (each.file() == null || isPlain(each.file().name())));
        code.append(plain ? "" : ".percent_encode_noop()");
        for (CodeBody.Part part : parts) {
            CodeBody.FilePart file = part.file();
            code.append("\n        .part(" + quoted(inHead(part.name())) + ", reqwest::blocking::multipart::Part::");
            code.append(
                    file == null
                            ? "text(" + LITERALS.lines(String.valueOf(part.text()), "        ") + ")"
                            : "file(" + quoted(file.path()) + ")?.file_name(" + quoted(inHead(file.name())) + ")");
            code.append(part.contentType() == null ? "" : ".mime_str(" + quoted(part.contentType()) + ")?")
                    .append(')');
        }
        code.append(";\n");
    }

    /** Whether reqwest writes a name as browsers do; else it would choose the form of RFC 8187, which few servers read. */
    private static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** A name as browsers write it into the head of a part (HTML, “multipart form data”). */
    private static String inHead(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static void body(StringBuilder code, CodeBody body) {
        switch (body) {
            case CodeBody.None() -> {}
            case CodeBody.Text(String text) -> code.append("        .body(" + LITERALS.lines(text, "        ") + ")\n");
            case CodeBody.Binary(String base64) ->
                code.append(
                        "        .body(base64::engine::general_purpose::STANDARD.decode(" + quoted(base64) + ")?)\n");
            case CodeBody.File(String path) -> code.append("        .body(std::fs::read(" + quoted(path) + ")?)\n");
            case CodeBody.Form _ -> code.append("        .multipart(form)\n");
        }
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        notes.add("Cargo.toml needs tungstenite with the feature native-tls"
                + (request.binary() == null ? "" : ", and base64"));
        notes.addIf(!request.verify(), "Switched-off TLS checks need a connector of native-tls");
        var code = new StringBuilder(request.binary() == null ? "" : "use base64::Engine;\n");
        code.append("use tungstenite::{client::IntoClientRequest, connect, Message};\n\n")
                .append("fn main() -> Result<(), Box<dyn std::error::Error>> {\n")
                .append(request.headers().isEmpty() && request.subprotocols().isEmpty() ? "    let " : "    let mut ")
                .append("request = " + quoted(request.url()) + ".into_client_request()?;\n");
        request.headers()
                .forEach(each -> code.append("    request.headers_mut().append(")
                        .append("tungstenite::http::HeaderName::from_bytes(" + quoted(each.name()) + ".as_bytes())?, ")
                        .append(quoted(each.value()) + ".parse()?);\n"));
        if (!request.subprotocols().isEmpty()) {
            code.append("    request.headers_mut().insert(\"Sec-WebSocket-Protocol\", ")
                    .append(quoted(String.join(", ", request.subprotocols())) + ".parse()?);\n");
        }
        code.append("    let (mut socket, _) = connect(request)?;\n");
        if (request.message() != null) {
            code.append("    socket.send(Message::text(" + LITERALS.lines(request.message(), "    ") + "))?;\n");
        } else if (request.binary() != null) {
            code.append("    let message = base64::engine::general_purpose::STANDARD.decode("
                            + quoted(request.binary()))
                    .append(")?;\n    socket.send(Message::binary(message))?;\n");
        }
        return code.append("    loop {\n        match socket.read()? {\n")
                .append("            Message::Text(text) => println!(\"{text}\"),\n")
                .append("            Message::Binary(bytes) => println!(\"{} bytes\", bytes.len()),\n")
                .append("            Message::Close(frame) => {\n                println!(\"closed {frame:?}\");\n")
                .append("                let _ = socket.flush(); // the answer to it\n")
                .append("                return Ok(());\n            }\n            _ => {}\n        }\n    }\n}\n")
                .toString();
    }
}
