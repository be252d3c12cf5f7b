package dev.parley.description.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.ResolvedRequest;
import dev.parley.description.request.Resolver;
import dev.parley.description.request.WebSocketRequest;
import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HandshakeSigningTest {

    private static final Instant NOW = Instant.parse("2026-11-26T20:00:00Z");
    private static final VariableSource VARIABLES =
            VariableSource.of(Map.of("key", Value.secret("k3y-of-hmac"), "session", Value.secret("s3ssion-token")));

    private static ResolvedRequest resolved(String url, Auth auth, Parameter... headers) {
        WebSocketRequest bare = WebSocketRequest.of(url);
        WebSocketRequest request = new WebSocketRequest(
                url,
                List.of(),
                List.of(),
                List.of(headers),
                List.of(),
                auth,
                bare.message(),
                List.of(),
                bare.options(),
                null);
        return Resolver.resolve(request, VARIABLES).orThrow();
    }

    private static ResolvedRequest signed(ResolvedRequest request) {
        return HandshakeSigning.signed(request, HandshakeSigning.lines(request), NOW, new Random(1));
    }

    private static List<String> lines(ResolvedRequest request) {
        return HandshakeSigning.lines(request).stream()
                .map(line -> line.name() + ": " + line.value())
                .toList();
    }

    private static Auth.Hmac hmac(String message, Auth.In in) {
        return new Auth.Hmac(
                Auth.HmacHash.SHA256,
                "{{key}}",
                Auth.KeyNotation.TEXT,
                message,
                Auth.KeyNotation.HEX,
                in,
                "X-Signature",
                "{signature}");
    }

    private static String sha256(String message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("k3y-of-hmac".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsSignedIsAGetOfTheHttpUrlWithoutABody() throws Exception {
        Auth auth = hmac("{method} {url} {host} {path}?{query} {timestamp} {body}.", Auth.In.HEADER);
        ResolvedRequest request = signed(resolved("wss://Example.org:8443/chat?room=1", auth));
        String message = "GET https://example.org:8443/chat?room=1 example.org:8443 /chat?room=1 1795723200 .";
        assertThat(lines(request)).containsExactly("X-Signature: " + sha256(message));
        assertThat(request.url().text()).isEqualTo("wss://example.org:8443/chat?room=1");
    }

    @Test
    void aLineOfTheUserCanBeCoveredAndItsPlaceIsTaken() throws Exception {
        ResolvedRequest request = signed(resolved(
                "ws://h/",
                hmac("{header:X-Day} {host}", Auth.In.HEADER),
                Parameter.of("X-Day", "today"),
                Parameter.of("Host", "other"),
                Parameter.of("x-signature", "own")));
        assertThat(lines(request))
                .containsExactly("X-Day: today", "Host: other", "X-Signature: " + sha256("today other"));
    }

    @Test
    void inTheQueryASignatureFollowsWhatIsThereAndIsSecret() throws Exception {
        ResolvedRequest request = signed(resolved("ws://h/a?b=1", hmac("{path}", Auth.In.QUERY)));
        assertThat(request.target().text()).isEqualTo("/a?b=1&X-Signature=" + sha256("/a"));
        assertThat(request.displayUrl()).isEqualTo("ws://h/a?b=1••••••");
        assertThat(lines(request)).isEmpty();
    }

    @Test
    void inACookieItFollowsThoseOfTheUser() throws Exception {
        ResolvedRequest request =
                signed(resolved("ws://h/a", hmac("{path}", Auth.In.COOKIE), Parameter.of("Cookie", "a=1")));
        assertThat(lines(request)).containsExactly("Cookie: a=1; X-Signature=" + sha256("/a"));
    }

    @Test
    void ofAwsTheHostAndTheUsersLinesAreCovered() {
        Auth auth = new Auth.AwsSignature("AKID", "{{key}}", "{{session}}", "", "", Auth.In.HEADER);
        ResolvedRequest request = signed(resolved(
                "wss://abc.execute-api.eu-west-1.amazonaws.com/prod", auth, Parameter.of("X-Client", "parley")));
        assertThat(lines(request))
                .contains("X-Amz-Date: 20261126T200000Z", "X-Amz-Security-Token: s3ssion-token")
                .anyMatch(line -> line.startsWith("Authorization: AWS4-HMAC-SHA256 Credential=AKID/20261126/eu-west-1/"
                        + "execute-api/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token;x-client, "));
    }

    @Test
    void whatSignsIsMaskedWhereTheHandshakeIsShown() {
        ResolvedRequest request = signed(resolved("ws://h/", hmac("{path}", Auth.In.HEADER)));
        String signature = request.headers().getFirst().value().text();
        byte[] head = ("GET / HTTP/1.1\r\nX-Signature: " + signature + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(request.secretsIn(head)).hasSize(1);
        assertThat(request.masked("bad " + signature + " by k3y-of-hmac")).isEqualTo("bad •••••• by ••••••");
    }

    @Test
    void aWrongKeyIsSaidAtItsPlace() {
        Auth auth =
                new Auth.Jwt(Auth.JwtAlgorithm.RS256, "no key", false, "{}", "{}", Auth.In.HEADER, "Bearer", "token");
        ResolvedRequest request = resolved("ws://h/", auth);
        assertThatThrownBy(() -> signed(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().place()).isEqualTo(Place.at("/key")));
    }

    @Test
    void oAuthsParametersHaveNoBodyToStandIn() {
        Auth.KeyPair pair = new Auth.KeyPair("a", "b");
        Auth auth = new Auth.OAuth1(
                pair, pair, Auth.OAuth1Method.HMAC_SHA1, "", "", "", "", "", "", "1.0", Auth.Part.BODY, false, false);
        ResolvedRequest request = resolved("ws://h/", auth);
        assertThatThrownBy(() -> signed(request))
                .hasMessage("A WebSocket handshake has no body for OAuth’s parameters");
    }
}
