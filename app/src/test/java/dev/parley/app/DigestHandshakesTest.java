package dev.parley.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Handshakes that a server lets in once they answer what it asks for; it reckons the answer up by itself. */
class DigestHandshakesTest extends WholeProgram {

    private GuardedPeer peer;

    @BeforeEach
    void listen() throws IOException {
        peer = new GuardedPeer(
                "Digest realm=\"rooms\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256",
                head -> isAnswered(GuardedPeer.authorization(head), head.split(" ", 3)[1]));
    }

    @AfterEach
    void leave() throws IOException {
        peer.close();
    }

    /** RFC 7616 §3.4.1, for the algorithm SHA-256 and the protection auth. */
    private static boolean isAnswered(String given, String target) {
        String user = sha256("ada:rooms:lovelace");
        String counted = parameter(given, "nc") + ":" + parameter(given, "cnonce");
        String made = sha256(user + ":n1:" + counted + ":auth:" + sha256("GET:" + target));
        return parameter(given, "response").equals(made)
                && parameter(given, "uri").equals(target);
    }

    private static String parameter(String given, String name) {
        Matcher found = Pattern.compile("[ ,]" + name + "=\"?([^\",]*)").matcher(given);
        return found.find() ? found.group(1) : "";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String request(String password) {
        return RunningParley.request(peer.url() + "a?b=1")
                .replace("{'kind':'none'}", "{'kind':'digest','username':'ada','password':'" + password + "'}");
    }

    private JsonNode ended(String password) throws IOException, InterruptedException {
        String session = parley.json(open(request(password))).path("id").asString();
        awaitState(session, "closed|failed");
        return parley.get("/sessions/" + session);
    }

    @Test
    void theAnswerIsLetIn() throws Exception {
        JsonNode session = ended("lovelace");
        assertThat(session.at("/state/kind").asString()).as(session.toString()).isEqualTo("closed");
        assertThat(session.path("connections").asInt()).isEqualTo(2);
    }

    @Test
    void anotherPasswordIsNot() throws Exception {
        JsonNode session = ended("other");
        assertThat(session.at("/state/status").asInt()).isEqualTo(401);
        assertThat(session.path("connections").asInt()).isEqualTo(2);
    }

    @Test
    void aRunAnswersToo() throws Exception {
        parley.send(
                "POST",
                "/projects/" + project + "/endpoints",
                "{'name':'Feed','folder':'','request':" + request("lovelace") + "}");
        String run = parley.send("POST", "/runs", "{'project':'" + project + "','folder':''}")
                .path("id")
                .asString();
        await().atMost(PATIENCE)
                .until(() ->
                        !parley.get("/runs/" + run).path("state").asString().equals("running"));
        JsonNode result = parley.get("/runs/" + run).at("/results/0");
        assertThat(result.path("status").asInt()).as(result.toString()).isEqualTo(101);
        assertThat(result.path("warnings").toString()).doesNotContain("token");
        JsonNode session = parley.get("/sessions/" + result.path("session").asString());
        assertThat(session.path("connections").asInt()).isEqualTo(2);
        assertThat(session.path("received").asInt()).isEqualTo(1);
    }
}
