package dev.parley.engine.project;

import dev.parley.description.request.Auth;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.engine.secret.SecretBox;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps credentials that were typed as they are, not by a variable, out of documents: the document holds a reference, the secret store
 * the value.
 */
final class Credentials {

    /** Stands in a document where the value of the endpoint's own secret belongs. */
    static final String REFERENCE = "{{$secret}}";

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{[^{}]*}}");

    private final SecretBox box;

    Credentials(SecretBox box) {
        this.box = box;
    }

    /** The name that an endpoint's own secret is kept by. */
    static String name(String endpoint) {
        return "endpoint/" + endpoint;
    }

    /** Where secrets of a project are sealed for. */
    static String place(String project) {
        return "project/" + project;
    }

    byte[] seal(String project, String text) {
        return box.seal(place(project), text.getBytes(StandardCharsets.UTF_8));
    }

    String open(String project, byte[] sealed) {
        return new String(box.open(place(project), sealed), StandardCharsets.UTF_8);
    }

    /** What was typed, if it is more than variables and so must not get into a document. */
    static Optional<String> literal(WebSocketRequest request) {
        String typed = secret(request.auth());
        return Optional.ofNullable(typed)
                .filter(text -> !VARIABLE.matcher(text).replaceAll("").isBlank());
    }

    /** The request as it gets into a document. */
    static WebSocketRequest hidden(WebSocketRequest request) {
        return literal(request).isPresent() ? with(request, REFERENCE) : request;
    }

    /** Whether the document's request refers to the endpoint's own secret. */
    static boolean refers(WebSocketRequest request) {
        return REFERENCE.equals(secret(request.auth()));
    }

    /** The request as it was typed. */
    static WebSocketRequest shown(WebSocketRequest request, String value) {
        return refers(request) ? with(request, value) : request;
    }

    private static @Nullable String secret(Auth auth) {
        return switch (auth) {
            case Auth.Basic(String _, String password) -> password;
            case Auth.Bearer(String token, String _) -> token;
            case Auth.ApiKey(String _, String value, Auth.In _) -> value;
            case Auth.None _,
                    Auth.Inherit _,
                    Auth.Digest _,
                    Auth.OAuth2 _,
                    Auth.OAuth1 _,
                    Auth.AwsSignature _,
                    Auth.Hmac _,
                    Auth.Jwt _,
                    Auth.Unsupported _ -> null;
        };
    }

    private static WebSocketRequest with(WebSocketRequest request, String secret) {
        Auth auth = switch (request.auth()) {
            case Auth.Basic(String username, String _) -> new Auth.Basic(username, secret);
            case Auth.Bearer(String _, String prefix) -> new Auth.Bearer(secret, prefix);
            case Auth.ApiKey(String name, String _, Auth.In in) -> new Auth.ApiKey(name, secret, in);
            case Auth.None _,
                    Auth.Inherit _,
                    Auth.Digest _,
                    Auth.OAuth2 _,
                    Auth.OAuth1 _,
                    Auth.AwsSignature _,
                    Auth.Hmac _,
                    Auth.Jwt _,
                    Auth.Unsupported _ -> request.auth();
        };
        return new WebSocketRequest(
                request.url(),
                request.query(),
                request.path(),
                request.headers(),
                request.cookies(),
                auth,
                request.message(),
                request.messages(),
                request.options(),
                request.description());
    }
}
