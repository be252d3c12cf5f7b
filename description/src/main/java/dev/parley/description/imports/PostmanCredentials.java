package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Credentials in the notation of Postman's collections, in which scripts read and write them. */
public final class PostmanCredentials {

    private final ArrayNode fields = JsonNodeFactory.instance.arrayNode();

    private PostmanCredentials() {}

    /** What a script or a file means; kinds that Parley does not know are kept by name. */
    public static Auth read(JsonNode auth) {
        return new PostmanAuth(new Losses()).read(auth);
    }

    /** How they are written; of OAuth 2 and of kinds that Postman has not only the kind. */
    public static ObjectNode write(Auth auth) {
        PostmanCredentials credentials = new PostmanCredentials();
        String type = credentials.fill(auth);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", type);
        if (!credentials.fields.isEmpty()) {
            json.set(type, credentials.fields);
        }
        return json;
    }

    private PostmanCredentials with(String key, String value) {
        fields.addObject().put("key", key).put("value", value).put("type", "string");
        return this;
    }

    private PostmanCredentials with(String key, boolean value) {
        fields.addObject().put("key", key).put("value", value).put("type", "boolean");
        return this;
    }

    private String fill(Auth auth) {
        return switch (auth) {
            case Auth.None _, Auth.Inherit _ -> "noauth";
            case Auth.Basic(String username, String password) -> {
                with("username", username).with("password", password);
                yield "basic";
            }
            case Auth.Bearer(String token, String _) -> {
                with("token", token);
                yield "bearer";
            }
            case Auth.ApiKey(String name, String value, Auth.In in) -> {
                with("key", name).with("value", value).with("in", in == Auth.In.QUERY ? "query" : "header");
                yield "apikey";
            }
            case Auth.Digest digest -> {
                digest(digest);
                yield "digest";
            }
            case Auth.AwsSignature aws -> {
                with("accessKey", aws.accessKey())
                        .with("secretKey", aws.secretKey())
                        .with("sessionToken", aws.sessionToken())
                        .with("region", aws.region())
                        .with("service", aws.service())
                        .with("addAuthDataToQuery", aws.in() == Auth.In.QUERY);
                yield "awsv4";
            }
            case Auth.OAuth1 oauth -> {
                oauth1(oauth);
                yield "oauth1";
            }
            case Auth.Jwt jwt -> {
                jwt(jwt);
                yield "jwt";
            }
            case Auth.OAuth2 _ -> "oauth2";
            case Auth.Hmac _ -> "hmac";
            case Auth.Unsupported(String name, var values) -> {
                values.forEach(this::with);
                yield name.toLowerCase(Locale.ROOT);
            }
        };
    }

    private void digest(Auth.Digest digest) {
        with("username", digest.username()).with("password", digest.password());
        Auth.DigestFields given = digest.given();
        if (given != null) {
            with("realm", given.realm())
                    .with("nonce", given.nonce())
                    .with("algorithm", given.algorithm())
                    .with("qop", given.qop())
                    .with("nonceCount", given.nonceCount())
                    .with("clientNonce", given.clientNonce())
                    .with("opaque", given.opaque());
        }
    }

    private void oauth1(Auth.OAuth1 oauth) {
        with("consumerKey", oauth.consumer().key())
                .with("consumerSecret", oauth.consumer().secret())
                .with("token", oauth.token().key())
                .with("tokenSecret", oauth.token().secret())
                .with("signatureMethod", oauth.method().word())
                .with("privateKey", oauth.privateKey())
                .with("callback", oauth.callback())
                .with("verifier", oauth.verifier())
                .with("realm", oauth.realm())
                .with("timestamp", oauth.timestamp())
                .with("nonce", oauth.nonce())
                .with("version", oauth.version())
                .with("addParamsToHeader", oauth.part() == Auth.Part.HEADER)
                .with("includeBodyHash", oauth.bodyHash())
                .with("addEmptyParamsToSign", oauth.emptyParameters());
    }

    private void jwt(Auth.Jwt jwt) {
        String algorithm = jwt.algorithm().name();
        with("algorithm", algorithm)
                .with(algorithm.startsWith("HS") ? "secret" : "privateKey", jwt.key())
                .with("isSecretBase64Encoded", jwt.base64Key())
                .with("payload", jwt.payload())
                .with("header", jwt.header())
                .with("addTokenTo", jwt.in() == Auth.In.QUERY ? "queryParam" : "header")
                .with("headerPrefix", jwt.prefix())
                .with("queryParamKey", jwt.name());
    }
}
