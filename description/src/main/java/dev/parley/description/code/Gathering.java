package dev.parley.description.code;

import dev.parley.description.auth.Credentials;
import dev.parley.description.auth.Field;
import dev.parley.description.auth.SignableRequest;
import dev.parley.description.auth.Signing;
import dev.parley.description.request.Auth;
import dev.parley.description.request.BodyPiece;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.MessageBytes;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.ResolvedBody;
import dev.parley.description.request.ResolvedHttpOptions;
import dev.parley.description.request.ResolvedHttpRequest;
import dev.parley.description.request.SigningAuth;
import dev.parley.description.variables.MarkedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers from a resolved request what code has to say, signatures included. */
record Gathering(CodeWriting writing, Notes notes) {

    CodeRequest request(ResolvedHttpRequest request, PersonalOptions personal) {
        List<Field> headers = new ArrayList<>(writing.fields(request.headers()));
        CodeBody body = body(request.body());
        String url = writing.text(request.url());
        CodeRequest.Login login = null;
        SigningAuth signing = request.signing();
        if (signing != null && signing.auth() instanceof Auth.Digest(String user, String password, var _)) {
            login = new CodeRequest.Login(user, secret(password));
        } else if (signing != null && Signing.applies(signing.auth())) {
            Credentials made = sign(signing.auth(), request);
            made.headers().forEach(each -> headers.removeIf(line -> line.name().equalsIgnoreCase(each.name())));
            made.headers().forEach(each -> headers.add(new Field(each.name(), secret(each.value()))));
            made.cookies().forEach(each -> headers.add(new Field("Cookie", each.name() + "=" + secret(each.value()))));
            url = writing.revealed() ? made.url(url) : url;
            noteTime(notes, signing);
            notes.addIf(!made.form().isEmpty(), "The signature that belongs into the form is not in it");
        } else {
            notes.addIf(
                    signing != null && signing.auth() instanceof Auth.OAuth2,
                    "The token of OAuth 2 is not in it; add it as Authorization");
        }
        String accepted = acceptEncoding(request.options());
        if (accepted != null) {
            headers.add(new Field("Accept-Encoding", accepted));
        }
        if (body instanceof CodeBody.Form) {
            headers.removeIf(each -> each.name().equalsIgnoreCase("Content-Type"));
        }
        return new CodeRequest(
                request.method(), url, headers, request.options().omitted(), body, login, manner(request, personal));
    }

    /** Says that a signature holds for a time, where it does. */
    static void noteTime(Notes notes, SigningAuth signing) {
        notes.addIf(
                !(signing.auth() instanceof Auth.Jwt),
                "The signature is made for now; when it has run out, take the code again");
    }

    private @Nullable String acceptEncoding(ResolvedHttpOptions options) {
        MarkedText given = options.acceptEncoding();
        return given == null || options.omitted().contains("accept-encoding") ? null : writing.text(given);
    }

    static void noteAuthorities(Notes notes, PersonalOptions personal) {
        notes.addIf(
                personal.verifyTls() && personal.authorities() != null,
                "The request trusts authorities of its own, the code those of the system");
    }

    private CodeRequest.Manner manner(ResolvedHttpRequest request, PersonalOptions personal) {
        ResolvedHttpOptions options = request.options();
        notes.addIf(
                personal.clientCertificate() != null,
                "Save the client certificate as client.pem, and its key as client.key");
        noteAuthorities(notes, personal);
        String proxy = personal.proxy();
        return new CodeRequest.Manner(
                options.followRedirects(),
                options.maxRedirects(),
                options.timeout().toSeconds(),
                personal.verifyTls(),
                proxy == null || writing.revealed() ? proxy : proxy.replaceFirst("//[^/@]*@", "//"),
                personal.clientCertificate() != null,
                switch (options.version()) {
                    case AUTO -> CodeRequest.Version.ANY;
                    case HTTP_1_1 -> CodeRequest.Version.HTTP_1_1;
                    case HTTP_2 -> CodeRequest.Version.HTTP_2;
                },
                options.acceptEncoding() == null && !options.omitted().contains("accept-encoding"));
    }

    private Credentials sign(Auth auth, ResolvedHttpRequest request) {
        List<Field> lines = request.headers().stream()
                .map(each -> new Field(each.name().text(), each.value().text()))
                .toList();
        byte[] body = request.body() instanceof ResolvedBody.Written(MessageBytes bytes) ? bytes.bytes() : new byte[0];
        notes.addIf(
                request.body() instanceof ResolvedBody.File || request.body() instanceof ResolvedBody.Multipart,
                "The signature does not cover the file");
        SignableRequest signable =
                new SignableRequest(request.method(), request.url().text(), lines, body).withHost();
        Credentials made = Signing.sign(auth, signable, writing.now(), writing.random());
        return made == null ? new Credentials(List.of(), List.of(), List.of(), List.of()) : made;
    }

    private String secret(String value) {
        return writing.text(MarkedText.secret(value));
    }

    private CodeBody body(ResolvedBody body) {
        return switch (body) {
            case ResolvedBody.None() -> new CodeBody.None();
            case ResolvedBody.Written(MessageBytes bytes) -> written(writing.masked(bytes));
            case ResolvedBody.File(FileSource file) -> new CodeBody.File(path(file));
            case ResolvedBody.Multipart(String _, List<ResolvedBody.Part> parts) ->
                new CodeBody.Form(parts.stream().map(this::part).toList());
        };
    }

    private static CodeBody written(MessageBytes bytes) {
        String text = bytes.text();
        return text == null || text.indexOf('\0') >= 0
                ? new CodeBody.Binary(base64(bytes.bytes()))
                : new CodeBody.Text(text);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private CodeBody.Part part(ResolvedBody.Part part) {
        String name = writing.text(part.name());
        MarkedText given = part.contentType();
        String type = given == null ? null : writing.text(given);
        return switch (part.content()) {
            case BodyPiece.File(FileSource file) ->
                new CodeBody.Part(name, type, null, new CodeBody.FilePart(file.name(), path(file)));
            case BodyPiece.Written(MessageBytes bytes) -> {
                MessageBytes shown = writing.masked(bytes);
                yield new CodeBody.Part(name, type, new String(shown.bytes(), StandardCharsets.UTF_8), null);
            }
        };
    }

    private String path(FileSource file) {
        String path = file.path();
        if (path == null) {
            notes.add("The file “" + file.name() + "” is expected in the directory that the code runs in");
            return file.name();
        }
        return path;
    }
}
