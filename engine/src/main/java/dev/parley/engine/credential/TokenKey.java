package dev.parley.engine.credential;

import dev.parley.description.request.Auth;
import dev.parley.description.request.OAuth2Grant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names what a token is got with: the server, the client, the user and what it is for, without any secret. */
final class TokenKey {

    private TokenKey() {}

    static String of(Auth.OAuth2 auth) {
        List<String> grant = switch (auth.grant()) {
            case OAuth2Grant.AuthorizationCode code -> List.of("code", code.authorizationUrl(), code.tokenUrl());
            case OAuth2Grant.ClientCredentials(String url) -> List.of("client", url);
            case OAuth2Grant.DeviceCode(String device, String url) -> List.of("device", device, url);
            case OAuth2Grant.Password(String url, String username, String _) -> List.of("password", url, username);
            case OAuth2Grant.Implicit(String url, String _, String _) -> List.of("implicit", url);
        };
        StringBuilder text = new StringBuilder();
        grant.forEach(each -> text.append(each.strip()).append('\n'));
        List.of(auth.client().id(), auth.scope(), auth.audience(), auth.resource())
                .forEach(each -> text.append(each.strip()).append('\n'));
        auth.parameters().stream()
                .filter(Auth.TokenParameter::enabled)
                .forEach(each -> text.append(each.name())
                        .append('=')
                        .append(each.value())
                        .append('\n'));
        return HexFormat.of().formatHex(hash(text.toString().getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
