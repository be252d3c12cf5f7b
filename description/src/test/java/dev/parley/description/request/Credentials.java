package dev.parley.description.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Credentials of every kind, every text of them different. */
final class Credentials {

    private Credentials() {}

    static List<Auth> ofEveryKind() {
        return List.of(
                new Auth.None(),
                new Auth.Inherit(),
                new Auth.Basic("u", "p"),
                new Auth.Bearer("t", "Bearer"),
                new Auth.Bearer("t", "Token"),
                new Auth.ApiKey("n", "v", Auth.In.COOKIE),
                new Auth.Digest("u", "p", null),
                new Auth.Digest("u", "p", new Auth.DigestFields("r", "n", "MD5", "auth", "1", "c", "o")),
                Auth.OAuth2.of(
                        new OAuth2Grant.ClientCredentials("https://a/token"),
                        new OAuth2Client("id", "secret", OAuth2Client.Sending.HEADER),
                        "read write"),
                new Auth.OAuth2(
                        new OAuth2Grant.AuthorizationCode(
                                "https://a/in", "https://a/token", "app://x", OAuth2Grant.Pkce.PLAIN, "v", "s"),
                        new OAuth2Client("id", "secret", OAuth2Client.Sending.BODY),
                        "read",
                        "people",
                        "urn:x",
                        "https://a/again",
                        Auth.In.QUERY,
                        "Token",
                        "access",
                        List.of(
                                new Auth.TokenParameter(
                                        Auth.TokenStep.AUTHORIZATION, Auth.Part.QUERY, "prompt", "login", true),
                                new Auth.TokenParameter(Auth.TokenStep.TOKEN, Auth.Part.BODY, "a", "b", false))),
                oauth2(new OAuth2Grant.DeviceCode("https://a/device", "https://a/token")),
                oauth2(new OAuth2Grant.Password("https://a/token", "ada", "word")),
                oauth2(new OAuth2Grant.Implicit("https://a/in", "app://x", "s")),
                new Auth.OAuth1(
                        new Auth.KeyPair("ck", "cs"),
                        new Auth.KeyPair("tk", "ts"),
                        Auth.OAuth1Method.RSA_SHA256,
                        "pem",
                        "oob",
                        "ver",
                        "realm",
                        "17",
                        "once",
                        "1.0a",
                        Auth.Part.BODY,
                        true,
                        true),
                new Auth.AwsSignature("ak", "sk", "st", "eu-west-1", "s3", Auth.In.QUERY),
                new Auth.Hmac(
                        Auth.HmacHash.SHA512,
                        "k",
                        Auth.KeyNotation.BASE64,
                        "{method} {path}",
                        Auth.KeyNotation.BASE64URL,
                        Auth.In.HEADER,
                        "X-Signature",
                        "v1={signature}"),
                new Auth.Jwt(
                        Auth.JwtAlgorithm.ES384, "pem", true, "{\"a\":1}", "{\"kid\":2}", Auth.In.QUERY, "JWT", "jwt"),
                new Auth.Unsupported("hawk", new LinkedHashMap<>(Map.of("id", "{{id}}"))));
    }

    private static Auth oauth2(OAuth2Grant grant) {
        return Auth.OAuth2.of(grant, new OAuth2Client("id", "", OAuth2Client.Sending.HEADER), "");
    }
}
