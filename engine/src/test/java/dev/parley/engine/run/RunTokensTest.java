package dev.parley.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.credential.PersonalAuthorizing;
import dev.parley.engine.credential.RunningTokens;
import dev.parley.engine.credential.TokenClient;
import dev.parley.engine.credential.Tokens;
import dev.parley.engine.exchange.Exchanges;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.http.HttpSender;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.script.ScriptScope;
import dev.parley.engine.script.ScriptVariables;
import dev.parley.protocol.Bytes;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens of authorization servers in runs. */
class RunTokensTest extends RunWorld {

    private static final String TOKENS = """
        {"info": {"name": "Shop", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
         "auth": {"type": "oauth2", "oauth2": [
           {"key": "grant_type", "value": "client_credentials"},
           {"key": "accessTokenUrl", "value": "http://id.test/token"},
           {"key": "clientId", "value": "parley"}, {"key": "clientSecret", "value": "s"},
           {"key": "addTokenTo", "value": "header"}]},
         "item": [
           {"name": "one", "request": "http://shop.test/1",
            "event": [{"listen": "test", "script": {"exec": "revoke"}}]},
           {"name": "two", "request": "http://shop.test/2"}
         ]}\
        """;

    private Authorizing tokens(Exchanges network, Delivery delivery) {
        TokenClient client =
                new TokenClient(new HttpSender(network, clock, new Random(1)), (_, _) -> delivery, new Random(1));
        return new PersonalAuthorizing("", _ -> new Auth.None(), new Tokens(client, new RunningTokens(), clock));
    }

    /** A collection whose credentials are a client's of its own, with tokens that a test thinks up. */
    private RunTotals runWithTokens(Deque<String> tokens, Set<String> accepted) throws InterruptedException {
        clock.pass(Duration.ofDays(1));
        server = request -> {
            if (request.host().equals("id.test")) {
                String answer = "{\"access_token\":\"" + tokens.removeFirst()
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}";
                return Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + answer.length() + "\r\n\r\n" + answer);
            }
            boolean known = request.headers().stream()
                    .anyMatch(line -> line.is("Authorization") && accepted.contains(line.value()));
            return known ? OK : Bytes.latin1("HTTP/1.1 401 Unauthorized\r\nContent-Length: 2\r\n\r\nno");
        };
        authorizing = this::tokens;
        ScriptVariables variables =
                ScriptVariables.NONE.withTexts(ScriptScope.ENVIRONMENT, Map.of("size", "1", "server", "id.test"));
        return run(TOKENS, settings(2, false, false), new RunVariables(variables, Set.of()));
    }

    @Test
    void aTokenIsGotOnceForAllRequestsOfARun() throws Exception {
        RunTotals totals = runWithTokens(new ArrayDeque<>(List.of("a")), Set.of("Bearer a"));
        assertThat(places())
                .containsExactly("id.test/token", "shop.test/1", "shop.test/2", "shop.test/1", "shop.test/2");
        assertThat(results()).allMatch(result -> result.status() == 200);
        assertThat(totals.failed()).isZero();
    }

    @Test
    void aTokenThatIsRefusedIsGotAnewOnce() throws Exception {
        Deque<String> tokens = new ArrayDeque<>(List.of("a", "b"));
        Set<String> accepted = new HashSet<>(Set.of("Bearer a"));
        play = (call, _) -> {
            if (call.source().equals("revoke")) {
                accepted.clear();
                accepted.add("Bearer b");
            }
            return ScriptOutcome.NOTHING;
        };
        RunTotals totals = runWithTokens(tokens, accepted);
        assertThat(places()).startsWith("id.test/token", "shop.test/1", "shop.test/2", "id.test/token", "shop.test/2");
        assertThat(results()).allMatch(result -> result.status() == 200);
        assertThat(totals.failed()).isZero();
    }

    @Test
    void aRefusalThatANewTokenDoesNotChangeIsTheAnswer() throws Exception {
        Deque<String> tokens = new ArrayDeque<>(List.of("a", "b", "c", "d"));
        runWithTokens(tokens, Set.of());
        assertThat(results()).extracting(RunResult::status).containsExactly(401, 401, 401, 401);
        // each but the first is answered by a token that was kept, and then by one that is new
        assertThat(tokens).isEmpty();
        assertThat(sent).hasSize(11);
    }

    @Test
    void anAuthorizationServerThatRefusesIsTheRequestsProblem() throws Exception {
        server = _ ->
                Bytes.latin1("HTTP/1.1 400 Bad Request\r\nContent-Length: 26\r\n\r\n{\"error\":\"invalid_client\"}");
        authorizing = this::tokens;
        RunTotals totals = run(TOKENS, settings(1, false, false), RunVariables.NONE);
        assertThat(results()).allMatch(result -> String.valueOf(result.error()).contains("invalid_client"));
        assertThat(totals.failed()).isEqualTo(2);
    }
}
