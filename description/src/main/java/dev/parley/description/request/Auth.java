package dev.parley.description.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Credentials of a request; every text may hold {@code {{variables}}}, and a text that is not given is empty. */
public sealed interface Auth {

    /** No credentials. */
    record None() implements Auth {}

    /** Those of the folder or project that the request stands in. */
    record Inherit() implements Auth {}

    /** {@code Authorization: Basic} (RFC 7617). */
    record Basic(String username, String password) implements Auth {}

    /** {@code Authorization: Bearer} (RFC 6750), or with another prefix. */
    record Bearer(String token, String prefix) implements Auth {}

    /** A key of its own name. */
    record ApiKey(String name, String value, In in) implements Auth {}

    /**
     * An answer to the server's challenge (RFC 7616).
     *
     * @param given what is used before the server has asked; none to wait for its challenge
     */
    record Digest(
            String username, String password, @Nullable DigestFields given) implements Auth {}

    /**
     * A token that an authorization server gives (RFC 6749).
     *
     * @param audience whom the token is for, as some servers ask (RFC 8693 §2.1)
     * @param resource what the token is for (RFC 8707)
     * @param refreshUrl where a token is renewed, if not where it was got
     * @param prefix before the token in a header
     * @param name of the header or of the parameter that carries the token; empty for {@code Authorization} and {@code access_token}
     * @param parameters further ones of the requests to the authorization server
     */
    record OAuth2(
            OAuth2Grant grant,
            OAuth2Client client,
            String scope,
            String audience,
            String resource,
            String refreshUrl,
            In in,
            String prefix,
            String name,
            List<TokenParameter> parameters)
            implements Auth {

        public OAuth2 {
            parameters = List.copyOf(parameters);
        }

        /** A grant of a client with a scope, all else usual. */
        public static OAuth2 of(OAuth2Grant grant, OAuth2Client client, String scope) {
            return new OAuth2(grant, client, scope, "", "", "", In.HEADER, "Bearer", "", List.of());
        }
    }

    /**
     * A signature by OAuth 1.0a (RFC 5849).
     *
     * @param consumer key and secret of the client
     * @param token key and secret of the user's grant; both empty without one
     * @param privateKey PEM, for the methods of RSA
     * @param timestamp seconds since 1970; empty for now
     * @param nonce empty for a random one
     * @param bodyHash whether a body that is no form is covered by {@code oauth_body_hash}
     * @param emptyParameters whether parameters without a value are sent and signed
     */
    record OAuth1(
            KeyPair consumer,
            KeyPair token,
            OAuth1Method method,
            String privateKey,
            String callback,
            String verifier,
            String realm,
            String timestamp,
            String nonce,
            String version,
            Part part,
            boolean bodyHash,
            boolean emptyParameters)
            implements Auth {}

    /** AWS Signature Version 4, in header lines or in the query. */
    record AwsSignature(String accessKey, String secretKey, String sessionToken, String region, String service, In in)
            implements Auth {}

    /**
     * A keyed hash (RFC 2104) over a text of the request.
     *
     * @param message what is signed; {@code {method}}, {@code {url}}, {@code {host}}, {@code {path}}, {@code {query}}, {@code {body}},
     *     {@code {bodyHash}} (of the same hash, in the same notation), {@code {timestamp}}, {@code {date}} and {@code {header:Name}}
     *     stand for parts of it
     * @param notation of the signature
     * @param name of the header or of the query's parameter that carries it
     * @param value {@code {signature}}, {@code {timestamp}} and {@code {date}} stand for what they name
     */
    record Hmac(
            HmacHash hash,
            String key,
            KeyNotation keyNotation,
            String message,
            KeyNotation notation,
            In in,
            String name,
            String value)
            implements Auth {}

    /**
     * A token made from a secret or a key (RFC 7519).
     *
     * @param key a secret, or a private key in PEM
     * @param base64Key whether the secret is written in Base64
     * @param payload JSON
     * @param header JSON, further fields of the token's header; may be empty
     * @param prefix before the token in a header
     * @param name of the header or of the query's parameter; empty for {@code Authorization} and {@code token}
     */
    record Jwt(
            JwtAlgorithm algorithm,
            String key,
            boolean base64Key,
            String payload,
            String header,
            In in,
            String prefix,
            String name)
            implements Auth {}

    /**
     * Credentials of a kind that Parley cannot make, kept by its name: a request that has them is refused, never sent without.
     *
     * @param fields what is known of them, in order
     */
    record Unsupported(String name, Map<String, String> fields) implements Auth {

        public Unsupported {
            fields = ordered(fields);
        }
    }

    private static SequencedMap<String, String> ordered(Map<String, String> fields) {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    /** Where a key goes. */
    enum In {
        HEADER,
        QUERY,
        COOKIE
    }

    /** The part of a request that carries a parameter. */
    enum Part {
        HEADER,
        QUERY,
        BODY
    }

    /** A key and its secret. */
    record KeyPair(String key, String secret) {}

    /** What a digest is made of before the server has asked (RFC 7616 §3.3); what is empty is not given. */
    record DigestFields(
            String realm,
            String nonce,
            String algorithm,
            String qop,
            String nonceCount,
            String clientNonce,
            String opaque) {}

    /** A parameter that an authorization server asks for beyond the standard. */
    record TokenParameter(TokenStep step, Part part, String name, String value, boolean enabled) {}

    /** A request to an authorization server. */
    enum TokenStep {
        AUTHORIZATION,
        TOKEN,
        REFRESH
    }

    /** How bytes are written down. */
    enum KeyNotation {
        TEXT,
        HEX,
        BASE64,
        BASE64URL
    }

    /** The hash of an HMAC. */
    enum HmacHash {
        MD5("MD5"),
        SHA1("SHA-1"),
        SHA256("SHA-256"),
        SHA384("SHA-384"),
        SHA512("SHA-512");

        private final String word;

        HmacHash(String word) {
            this.word = word;
        }

        /** Its name in the standards. */
        public String word() {
            return word;
        }
    }

    /** How a request is signed by OAuth 1.0a (RFC 5849 §3.4). */
    enum OAuth1Method {
        HMAC_SHA1,
        HMAC_SHA256,
        HMAC_SHA512,
        RSA_SHA1,
        RSA_SHA256,
        RSA_SHA512,
        PLAINTEXT;

        /** Its name in the standard. */
        public String word() {
            return name().replace('_', '-');
        }
    }

    /** How a token is signed (RFC 7518 §3.1). */
    enum JwtAlgorithm {
        HS256,
        HS384,
        HS512,
        RS256,
        RS384,
        RS512,
        ES256,
        ES384,
        ES512,
        PS256,
        PS384,
        PS512
    }
}
