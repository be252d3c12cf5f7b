package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Escapes;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Signs by OAuth 1.0a (RFC 5849 §3), with the body hash of its extension. */
final class OAuth1Signing {

    private final Auth.OAuth1 auth;
    private final SignableRequest request;
    private final Instant now;
    private final RandomGenerator random;

    OAuth1Signing(Auth.OAuth1 auth, SignableRequest request, Instant now, RandomGenerator random) {
        this.auth = auth;
        this.request = request;
        this.now = now;
        this.random = random;
    }

    Credentials credentials() {
        if (auth.part() == Auth.Part.BODY && !request.isForm() && request.body().length > 0) {
            throw new ProblemException(
                    Problem.of("oauth-body", "Only a body that is a form can carry OAuth's parameters")
                            .at("/part")
                            .hint("Send them in the header"));
        }
        List<Field> protocol = parameters();
        var signed = new ArrayList<>(protocol);
        signed.add(new Field("oauth_signature", signature(baseString(protocol))));
        return switch (auth.part()) {
            case HEADER -> Credentials.headers(List.of(new Field("Authorization", header(signed))));
            case QUERY -> Credentials.query(signed);
            case BODY -> new Credentials(List.of(), List.of(), signed, List.of());
        };
    }

    /** The protocol's own parameters (RFC 5849 §3.1), without the signature. */
    private List<Field> parameters() {
        var all = new ArrayList<Field>();
        all.add(new Field("oauth_consumer_key", auth.consumer().key()));
        add(all, "oauth_token", auth.token().key());
        all.add(new Field("oauth_signature_method", auth.method().word()));
        boolean bare = auth.method() == Auth.OAuth1Method.PLAINTEXT;
        add(all, "oauth_timestamp", or(auth.timestamp(), bare ? "" : Long.toString(now.getEpochSecond())));
        add(all, "oauth_nonce", or(auth.nonce(), bare ? "" : Hashing.nonce(random, 16)));
        add(all, "oauth_version", auth.version());
        add(all, "oauth_callback", auth.callback());
        add(all, "oauth_verifier", auth.verifier());
        if (auth.bodyHash() && !bare && !isForm()) {
            byte[] hash = Hashing.hash(hashName(), request.body());
            all.add(new Field("oauth_body_hash", Base64.getEncoder().encodeToString(hash)));
        }
        return all;
    }

    private void add(List<Field> all, String name, String value) {
        if (!value.isEmpty() || auth.emptyParameters()) {
            all.add(new Field(name, value));
        }
    }

    private static String or(String given, String otherwise) {
        return given.isEmpty() ? otherwise : given;
    }

    /** RFC 5849 §3.4.1. */
    String baseString(List<Field> protocol) {
        var all = new ArrayList<>(protocol);
        all.addAll(SignableRequest.parameters(request.query()));
        if (isForm()) {
            all.addAll(SignableRequest.parameters(new String(request.body(), StandardCharsets.UTF_8)));
        }
        String normalized = all.stream()
                .map(each -> new Field(Escapes.strict(each.name()), Escapes.strict(each.value())))
                .sorted(Comparator.comparing(Field::name).thenComparing(Field::value))
                .map(each -> each.name() + "=" + each.value())
                .collect(Collectors.joining("&"));
        String url = request.scheme() + "://" + request.authority() + request.path();
        return request.method().toUpperCase(Locale.ROOT) + "&" + Escapes.strict(url) + "&" + Escapes.strict(normalized);
    }

    private boolean isForm() {
        return request.isForm() || auth.part() == Auth.Part.BODY;
    }

    private String signature(String base) {
        String key = Escapes.strict(auth.consumer().secret()) + "&"
                + Escapes.strict(auth.token().secret());
        return switch (auth.method()) {
            case PLAINTEXT -> key;
            case HMAC_SHA1 -> hmac("HmacSHA1", key, base);
            case HMAC_SHA256 -> hmac("HmacSHA256", key, base);
            case HMAC_SHA512 -> hmac("HmacSHA512", key, base);
            case RSA_SHA1 -> rsa("SHA1withRSA", base);
            case RSA_SHA256 -> rsa("SHA256withRSA", base);
            case RSA_SHA512 -> rsa("SHA512withRSA", base);
        };
    }

    private String hashName() {
        return switch (auth.method()) {
            case HMAC_SHA1, RSA_SHA1, PLAINTEXT -> "SHA-1";
            case HMAC_SHA256, RSA_SHA256 -> "SHA-256";
            case HMAC_SHA512, RSA_SHA512 -> "SHA-512";
        };
    }

    private static String hmac(String algorithm, String key, String base) {
        return Base64.getEncoder().encodeToString(Hashing.hmac(algorithm, Hashing.utf8(key), Hashing.utf8(base)));
    }

    private String rsa(String algorithm, String base) {
        PrivateKey key = SigningKey.of(auth.privateKey(), "RSA", "/privateKey");
        return Base64.getEncoder().encodeToString(SigningKey.sign(algorithm, key, Hashing.utf8(base), "/privateKey"));
    }

    /** RFC 5849 §3.5.1. */
    private String header(List<Field> signed) {
        var parts = new ArrayList<String>();
        if (!auth.realm().isEmpty()) {
            parts.add("realm=\"" + auth.realm().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        for (Field each : signed) {
            parts.add(Escapes.strict(each.name()) + "=\"" + Escapes.strict(each.value()) + "\"");
        }
        return "OAuth " + String.join(", ", parts);
    }
}
