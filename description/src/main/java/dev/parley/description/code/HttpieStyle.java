package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Login;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.regex.Pattern;

/** HTTPie, for a POSIX shell. */
final class HttpieStyle implements Style {

    private static final Pattern ESCAPE = Pattern.compile("(?s).+\\\\[:;=@].*");
    private static final Pattern SEPARATOR = Pattern.compile("(?s)[=@:].*");

    @Override
    public String http(CodeRequest request, Notes notes) {
        Words words = new Words("http");
        if (!(request.body() instanceof CodeBody.Binary)) {
            words.word("--ignore-stdin");
        }
        manner(words, request.manner());
        Login login = request.login();
        if (login != null) {
            words.word("--auth-type").word("digest").word("--auth").word(login.user() + ":" + login.password());
        }
        if (request.body() instanceof CodeBody.Form) {
            words.word("--multipart");
        }
        words.word(request.method()).word(request.url());
        request.headers().forEach(each -> words.option(header(each)));
        notes.addIf(
                request.headers().stream()
                        .anyMatch(each -> ESCAPE.matcher(each.value()).matches()),
                "HTTPie takes a backslash away that stands before one of : ; = @ in a header");
        request.omitted().stream()
                .filter(each -> each.equals("user-agent") || each.equals("accept"))
                .sorted()
                .forEach(each -> words.option(each + ":"));
        notes.addIf(request.isSmall(), "HTTPie writes the method in capitals");
        notes.addIf(
                request.manner().version() == CodeRequest.Version.HTTP_2,
                "HTTPie speaks HTTP/2 by its plug-in http2 only");
        return body(words, request, notes) + words.text();
    }

    /** What follows the separator must not make another one of it. */
    private static String header(Field line) {
        if (line.value().isEmpty()) {
            return line.name() + ";";
        }
        return line.name() + ":" + (SEPARATOR.matcher(line.value()).matches() ? "\\" : "") + line.value();
    }

    private static void manner(Words words, Manner manner) {
        if (manner.follow()) {
            words.word("--follow");
            if (manner.redirects() != Manner.USUAL_REDIRECTS) {
                words.word("--max-redirects=" + manner.redirects());
            }
        }
        if (manner.seconds() != Manner.USUAL_SECONDS) {
            words.word("--timeout=" + manner.seconds());
        }
        if (!manner.verify()) {
            words.word("--verify=no");
        }
        if (manner.proxy() != null) {
            words.word("--proxy=http:" + manner.proxy()).word("--proxy=https:" + manner.proxy());
        }
        if (manner.certificate()) {
            words.word("--cert=client.pem").word("--cert-key=client.key");
        }
    }

    private static String body(Words words, CodeRequest request, Notes notes) {
        boolean untyped = !request.bodiless() && !request.has("Content-Type");
        if (untyped && !(request.body() instanceof CodeBody.Form)) {
            words.option("Content-Type:");
        }
        switch (request.body()) {
            case CodeBody.None() -> {}
            case CodeBody.Text(String text) -> words.option("--raw", text);
            case CodeBody.Binary(String base64) -> {
                return "echo " + Literals.shell(base64) + " | base64 --decode | ";
            }
            case CodeBody.File(String path) -> words.option("@" + path);
            case CodeBody.Form form -> form.parts().forEach(each -> part(words, each, notes));
        }
        return "";
    }

    private static void part(Words words, CodeBody.Part part, Notes notes) {
        String name = part.name().replaceAll("([=:@;])", "\\\\$1");
        CodeBody.FilePart file = part.file();
        if (file == null) {
            String text = String.valueOf(part.text());
            words.option(name + "=" + (text.matches("(?s)[=@].*") ? "\\" : "") + text);
            notes.addIf(part.contentType() != null, "HTTPie gives no type to a part that is a text");
        } else {
            notes.addIf(
                    !file.path().replaceFirst(".*[/\\\\]", "").equals(file.name()),
                    "HTTPie tells the file's own name, not “" + file.name() + "”");
            words.option(name + "@" + file.path() + (part.contentType() == null ? "" : ";type=" + part.contentType()));
        }
    }

    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        notes.add("HTTPie does not speak WebSocket; this is Parley's own command in its manner");
        Words words = new Words("parley").word("connect").word(request.url());
        request.headers().forEach(each -> words.option("--header", each.name() + ": " + each.value()));
        request.subprotocols().forEach(each -> words.option("--subprotocol", each));
        if (request.message() != null) {
            words.option("--message", request.message());
        }
        if (!request.verify()) {
            words.option("--insecure");
        }
        return words.text();
    }
}
