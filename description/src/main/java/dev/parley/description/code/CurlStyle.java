package dev.parley.description.code;

import dev.parley.description.auth.Field;
import dev.parley.description.code.CodeRequest.Login;
import dev.parley.description.code.CodeRequest.Manner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** curl, for a POSIX shell. */
final class CurlStyle implements Style {

    private static final Pattern GLOB = Pattern.compile(".*[\\[\\]{}].*");
    private static final Pattern DOTS = Pattern.compile("[^?]*/\\.\\.?(/.*|\\?.*|)");

    @Override
    public String http(CodeRequest request, Notes notes) {
        Words words = new Words("curl");
        method(words, request);
        words.word(request.url());
        if (GLOB.matcher(request.url()).matches()) {
            words.option("--globoff");
        }
        if (DOTS.matcher(request.url()).matches()) {
            words.option("--path-as-is");
        }
        request.headers().forEach(each -> header(words, each));
        request.omitted().stream()
                .filter(each -> each.equals("user-agent") || each.equals("accept"))
                .sorted()
                .forEach(each -> words.option("--header", each + ":"));
        login(words, request.login());
        manner(words, request.manner(), request.secure());
        String before = body(words, request);
        notes.addIf(
                request.method().equals("HEAD") && !request.bodiless(),
                "With a body, curl waits for the body of the answer to HEAD, too");
        return before + words.text();
    }

    private static void method(Words words, CodeRequest request) {
        boolean carries = !request.bodiless();
        String implied = carries ? "POST" : "GET";
        if (request.method().equals("HEAD") && !carries) {
            words.word("--head");
        } else if (!request.method().equals(implied)) {
            words.word("--request").word(request.method());
        }
    }

    /** A semicolon stands for the colon of an empty header. */
    private static void header(Words words, Field line) {
        words.option("--header", line.value().isEmpty() ? line.name() + ";" : line.name() + ": " + line.value());
    }

    private static void login(Words words, @Nullable Login login) {
        if (login != null) {
            words.option("--digest", "--user", login.user() + ":" + login.password());
        }
    }

    private static void manner(Words words, Manner manner, boolean secure) {
        if (manner.follow()) {
            words.option("--location");
            if (manner.redirects() != Manner.USUAL_REDIRECTS) {
                words.option("--max-redirs", Integer.toString(manner.redirects()));
            }
        }
        if (manner.compressed()) {
            words.option("--compressed");
        }
        if (manner.seconds() != Manner.USUAL_SECONDS && manner.seconds() > 0) {
            words.option("--speed-limit", "1", "--speed-time", Long.toString(manner.seconds()));
        }
        switch (manner.version()) {
            case ANY -> {}
            case HTTP_1_1 -> words.option("--http1.1");
            case HTTP_2 -> words.option(secure ? "--http2" : "--http2-prior-knowledge");
        }
        if (!manner.verify()) {
            words.option("--insecure");
        }
        if (manner.proxy() != null) {
            words.option("--proxy", manner.proxy());
        }
        if (manner.certificate()) {
            words.option("--cert", "client.pem", "--key", "client.key");
        }
    }

    /** What stands before the command. */
    private static String body(Words words, CodeRequest request) {
        if (!(request.body() instanceof CodeBody.Form) && !request.bodiless() && !request.has("Content-Type")) {
            words.option("--header", "Content-Type:");
        }
        switch (request.body()) {
            case CodeBody.None() -> {}
            case CodeBody.Text(String text) -> words.option("--data-raw", text);
            case CodeBody.Binary(String base64) -> {
                words.option("--data-binary", "@-");
                return "echo " + Literals.shell(base64) + " | base64 --decode | ";
            }
            case CodeBody.File(String path) -> words.option("--data-binary", "@" + path);
            case CodeBody.Form form -> form.parts().forEach(each -> part(words, each));
        }
        return "";
    }

    private static void part(Words words, CodeBody.Part part) {
        String type = part.contentType() == null ? "" : ";type=" + part.contentType();
        CodeBody.FilePart file = part.file();
        if (file != null) {
            words.option(
                    "--form", part.name() + "=@" + quoted(file.path()) + ";filename=" + quoted(file.name()) + type);
        } else if (type.isEmpty()) {
            words.option("--form-string", part.name() + "=" + part.text());
        } else {
            words.option("--form", part.name() + "=" + quoted(String.valueOf(part.text())) + type);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** What curl does of a WebSocket, and websocat where it cannot send. */
    @Override
    public String webSocket(SocketRequest request, Notes notes) {
        notes.add("curl connects and shows what comes; text it cannot send, which websocat (github.com/vi/websocat)"
                + " does");
        return "# curl 8.11 or newer: the messages that come\n" + messages(request)
                + "\n# any curl: the handshake, and the frames as they come\n" + handshake(request)
                + (request.message() == null && request.binary() == null ? "" : "\n" + sending(request));
    }

    private static String messages(SocketRequest request) {
        Words words = new Words("curl").word("--no-buffer").word("--no-progress-meter");
        words.word(request.url());
        common(words, request);
        return words.text();
    }

    private static String handshake(SocketRequest request) {
        Words words = new Words("curl").word("--include").word("--no-buffer").word("--http1.1");
        words.word(request.httpUrl());
        words.option("--header", "Connection: Upgrade");
        words.option("--header", "Upgrade: websocket");
        words.option("--header", "Sec-WebSocket-Version: 13");
        words.option("--header", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
        common(words, request);
        return words.text();
    }

    private static void common(Words words, SocketRequest request) {
        if (!request.subprotocols().isEmpty()) {
            words.option("--header", "Sec-WebSocket-Protocol: " + String.join(", ", request.subprotocols()));
        }
        request.headers().forEach(each -> header(words, each));
        if (!request.verify()) {
            words.option("--insecure");
        }
    }

    private static String sending(SocketRequest request) {
        String binary = request.binary();
        if (binary != null) {
            String bytes = "echo " + Literals.shell(binary) + " | base64 --decode | ";
            Words upload = new Words("curl").word("--upload-file").word(".").word("--no-progress-meter");
            upload.word(request.url());
            common(upload, request);
            return "# curl 8.16 or newer: sends the message\n" + bytes + upload.text()
                    + "\n# websocat: sends the message and shows what comes\n" + bytes
                    + websocat(request).option("--binary").text();
        }
        // a message may hold line breaks, but no NUL, which ends it here
        return "# websocat: sends the message and shows what comes\nprintf '%s\\0' "
                + Literals.shell(String.valueOf(request.message())) + " | "
                + websocat(request).option("--text", "--null-terminated").text();
    }

    /** With an equals sign, since an option of its own would take the words behind it, too. */
    private static Words websocat(SocketRequest request) {
        Words words = new Words("websocat").word("--no-close");
        words.word(request.url());
        if (!request.subprotocols().isEmpty()) {
            words.option("--protocol", String.join(",", request.subprotocols()));
        }
        request.headers().forEach(each -> words.option("--header=" + each.name() + ": " + each.value()));
        if (!request.verify()) {
            words.option("--insecure");
        }
        return words;
    }
}
