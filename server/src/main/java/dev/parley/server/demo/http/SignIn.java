package dev.parley.server.demo.http;

import dev.parley.engine.listen.Answer;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderField;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Services that let in who knows what their path says (RFC 7617, RFC 6750). */
final class SignIn {

    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private SignIn() {}

    static Answer basic(Ask ask) {
        String user = ask.segment(0, "basic-auth/ada/lovelace");
        String password = ask.segment(1, "basic-auth/ada/lovelace");
        String given = given(ask);
        String right = Bytes.utf8(user + ":" + password).base64();
        return starts(given, BASIC) && given.substring(BASIC.length()).strip().equals(right)
                ? welcome(user)
                : refused("Basic realm=\"demo\", charset=\"UTF-8\"");
    }

    static Answer bearer(Ask ask) {
        String token = ask.segment(0, "bearer/secret");
        String given = given(ask);
        if (starts(given, BEARER) && given.substring(BEARER.length()).strip().equals(token)) {
            return welcome("");
        }
        return refused("Bearer realm=\"demo\"" + (given.isEmpty() ? "" : ", error=\"invalid_token\""));
    }

    private static String given(Ask ask) {
        return Objects.requireNonNullElse(ask.exchange().head().fields().first("Authorization"), "");
    }

    private static boolean starts(String given, String scheme) {
        return given.toLowerCase(Locale.ROOT).startsWith(scheme);
    }

    static Answer welcome(String user) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("authenticated", true);
        if (!user.isEmpty()) {
            json.put("user", user);
        }
        return Answers.json(200, json);
    }

    static Answer refused(String... challenges) {
        HeaderField[] fields = new HeaderField[challenges.length];
        for (int i = 0; i < challenges.length; i++) {
            fields[i] = new HeaderField("WWW-Authenticate", challenges[i]);
        }
        return Answers.json(401, JsonNodeFactory.instance.objectNode().put("authenticated", false), fields);
    }
}
