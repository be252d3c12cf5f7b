package dev.parley.description.request;

import dev.parley.description.json.Fields;
import dev.parley.description.request.Auth.In;
import dev.parley.description.request.Auth.KeyNotation;
import dev.parley.description.request.Auth.KeyPair;
import dev.parley.description.request.Auth.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of credentials, as the contract has them. */
final class AuthReader {

    private static final List<String> KINDS = List.of(
            "none",
            "inherit",
            "basic",
            "bearer",
            "apiKey",
            "digest",
            "oauth2",
            "oauth1",
            "awsSignature",
            "hmac",
            "jwt",
            "unsupported");
    private static final List<String> GRANTS =
            List.of("authorizationCode", "clientCredentials", "deviceCode", "password", "implicit");
    private static final KeyPair NO_KEY = new KeyPair("", "");

    private AuthReader() {}

    static Auth auth(Fields fields) {
        return switch (fields.word("kind", KINDS)) {
            case "inherit" -> new Auth.Inherit();
            case "basic" -> new Auth.Basic(fields.text("username"), fields.text("password"));
            case "bearer" -> new Auth.Bearer(fields.text("token"), fields.text("prefix", "Bearer"));
            case "apiKey" -> new Auth.ApiKey(fields.text("name"), fields.text("value"), fields.choice("in", In.class));
            case "digest" ->
                new Auth.Digest(
                        fields.text("username"),
                        fields.text("password"),
                        fields.optionalPart("given", AuthReader::given));
            case "oauth2" -> oauth2(fields);
            case "oauth1" -> oauth1(fields);
            case "awsSignature" -> awsSignature(fields);
            case "hmac" -> hmac(fields);
            case "jwt" -> jwt(fields);
            case "unsupported" -> new Auth.Unsupported(fields.text("name"), fields.textsByName("fields"));
            default -> new Auth.None();
        };
    }

    /** Credentials of a kind that is not known are kept by its name, so that nobody sends a request without. */
    static Auth loose(Fields fields, JsonNode kind) {
        boolean unknown = kind.isString() && !KINDS.contains(kind.stringValue());
        return unknown ? new Auth.Unsupported(kind.stringValue(), Map.of()) : auth(fields);
    }

    private static Auth.DigestFields given(Fields fields) {
        return new Auth.DigestFields(
                fields.text("realm", ""),
                fields.text("nonce", ""),
                fields.text("algorithm", ""),
                fields.text("qop", ""),
                fields.text("nonceCount", ""),
                fields.text("clientNonce", ""),
                fields.text("opaque", ""));
    }

    private static Auth oauth2(Fields fields) {
        return new Auth.OAuth2(
                or(fields.part("grant", AuthReader::grant), new OAuth2Grant.ClientCredentials("")),
                or(fields.part("client", AuthReader::client), new OAuth2Client("", "", OAuth2Client.Sending.HEADER)),
                fields.text("scope", ""),
                fields.text("audience", ""),
                fields.text("resource", ""),
                fields.text("refreshUrl", ""),
                or(fields.optionalChoice("in", In.class), In.HEADER),
                fields.text("prefix", "Bearer"),
                fields.text("name", ""),
                fields.optionalParts("parameters", AuthReader::tokenParameter));
    }

    private static OAuth2Grant grant(Fields fields) {
        return switch (fields.word("kind", GRANTS)) {
            case "clientCredentials" -> new OAuth2Grant.ClientCredentials(fields.text("tokenUrl"));
            case "deviceCode" -> new OAuth2Grant.DeviceCode(fields.text("deviceUrl"), fields.text("tokenUrl"));
            case "password" ->
                new OAuth2Grant.Password(fields.text("tokenUrl"), fields.text("username"), fields.text("password"));
            case "implicit" ->
                new OAuth2Grant.Implicit(
                        fields.text("authorizationUrl"), fields.text("redirectUrl", ""), fields.text("state", ""));
            default ->
                new OAuth2Grant.AuthorizationCode(
                        fields.text("authorizationUrl"),
                        fields.text("tokenUrl"),
                        fields.text("redirectUrl", ""),
                        fields.choice("pkce", OAuth2Grant.Pkce.S256, OAuth2Grant.Pkce::word),
                        fields.text("verifier", ""),
                        fields.text("state", ""));
        };
    }

    private static OAuth2Client client(Fields fields) {
        return new OAuth2Client(
                fields.text("id"),
                fields.text("secret", ""),
                or(fields.optionalChoice("sending", OAuth2Client.Sending.class), OAuth2Client.Sending.HEADER));
    }

    private static Auth.TokenParameter tokenParameter(Fields fields) {
        return new Auth.TokenParameter(
                fields.choice("step", Auth.TokenStep.class),
                fields.choice("part", Part.class),
                fields.text("name"),
                fields.text("value"),
                fields.flag("enabled", true));
    }

    private static Auth oauth1(Fields fields) {
        return new Auth.OAuth1(
                or(fields.part("consumer", AuthReader::pair), NO_KEY),
                or(fields.optionalPart("token", AuthReader::pair), NO_KEY),
                fields.choice("method", Auth.OAuth1Method.HMAC_SHA1, Auth.OAuth1Method::word),
                fields.text("privateKey", ""),
                fields.text("callback", ""),
                fields.text("verifier", ""),
                fields.text("realm", ""),
                fields.text("timestamp", ""),
                fields.text("nonce", ""),
                fields.text("version", "1.0"),
                or(fields.optionalChoice("part", Part.class), Part.HEADER),
                fields.flag("bodyHash", false),
                fields.flag("emptyParameters", false));
    }

    private static KeyPair pair(Fields fields) {
        return new KeyPair(fields.text("key"), fields.text("secret", ""));
    }

    private static Auth awsSignature(Fields fields) {
        return new Auth.AwsSignature(
                fields.text("accessKey"),
                fields.text("secretKey"),
                fields.text("sessionToken", ""),
                fields.text("region", ""),
                fields.text("service", ""),
                or(fields.optionalChoice("in", In.class), In.HEADER));
    }

    private static Auth hmac(Fields fields) {
        return new Auth.Hmac(
                fields.choice("hash", Auth.HmacHash.SHA256, Auth.HmacHash::word),
                fields.text("key"),
                or(fields.optionalChoice("keyNotation", KeyNotation.class), KeyNotation.TEXT),
                fields.text("message"),
                or(fields.optionalChoice("notation", KeyNotation.class), KeyNotation.HEX),
                or(fields.optionalChoice("in", In.class), In.HEADER),
                fields.text("name"),
                fields.text("value", "{signature}"));
    }

    private static Auth jwt(Fields fields) {
        return new Auth.Jwt(
                fields.choice("algorithm", Auth.JwtAlgorithm.HS256, Auth.JwtAlgorithm::name),
                fields.text("key"),
                fields.flag("base64Key", false),
                fields.text("payload", "{}"),
                fields.text("header", ""),
                or(fields.optionalChoice("in", In.class), In.HEADER),
                fields.text("prefix", "Bearer"),
                fields.text("name", ""));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }
}
