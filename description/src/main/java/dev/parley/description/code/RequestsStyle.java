package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Login;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.ArrayList;
import java.util.List;

/** Python with requests. */
final class RequestsStyle implements Style {

    @Override
    public String http(CodeRequest request, Notes notes) {
        Login login = request.login();
        var code = new StringBuilder(request.body() instanceof CodeBody.Binary ? "import base64\n" : "");
        code.append("import requests\n");
        code.append(login == null ? "" : "from requests.auth import HTTPDigestAuth\n");
        code.append(request.omits("user-agent") ? "from urllib3.util import SKIP_HEADER\n" : "");
        code.append("\nresponse = requests.request(\n");
        code.append("    ").append(Python.quoted(request.method())).append(",\n");
        code.append("    ").append(Python.quoted(request.url())).append(",\n");
        headers(code, request);
        if (request.body() instanceof CodeBody.Form form) {
            Python.form(code, form);
        } else if (!request.bodiless()) {
            code.append("    data=").append(Python.body(request.body(), "    ")).append(",\n");
        }
        if (login != null) {
            code.append("    auth=HTTPDigestAuth(" + Python.quoted(login.user()) + ", "
                            + Python.quoted(login.password()))
                    .append("),\n");
        }
        manner(code, request.manner());
        notes.addIf(request.isSmall(), "requests writes the method in capitals");
        notes.addIf(request.repeats(), "requests sends lines of one name as one line");
        notes.addIf(request.manner().version() == CodeRequest.Version.HTTP_2, "requests does not speak HTTP/2");
        return code.append(")\n\nprint(response.status_code)\nprint(response.text)\n")
                .toString();
    }

    /** None takes a header away that requests would add; where urllib3 would add one then, it has a word for it. */
    private static void headers(StringBuilder code, CodeRequest request) {
        List<Field> headers = new ArrayList<>(request.joined());
        List<String> omitted = request.omitted().stream()
                .filter(each -> each.equals("user-agent") || each.equals("accept") || each.equals("accept-encoding"))
                .sorted()
                .toList();
        if (headers.isEmpty() && omitted.isEmpty()) {
            return;
        }
        Python.headers(code, headers);
        code.setLength(code.length() - "    },\n".length());
        omitted.forEach(each -> code.append("        ")
                .append(Python.quoted(each))
                .append(": ")
                .append(each.equals("user-agent") ? "SKIP_HEADER" : "None")
                .append(",\n"));
        code.append("    },\n");
    }

    private static void manner(StringBuilder code, Manner manner) {
        code.append("    allow_redirects=")
                .append(manner.follow() ? "True" : "False")
                .append(",\n");
        code.append("    timeout=")
                .append(manner.seconds() == 0 ? "None" : Long.toString(manner.seconds()))
                .append(",\n");
        if (!manner.verify()) {
            code.append("    verify=False,\n");
        }
        if (manner.proxy() != null) {
            String proxy = Python.quoted(manner.proxy());
            code.append("    proxies={\"http\": " + proxy + ", \"https\": " + proxy + "},\n");
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
