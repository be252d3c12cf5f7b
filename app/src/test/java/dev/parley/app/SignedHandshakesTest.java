package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Handshakes with credentials that are made of them, let in by servers that reckon them up by themselves. */
class SignedHandshakesTest extends WholeProgram {

    private static final String KEY = "a key of a test";
    private static final String TARGET = "rooms/a%20b?z=1&a=x%2Fy";

    /** The state in which a session ends that connects with credentials. */
    private JsonNode ended(GuardedPeer peer, String auth) throws IOException, InterruptedException {
        String request = RunningParley.request(peer.url() + TARGET).replace("{'kind':'none'}", auth);
        JsonNode answer = parley.json(open(request));
        String session = answer.path("id").asString("");
        assertThat(session).as(answer.toString()).isNotEmpty();
        awaitState(session, "closed|failed");
        return parley.get("/sessions/" + session);
    }

    private void isLetIn(Predicate<Head> good, String auth) throws IOException, InterruptedException {
        try (GuardedPeer peer = new GuardedPeer("Signature", head -> good.test(new Head(head)))) {
            JsonNode session = ended(peer, auth);
            assertThat(session.at("/state/kind").asString())
                    .as(session.toString())
                    .isEqualTo("closed");
        }
    }

    /** A request as a server reads it. */
    private record Head(String text) {

        String line(String name) {
            return text.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String target() {
            return text.split(" ", 3)[1];
        }

        /** Parameters of the line Authorization, such as {@code Signature=…, SignedHeaders="…"}. */
        Map<String, String> authorization() {
            return Arrays.stream(
                            line("authorization").replaceFirst("^\\S+ ", "").split(", *"))
                    .map(each -> each.replace("\"", "").split("=", 2))
                    .collect(Collectors.toMap(each -> each[0], each -> each[1]));
        }
    }

    private static byte[] mac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** As RFC 3986 §2.3 has it. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static SortedMap<String, String> query(String target) {
        SortedMap<String, String> query = new TreeMap<>();
        for (String pair : target.substring(target.indexOf('?') + 1).split("&")) {
            String[] both = pair.split("=", 2);
            query.put(both[0], encoded(URLDecoder.decode(both[1], UTF_8)));
        }
        return query;
    }

    private static String joined(Map<String, String> sorted) {
        return sorted.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    /** AWS, "Create a signed AWS API request", steps 1 to 4. */
    private static boolean isSignedByAws(Head head) {
        Map<String, String> given = head.authorization();
        String scope = given.getOrDefault("Credential", "/").split("/", 2)[1];
        String names = given.getOrDefault("SignedHeaders", "");
        String lines = Stream.of(names.split(";"))
                .map(name -> name + ":" + head.line(name) + "\n")
                .collect(Collectors.joining());
        String canonical =
                String.join("\n", "GET", "/rooms/a%2520b", joined(query(head.target())), lines, names, sha256(""));
        String toSign = String.join("\n", "AWS4-HMAC-SHA256", head.line("x-amz-date"), scope, sha256(canonical));
        byte[] key = ("AWS4" + KEY).getBytes(UTF_8);
        for (String part : scope.split("/")) {
            key = mac("HmacSHA256", key, part);
        }
        return names.equals("host;x-amz-date")
                && hex(mac("HmacSHA256", key, toSign)).equals(given.get("Signature"));
    }

    @Test
    void bySignatureOfAws() throws Exception {
        isLetIn(
                SignedHandshakesTest::isSignedByAws,
                "{'kind':'awsSignature','accessKey':'AKID','secretKey':'" + KEY
                        + "','region':'eu-west-1','service':'execute-api'}");
    }

    @Test
    void byJsonWebToken() throws Exception {
        isLetIn(
                head -> {
                    String token = head.line("authorization").replaceFirst("^Bearer ", "");
                    int dot = Math.max(0, token.lastIndexOf('.'));
                    byte[] made = mac("HmacSHA256", KEY.getBytes(UTF_8), token.substring(0, dot));
                    return Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(made)
                            .equals(token.substring(dot + 1));
                },
                "{'kind':'jwt','algorithm':'HS256','key':'" + KEY + "','payload':'{}'}");
    }

    @Test
    void byHmacThatTheFolderHas() throws Exception {
        parley.send("POST", "/projects/" + project + "/folders", "{'path':'Rooms'}");
        parley.send(
                "PUT",
                "/projects/" + project + "/folder-settings?folder=Rooms",
                "{'auth':{'kind':'hmac','hash':'SHA-256','key':'" + KEY
                        + "','message':'{method} {path} {query}','name':'X-Signature'}}");
        String message = "GET /rooms/a%20b z=1&a=x%2Fy";
        try (GuardedPeer peer = new GuardedPeer(
                "Signature",
                head -> new Head(head)
                        .line("x-signature")
                        .equals(hex(mac("HmacSHA256", KEY.getBytes(UTF_8), message))))) {
            String request =
                    RunningParley.request(peer.url() + TARGET).replace("{'kind':'none'}", "{'kind':'inherit'}");
            parley.send(
                    "POST",
                    "/projects/" + project + "/endpoints",
                    "{'name':'Feed','folder':'Rooms','request':" + request + "}");
            String run = parley.send("POST", "/runs", "{'project':'" + project + "','folder':'Rooms'}")
                    .path("id")
                    .asString();
            await().atMost(PATIENCE)
                    .until(() ->
                            !parley.get("/runs/" + run).path("state").asString().equals("running"));
            assertThat(parley.get("/runs/" + run).at("/results/0/status").asInt())
                    .isEqualTo(101);
        }
    }

    /** RFC 5849 §3.4.1 and §3.4.2. */
    private static boolean isSignedByOAuth(Head head) {
        SortedMap<String, String> parameters = query(head.target());
        Map<String, String> given = head.authorization();
        given.forEach((name, value) -> {
            if (!name.equals("oauth_signature")) {
                parameters.put(name, value);
            }
        });
        String url = "http://" + head.line("host") + URI.create(head.target()).getRawPath();
        String base = "GET&" + encoded(url) + "&" + encoded(joined(parameters));
        byte[] made = mac("HmacSHA1", (encoded(KEY) + "&").getBytes(UTF_8), base);
        String signature = URLDecoder.decode(Objects.requireNonNullElse(given.get("oauth_signature"), ""), UTF_8);
        return Base64.getEncoder().encodeToString(made).equals(signature);
    }

    @Test
    void byOAuth1() throws Exception {
        isLetIn(
                SignedHandshakesTest::isSignedByOAuth,
                "{'kind':'oauth1','consumer':{'key':'parley','secret':'" + KEY + "'}}");
    }

    @Test
    void withAnotherKeyNoneIsLetIn() throws Exception {
        try (GuardedPeer peer = new GuardedPeer("Signature", head -> isSignedByOAuth(new Head(head)))) {
            JsonNode state = ended(peer, "{'kind':'oauth1','consumer':{'key':'parley','secret':'other'}}")
                    .path("state");
            assertThat(state.path("kind").asString()).isEqualTo("failed");
            assertThat(state.path("status").asInt()).isEqualTo(401);
        }
    }
}
