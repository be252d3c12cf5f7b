package dev.parley.description.auth;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Escapes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One answer to a server's challenge (RFC 7616 §3.4). */
final class DigestAnswer {

    private final Challenge challenge;
    private final String algorithmName;
    private final DigestAlgorithm algorithm;
    private final String realm;
    private final String nonce;
    private final String clientNonce;
    private final String nonceCount;
    private final String qop;
    private final Auth.Digest auth;
    private final String method;
    private final String target;
    private final byte[] body;

    /**
     * Prepares an answer.
     *
     * @param qop what is protected; empty for an answer as RFC 2069 has it
     */
    DigestAnswer(DigestSession session, String qop, Auth.Digest auth, String method, String target, byte[] body) {
        this.challenge = session.challenge();
        this.algorithmName = challenge.parameter("algorithm");
        DigestAlgorithm known = DigestAlgorithm.of(algorithmName);
        if (known == null) {
            throw SigningKey.problem("The algorithm " + algorithmName + " is not known", "/given/algorithm");
        }
        this.algorithm = known;
        this.realm = challenge.parameter("realm");
        this.nonce = challenge.parameter("nonce");
        this.clientNonce = session.clientNonce();
        this.nonceCount = "%08x".formatted(session.count() + 1);
        this.qop = qop;
        this.auth = auth;
        this.method = method;
        this.target = target;
        this.body = body;
    }

    String authorization() {
        var parts = new ArrayList<>(
                List.of(username(), quoted("realm", realm), quoted("nonce", nonce), quoted("uri", target)));
        if (!algorithmName.isEmpty()) {
            parts.add("algorithm=" + algorithmName);
        }
        if (!qop.isEmpty()) {
            parts.add("qop=" + qop);
            parts.add("nc=" + nonceCount);
        }
        if (!qop.isEmpty() || isSession()) {
            parts.add(quoted("cnonce", clientNonce));
        }
        parts.add(quoted("response", response()));
        if (challenge.parameters().containsKey("opaque")) {
            parts.add(quoted("opaque", challenge.parameter("opaque")));
        }
        if (isHashed()) {
            parts.add("userhash=true");
        }
        return "Digest " + String.join(", ", parts);
    }

    private String response() {
        String between = qop.isEmpty() ? "" : nonceCount + ":" + clientNonce + ":" + qop + ":";
        return hash(secret() + ":" + nonce + ":" + between + request());
    }

    /** A1 (RFC 7616 §3.4.2), hashed. */
    private String secret() {
        String secret = algorithm.hash((auth.username() + ":" + realm + ":" + auth.password()).getBytes(charset()));
        return isSession() ? hash(secret + ":" + nonce + ":" + clientNonce) : secret;
    }

    /** A2 (RFC 7616 §3.4.3), hashed. */
    private String request() {
        return hash(method + ":" + target + (qop.equals("auth-int") ? ":" + algorithm.hash(body) : ""));
    }

    private String hash(String text) {
        return algorithm.hash(Hashing.utf8(text));
    }

    private boolean isSession() {
        return algorithmName.toLowerCase(Locale.ROOT).endsWith("-sess");
    }

    private boolean isHashed() {
        return challenge.parameter("userhash").equalsIgnoreCase("true");
    }

    /** UTF-8 where the server says so or nothing else can write it; else ISO 8859-1, as older servers have it. */
    private Charset charset() {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(auth.username() + auth.password());
        return latin && !challenge.parameter("charset").equalsIgnoreCase("UTF-8")
                ? StandardCharsets.ISO_8859_1
                : StandardCharsets.UTF_8;
    }

    /** RFC 7616 §3.4.4: hashed, or in the notation of RFC 8187 where it is not ASCII. */
    private String username() {
        String name = auth.username();
        if (isHashed()) {
            return quoted("username", algorithm.hash((name + ":" + realm).getBytes(charset())));
        }
        boolean plain = name.chars().allMatch(each -> each >= ' ' && each < 0x7F);
        return plain ? quoted("username", name) : "username*=UTF-8''" + Escapes.strict(name);
    }

    private static String quoted(String name, String value) {
        String sound = value.replaceAll("\\p{Cntrl}", " ");
        return name + "=\"" + sound.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
