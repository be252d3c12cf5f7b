package dev.parley.description.code;

import dev.parley.description.code.CodeRequest.Login;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.ArrayList;
import java.util.List;

/** PHP with its curl extension. */
final class PhpStyle implements Style {

    private static final Literals LITERALS = Literals.PHP;

    @Override
    public String http(CodeRequest request, Notes notes) {
        var code = new StringBuilder("<?php\n\n$curl = curl_init(" + quoted(request.url()) + ");\n");
        code.append("curl_setopt_array($curl, [\n");
        if (request.method().equals("HEAD")) {
            code.append("    CURLOPT_NOBODY => true,\n");
        } else {
            code.append("    CURLOPT_CUSTOMREQUEST => " + quoted(request.method()) + ",\n");
        }
        code.append("    CURLOPT_RETURNTRANSFER => true,\n");
        headers(code, request);
        body(code, request.body());
        manner(code, request.manner());
        Login login = request.login();
        if (login != null) {
            code.append("    CURLOPT_HTTPAUTH => CURLAUTH_DIGEST,\n")
                    .append("    CURLOPT_USERPWD => " + quoted(login.user() + ":" + login.password()) + ",\n");
        }
        code.append("]);\n\n$response = curl_exec($curl);\n")
                .append("if ($response === false) {\n    throw new RuntimeException(curl_error($curl));\n}\n")
                .append("echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), \"\\n\", $response, \"\\n\";\n");
        notes.addIf(
                request.body() instanceof CodeBody.Form(List<CodeBody.Part> parts)
                        && parts.stream().map(CodeBody.Part::name).distinct().count() < parts.size(),
                "PHP sends one part of each name only");
        notes.addIf(
                request.body() instanceof CodeBody.Form(List<CodeBody.Part> texts)
                        && texts.stream().anyMatch(each -> each.file() == null && each.contentType() != null),
                "PHP gives no type to a part that is a text");
        return code.toString();
    }

    private static String quoted(String text) {
        return LITERALS.quoted(text);
    }

    private static void headers(StringBuilder code, CodeRequest request) {
        List<String> lines = new ArrayList<>();
        request.headers()
                .forEach(each ->
                        lines.add(each.value().isEmpty() ? each.name() + ";" : each.name() + ": " + each.value()));
        if (request.omits("accept")) {
            lines.add("Accept:");
        }
        if (!request.bodiless() && !(request.body() instanceof CodeBody.Form) && !request.has("Content-Type")) {
            lines.add("Content-Type:");
        }
        if (!lines.isEmpty()) {
            code.append("    CURLOPT_HTTPHEADER => [\n");
            lines.forEach(each -> code.append("        " + quoted(each) + ",\n"));
            code.append("    ],\n");
        }
    }

    private static void body(StringBuilder code, CodeBody body) {
        String fields = "    CURLOPT_POSTFIELDS => ";
        switch (body) {
            case CodeBody.None() -> {}
            case CodeBody.Text(String text) -> code.append(fields + LITERALS.lines(text, "    ") + ",\n");
            case CodeBody.Binary(String base64) -> code.append(fields + "base64_decode(" + quoted(base64) + "),\n");
            case CodeBody.File(String path) -> code.append(fields + "file_get_contents(" + quoted(path) + "),\n");
            case CodeBody.Form(List<CodeBody.Part> parts) -> {
                code.append(fields + "[\n");
                parts.forEach(each -> code.append("        " + quoted(each.name()) + " => " + part(each) + ",\n"));
                code.append("    ],\n");
            }
        }
    }

    private static String part(CodeBody.Part part) {
        CodeBody.FilePart file = part.file();
        String type = part.contentType() == null ? "null" : quoted(part.contentType());
        if (file != null) {
            return "new CURLFile(" + quoted(file.path()) + ", " + type + ", " + quoted(file.name()) + ")";
        }
        return LITERALS.lines(String.valueOf(part.text()), "        ");
    }

    private static void manner(StringBuilder code, Manner manner) {
        if (manner.follow()) {
            code.append("    CURLOPT_FOLLOWLOCATION => true,\n    CURLOPT_MAXREDIRS => " + manner.redirects() + ",\n");
        }
        if (manner.compressed()) {
            code.append("    CURLOPT_ENCODING => \"\",\n");
        }
        if (manner.seconds() > 0) {
            code.append("    CURLOPT_LOW_SPEED_LIMIT => 1,\n    CURLOPT_LOW_SPEED_TIME => " + manner.seconds() + ",\n");
        }
        switch (manner.version()) {
            case ANY -> {}
            case HTTP_1_1 -> code.append("    CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,\n");
            case HTTP_2 -> code.append("    CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_2_0,\n");
        }
        if (!manner.verify()) {
            code.append("    CURLOPT_SSL_VERIFYPEER => false,\n    CURLOPT_SSL_VERIFYHOST => 0,\n");
        }
        if (manner.proxy() != null) {
            code.append("    CURLOPT_PROXY => " + quoted(manner.proxy()) + ",\n");
        }
        if (manner.certificate()) {
            code.append("    CURLOPT_SSLCERT => \"client.pem\",\n    CURLOPT_SSLKEY => \"client.key\",\n");
        }
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        notes.add("WebSocket needs the package phrity/websocket: composer require phrity/websocket");
        notes.addIf(!request.verify(), "Switched-off TLS checks are set by the client's setContext");
        var code = new StringBuilder("<?php\n\nrequire 'vendor/autoload.php';\n\n")
                .append("$client = new WebSocket\\Client(" + quoted(request.url()) + ");\n")
                .append("$client->addMiddleware(new WebSocket\\Middleware\\CloseHandler())\n")
                .append("    ->addMiddleware(new WebSocket\\Middleware\\PingResponder());\n");
        request.joined()
                .forEach(each -> code.append(
                        "$client->addHeader(" + quoted(each.name()) + ", " + quoted(each.value()) + ");\n"));
        if (!request.subprotocols().isEmpty()) {
            code.append("$client->addMiddleware(new WebSocket\\Middleware\\SubprotocolNegotiation([");
            code.append(String.join(
                    ", ", request.subprotocols().stream().map(LITERALS::quoted).toList()));
            code.append("]));\n");
        }
        code.append("$client->connect();\n");
        if (request.message() != null) {
            code.append("$client->text(" + LITERALS.lines(request.message(), "") + ");\n");
        } else if (request.binary() != null) {
            code.append("$client->binary(base64_decode(" + quoted(request.binary()) + "));\n");
        }
        return code.append("while ($client->isConnected()) {\n")
                .append("    echo $client->receive()->getContent(), \"\\n\";\n}\n")
                .toString();
    }
}
