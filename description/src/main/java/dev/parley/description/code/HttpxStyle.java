package dev.parley.description.code;

import dev.parley.description.code.CodeRequest.Login;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.List;

/** Python with httpx. */
final class HttpxStyle implements Style {

    @Override
    public String http(CodeRequest request, Notes notes) {
        var code = new StringBuilder(request.body() instanceof CodeBody.Binary ? "import base64\n" : "");
        code.append("import httpx\n\nwith httpx.Client(\n");
        manner(code, request.manner());
        code.append(") as client:\n");
        for (String name : List.of("accept", "accept-encoding", "user-agent")) {
            code.append(request.omits(name) ? "    del client.headers[" + Python.quoted(name) + "]\n" : "");
        }
        code.append("    response = client.request(\n");
        code.append("        ").append(Python.quoted(request.method())).append(",\n");
        code.append("        ").append(Python.quoted(request.url())).append(",\n");
        var call = new StringBuilder();
        if (!request.headers().isEmpty()) {
            call.append("    headers=[\n");
            request.headers()
                    .forEach(each -> call.append("        (" + Python.quoted(each.name()) + ", ")
                            .append(Python.headerValue(each.value()))
                            .append("),\n"));
            call.append("    ],\n");
        }
        if (request.body() instanceof CodeBody.Form form) {
            Python.form(call, form);
        } else if (!request.bodiless()) {
            call.append("    content=")
                    .append(Python.body(request.body(), "    "))
                    .append(",\n");
        }
        Login login = request.login();
        if (login != null) {
            call.append("    auth=httpx.DigestAuth(" + Python.quoted(login.user()) + ", ")
                    .append(Python.quoted(login.password()))
                    .append("),\n");
        }
        code.append(call.toString().indent(4));
        code.append("    )\n\nprint(response.status_code)\nprint(response.text)\n");
        notes.addIf(request.isSmall(), "httpx writes the method in capitals");
        notes.addIf(
                request.manner().version() == CodeRequest.Version.HTTP_2, "HTTP/2 needs pip install \"httpx[http2]\"");
        return code.toString();
    }

    private static void manner(StringBuilder code, Manner manner) {
        code.append("    follow_redirects=")
                .append(manner.follow() ? "True" : "False")
                .append(",\n");
        if (manner.redirects() != Manner.USUAL_REDIRECTS) {
            code.append("    max_redirects=").append(manner.redirects()).append(",\n");
        }
        code.append("    timeout=")
                .append(manner.seconds() == 0 ? "None" : Long.toString(manner.seconds()))
                .append(",\n");
        if (manner.version() == CodeRequest.Version.HTTP_2) {
            code.append("    http2=True,\n");
        }
        if (!manner.verify()) {
            code.append("    verify=False,\n");
        }
        if (manner.proxy() != null) {
            code.append("    proxy=").append(Python.quoted(manner.proxy())).append(",\n");
        }
        if (manner.certificate()) {
            code.append("    cert=(\"client.pem\", \"client.key\"),\n");
        }
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        return Python.webSocket(request, notes);
    }
}
