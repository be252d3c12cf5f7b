package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.OAuth2Client;
import dev.parley.description.request.OAuth2Grant;
import dev.parley.engine.credential.Authorizing;
import dev.parley.engine.link.Stage;
import dev.parley.engine.script.ScriptOutcome;
import dev.parley.engine.session.ConnectionState.Connecting;
import dev.parley.engine.session.ConnectionState.Failed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The stage that the session of an HTTP request begins with. */
class FirstStageTest extends SendingWorld {

    private static final String URL = "http://example.com/";
    private static final Auth TOKEN = Auth.OAuth2.of(
            new OAuth2Grant.ClientCredentials("http://example.com/token"),
            new OAuth2Client("id", "", OAuth2Client.Sending.HEADER),
            "");

    @Test
    void withNothingToPrepareARequestBeginsWithTheLookUp() {
        assertThat(stages(get(URL))).containsExactly(Stage.LOOKUP);
    }

    @Test
    void scriptsBeforeARequestArePrepared() {
        assertThat(stages(scripted(URL))).containsExactly(Stage.PREPARE);
    }

    @Test
    void aTokenIsPrepared() {
        inherited = TOKEN;
        assertThat(stages(with(get(URL), new Auth.Inherit()))).containsExactly(Stage.PREPARE);
    }

    @Test
    void aRequestThatItsScriptKeepsFromBeingSentFailedAsItWasPrepared() {
        played = ScriptOutcome.failed(Problem.of("script-failed", "no"));
        assertThat(send(scripted(URL)).state())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.stage()).isEqualTo(Stage.PREPARE));
    }

    /** The stages of a request that is sent, as its credentials are put in place. */
    private List<Stage> stages(HttpRequest request) {
        Authorizing before = authorizing;
        List<Stage> seen = new ArrayList<>();
        authorizing = (place, wanted, personal, known) -> {
            sessions.list(new SessionQuery("p", null, "", null, 2))
                    .sessions()
                    .forEach(each -> seen.add(((Connecting) each.state()).stage()));
            return before.authorize(place, wanted, personal, known);
        };
        send(request);
        return seen;
    }
}
