package dev.parley.description.auth;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.JwtAlgorithm;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes tokens (RFC 7519) signed by RFC 7515 and RFC 7518 §3. */
final class JwtSigning {

    private static final Map<Integer, Integer> CURVES = Map.of(256, 256, 384, 384, 512, 521);

    private JwtSigning() {}

    static Credentials credentials(Auth.Jwt auth) {
        String token = token(auth);
        return switch (auth.in()) {
            case HEADER -> {
                String value = auth.prefix().isBlank() ? token : auth.prefix().strip() + " " + token;
                yield Credentials.in(auth.in(), or(auth.name(), "Authorization"), value);
            }
            case QUERY, COOKIE -> Credentials.in(auth.in(), or(auth.name(), "token"), token);
        };
    }

    private static String or(String name, String otherwise) {
        return name.isEmpty() ? otherwise : name;
    }

    private static String token(Auth.Jwt auth) {
        ObjectNode header = JsonMapper.shared()
                .createObjectNode()
                .put("alg", auth.algorithm().name())
                .put("typ", "JWT");
        if (!auth.header().isBlank()) {
            header.setAll(object(auth.header(), "/header"));
        }
        object(auth.payload(), "/payload");
        // whoever writes another algorithm into the header tries a server that trusts it; the signature is by the
        // chosen one
        byte[] key = auth.base64Key() ? decoded(auth.key()) : Hashing.utf8(auth.key());
        return token(header.toString(), Hashing.utf8(auth.payload()), auth.algorithm(), key, auth.key());
    }

    /** A token of a header and payload as they are written. */
    static String token(String header, byte[] payload, JwtAlgorithm algorithm, byte[] secret, String pem) {
        String signed = encoded(Hashing.utf8(header)) + "." + encoded(payload);
        return signed + "." + encoded(signature(algorithm, secret, pem, Hashing.utf8(signed)));
    }

    private static byte[] signature(JwtAlgorithm algorithm, byte[] secret, String pem, byte[] signed) {
        int bits = Integer.parseInt(algorithm.name().substring(2));
        return switch (algorithm) {
            case HS256, HS384, HS512 -> {
                if (secret.length == 0) {
                    throw SigningKey.problem("The secret is empty", "/key");
                }
                yield Hashing.hmac("HmacSHA" + bits, secret, signed);
            }
            case RS256, RS384, RS512 ->
                SigningKey.sign("SHA" + bits + "withRSA", SigningKey.of(pem, "RSA", "/key"), signed, "/key");
            case PS256, PS384, PS512 -> pss(bits, SigningKey.of(pem, "RSA", "/key"), signed);
            case ES256, ES384, ES512 -> {
                PrivateKey key = SigningKey.of(pem, "EC", "/key");
                int order = ((ECPrivateKey) key).getParams().getOrder().bitLength();
                if (!Integer.valueOf(order).equals(CURVES.get(bits))) {
                    throw SigningKey.problem(
                            algorithm + " needs a key on the curve P-" + CURVES.get(bits) + "; this one has " + order
                                    + " bits",
                            "/key");
                }
                yield SigningKey.sign("SHA" + bits + "withECDSAinP1363Format", key, signed, "/key");
            }
        };
    }

    private static byte[] pss(int bits, PrivateKey key, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(
                    new PSSParameterSpec("SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), bits / 8, 1));
            signature.initSign(key);
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw SigningKey.problem("The private key cannot make this signature; it may be too short", "/key");
        }
    }

    private static ObjectNode object(String json, String pointer) {
        try {
            JsonNode read = JsonMapper.shared().readTree(json);
            if (read instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // told below, as any other text that is no object
        }
        throw new ProblemException(
                Problem.of("jwt-json", "It must be a JSON object").at(pointer));
    }

    private static byte[] decoded(String key) {
        String plain = key.strip().replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(plain);
        } catch (IllegalArgumentException e) {
            throw SigningKey.problem("The secret is not Base64", "/key");
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
