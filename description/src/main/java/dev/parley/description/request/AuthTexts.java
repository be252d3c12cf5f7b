package dev.parley.description.request;

import dev.parley.description.request.Auth.KeyPair;
import dev.parley.description.source.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Every text of credentials that may hold variables, and where it stands in their JSON. */
public final class AuthTexts {

    private final BiFunction<String, String, String> change;

    private AuthTexts(BiFunction<String, String, String> change) {
        this.change = change;
    }

    /** The texts, in the order of the fields. */
    public static List<String> of(Auth auth) {
        var texts = new ArrayList<String>();
        mapped(auth, (_, text) -> {
            texts.add(text);
            return text;
        });
        return List.copyOf(texts);
    }

    /**
     * The same credentials, each text changed.
     *
     * @param change of a pointer into the credentials, such as {@code /grant/tokenUrl}, and the text that stands there
     */
    public static Auth mapped(Auth auth, BiFunction<String, String, String> change) {
        return new AuthTexts(change).mapped(auth);
    }

    private Auth mapped(Auth auth) {
        return switch (auth) {
            case Auth.None none -> none;
            case Auth.Inherit inherit -> inherit;
            case Auth.Basic(String username, String password) ->
                new Auth.Basic(text("/username", username), text("/password", password));
            case Auth.Bearer(String token, String prefix) ->
                new Auth.Bearer(text("/token", token), text("/prefix", prefix));
            case Auth.ApiKey(String name, String value, Auth.In in) ->
                new Auth.ApiKey(text("/name", name), text("/value", value), in);
            case Auth.Digest(String username, String password, Auth.DigestFields given) ->
                new Auth.Digest(text("/username", username), text("/password", password), given(given));
            case Auth.OAuth2 oauth -> oauth2(oauth);
            case Auth.OAuth1 oauth -> oauth1(oauth);
            case Auth.AwsSignature aws ->
                new Auth.AwsSignature(
                        text("/accessKey", aws.accessKey()),
                        text("/secretKey", aws.secretKey()),
                        text("/sessionToken", aws.sessionToken()),
                        text("/region", aws.region()),
                        text("/service", aws.service()),
                        aws.in());
            case Auth.Hmac hmac ->
                new Auth.Hmac(
                        hmac.hash(),
                        text("/key", hmac.key()),
                        hmac.keyNotation(),
                        text("/message", hmac.message()),
                        hmac.notation(),
                        hmac.in(),
                        text("/name", hmac.name()),
                        text("/value", hmac.value()));
            case Auth.Jwt jwt ->
                new Auth.Jwt(
                        jwt.algorithm(),
                        text("/key", jwt.key()),
                        jwt.base64Key(),
                        text("/payload", jwt.payload()),
                        text("/header", jwt.header()),
                        jwt.in(),
                        text("/prefix", jwt.prefix()),
                        text("/name", jwt.name()));
            case Auth.Unsupported unsupported -> unsupported(unsupported);
        };
    }

    private Auth.@Nullable DigestFields given(Auth.@Nullable DigestFields given) {
        return given == null
                ? null
                : new Auth.DigestFields(
                        text("/given/realm", given.realm()),
                        text("/given/nonce", given.nonce()),
                        text("/given/algorithm", given.algorithm()),
                        text("/given/qop", given.qop()),
                        text("/given/nonceCount", given.nonceCount()),
                        text("/given/clientNonce", given.clientNonce()),
                        text("/given/opaque", given.opaque()));
    }

    private Auth oauth2(Auth.OAuth2 oauth) {
        OAuth2Client client = oauth.client();
        var parameters = new ArrayList<Auth.TokenParameter>();
        for (Auth.TokenParameter each : oauth.parameters()) {
            String at = "/parameters/" + parameters.size();
            parameters.add(new Auth.TokenParameter(
                    each.step(),
                    each.part(),
                    text(at + "/name", each.name()),
                    text(at + "/value", each.value()),
                    each.enabled()));
        }
        return new Auth.OAuth2(
                grant(oauth.grant()),
                new OAuth2Client(
                        text("/client/id", client.id()), text("/client/secret", client.secret()), client.sending()),
                text("/scope", oauth.scope()),
                text("/audience", oauth.audience()),
                text("/resource", oauth.resource()),
                text("/refreshUrl", oauth.refreshUrl()),
                oauth.in(),
                text("/prefix", oauth.prefix()),
                text("/name", oauth.name()),
                parameters);
    }

    private OAuth2Grant grant(OAuth2Grant grant) {
        return switch (grant) {
            case OAuth2Grant.AuthorizationCode code ->
                new OAuth2Grant.AuthorizationCode(
                        text("/grant/authorizationUrl", code.authorizationUrl()),
                        text("/grant/tokenUrl", code.tokenUrl()),
                        text("/grant/redirectUrl", code.redirectUrl()),
                        code.pkce(),
                        text("/grant/verifier", code.verifier()),
                        text("/grant/state", code.state()));
            case OAuth2Grant.ClientCredentials(String tokenUrl) ->
                new OAuth2Grant.ClientCredentials(text("/grant/tokenUrl", tokenUrl));
            case OAuth2Grant.DeviceCode(String deviceUrl, String tokenUrl) ->
                new OAuth2Grant.DeviceCode(text("/grant/deviceUrl", deviceUrl), text("/grant/tokenUrl", tokenUrl));
            case OAuth2Grant.Password(String tokenUrl, String username, String password) ->
                new OAuth2Grant.Password(
                        text("/grant/tokenUrl", tokenUrl),
                        text("/grant/username", username),
                        text("/grant/password", password));
            case OAuth2Grant.Implicit(String authorizationUrl, String redirectUrl, String state) ->
                new OAuth2Grant.Implicit(
                        text("/grant/authorizationUrl", authorizationUrl),
                        text("/grant/redirectUrl", redirectUrl),
                        text("/grant/state", state));
        };
    }

    private Auth oauth1(Auth.OAuth1 oauth) {
        return new Auth.OAuth1(
                pair("/consumer", oauth.consumer()),
                pair("/token", oauth.token()),
                oauth.method(),
                text("/privateKey", oauth.privateKey()),
                text("/callback", oauth.callback()),
                text("/verifier", oauth.verifier()),
                text("/realm", oauth.realm()),
                text("/timestamp", oauth.timestamp()),
                text("/nonce", oauth.nonce()),
                text("/version", oauth.version()),
                oauth.part(),
                oauth.bodyHash(),
                oauth.emptyParameters());
    }

    private KeyPair pair(String at, KeyPair pair) {
        return new KeyPair(text(at + "/key", pair.key()), text(at + "/secret", pair.secret()));
    }

    private Auth unsupported(Auth.Unsupported auth) {
        var fields = new LinkedHashMap<String, String>();
        auth.fields()
                .forEach((name, value) ->
                        fields.put(name, text(Pointer.of("fields", name).toString(), value)));
        return new Auth.Unsupported(auth.name(), fields);
    }

    private String text(String pointer, String text) {
        return change.apply(pointer, text);
    }
}
