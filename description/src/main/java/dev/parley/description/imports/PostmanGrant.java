package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import java.util.List;

/** How a token is got, in Postman's words. */
final class PostmanGrant {

    /** Fields that Postman keeps although the grant has no use for them, and the token's name in its list. */
    private static final List<String> UNUSED = List.of(
            "tokenName",
            "tokenType",
            "useBrowser",
            "challengeAlgorithm",
            "code_verifier",
            "redirect_uri",
            "state",
            "username",
            "password",
            "authUrl",
            "accessTokenUrl");

    private final PostmanAuth auth;

    PostmanGrant(PostmanAuth auth) {
        this.auth = auth;
    }

    Auth read(Auth.In in) {
        var word = text("grant_type").isEmpty() ? "authorization_code" : text("grant_type");
        var grant = switch (word) {
            case "authorization_code" -> code(OAuth2Grant.Pkce.NONE);
            case "authorization_code_with_pkce" ->
                code(text("challengeAlgorithm").equals("plain") ? OAuth2Grant.Pkce.PLAIN : OAuth2Grant.Pkce.S256);
            case "client_credentials" -> new OAuth2Grant.ClientCredentials(text("accessTokenUrl"));
            case "password_credentials" ->
                new OAuth2Grant.Password(text("accessTokenUrl"), text("username"), text("password"));
            case "implicit" -> new OAuth2Grant.Implicit(text("authUrl"), text("redirect_uri"), text("state"));
            default -> null;
        };
        if (grant == null) return auth.unsupported("OAuth 2.0 " + word);
        auth.ignore(UNUSED);
        var sending =
                text("client_authentication").equals("body") ? OAuth2Client.Sending.BODY : OAuth2Client.Sending.HEADER;
        var prefix = text("headerPrefix").strip();
        return new Auth.OAuth2(
                grant,
                new OAuth2Client(text("clientId"), text("clientSecret"), sending),
                text("scope"),
                text("audience"),
                text("resource"),
                text("refreshTokenUrl"),
                in,
                prefix.isEmpty() ? "Bearer" : prefix,
                "",
                List.of());
    }

    private OAuth2Grant code(OAuth2Grant.Pkce pkce) {
        boolean browser = text("useBrowser").equals("true");
        return new OAuth2Grant.AuthorizationCode(
                text("authUrl"),
                text("accessTokenUrl"),
                browser ? "" : text("redirect_uri"),
                pkce,
                pkce == OAuth2Grant.Pkce.NONE ? "" : text("code_verifier"),
                text("state"));
    }

    private String text(String name) {
        return auth.text(name);
    }
}
