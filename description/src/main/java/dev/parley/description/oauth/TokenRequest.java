package dev.parley.description.oauth;

import dev.parley.description.request.Auth;
import dev.parley.description.request.Auth.OAuth2;
import dev.parley.description.request.Escapes;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A POST to an authorization server; credentials are filled in before.
 *
 * @param url with further parameters of its query
 * @param headers beside {@code Content-Type}
 */
public record TokenRequest(String url, List<Pair> headers, List<Pair> form) {

    public TokenRequest {
        headers = List.copyOf(headers);
        form = List.copyOf(form);
    }

    /** Asks for a token with the code that the user's browser brought (RFC 6749 §4.1.3). */
    public static TokenRequest code(
            OAuth2 auth,
            OAuth2Grant.AuthorizationCode grant,
            String code,
            String redirectUrl,
            @Nullable String verifier) {
        Building building = new Building(auth, Auth.TokenStep.TOKEN)
                .with("grant_type", "authorization_code")
                .with("code", code)
                .with("redirect_uri", redirectUrl);
        if (verifier != null) {
            building.with("code_verifier", verifier);
        }
        return building.to(grant.tokenUrl());
    }

    /** Asks for a token of the client's own (RFC 6749 §4.4.2). */
    public static TokenRequest client(OAuth2 auth, OAuth2Grant.ClientCredentials grant) {
        return new Building(auth, Auth.TokenStep.TOKEN)
                .with("grant_type", "client_credentials")
                .scoped()
                .to(grant.tokenUrl());
    }

    /** Asks for a token with the user's password (RFC 6749 §4.3.2). */
    public static TokenRequest password(OAuth2 auth, OAuth2Grant.Password grant) {
        return new Building(auth, Auth.TokenStep.TOKEN)
                .with("grant_type", "password")
                .with("username", grant.username())
                .with("password", grant.password())
                .scoped()
                .to(grant.tokenUrl());
    }

    /** Asks for a code that the user types in on another device (RFC 8628 §3.1). */
    public static TokenRequest device(OAuth2 auth, OAuth2Grant.DeviceCode grant) {
        return new Building(auth, Auth.TokenStep.AUTHORIZATION).scoped().to(grant.deviceUrl());
    }

    /** Asks whether the user has typed the code in (RFC 8628 §3.4). */
    public static TokenRequest deviceToken(OAuth2 auth, OAuth2Grant.DeviceCode grant, String deviceCode) {
        return new Building(auth, Auth.TokenStep.TOKEN)
                .with("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                .with("device_code", deviceCode)
                .to(grant.tokenUrl());
    }

    /** Asks for a new token in place of one that ended (RFC 6749 §6). */
    public static TokenRequest refresh(OAuth2 auth, String tokenUrl, String refreshToken) {
        return new Building(auth, Auth.TokenStep.REFRESH)
                .with("grant_type", "refresh_token")
                .with("refresh_token", refreshToken)
                .to(auth.refreshUrl().isBlank() ? tokenUrl : auth.refreshUrl());
    }

    /** What a request is put together of. */
    private static final class Building {

        private final OAuth2 auth;
        private final Auth.TokenStep step;
        private final List<Pair> headers = new ArrayList<>(List.of(new Pair("Accept", "application/json")));
        private final List<Pair> form = new ArrayList<>();

        Building(OAuth2 auth, Auth.TokenStep step) {
            this.auth = auth;
            this.step = step;
        }

        Building with(String name, String value) {
            form.add(new Pair(name, value));
            return this;
        }

        /** What the token is to be good for. */
        Building scoped() {
            Parameters.wanted(auth).forEach(form::add);
            return this;
        }

        TokenRequest to(String url) {
            identify();
            Parameters.of(auth, step, Auth.Part.BODY).forEach(form::add);
            Parameters.of(auth, step, Auth.Part.HEADER).forEach(headers::add);
            return new TokenRequest(
                    Parameters.appended(url.strip(), Parameters.of(auth, step, Auth.Part.QUERY)), headers, form);
        }

        /** Says who the client is (RFC 6749 §2.3.1); a public one has no secret. */
        private void identify() {
            OAuth2Client client = auth.client();
            if (!client.secret().isEmpty() && client.sending() == OAuth2Client.Sending.HEADER) {
                String both = Escapes.form(client.id()) + ":" + Escapes.form(client.secret());
                byte[] bytes = both.getBytes(StandardCharsets.UTF_8);
                headers.add(
                        new Pair("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes)));
                return;
            }
            with("client_id", client.id());
            if (!client.secret().isEmpty()) {
                with("client_secret", client.secret());
            }
        }
    }
}
