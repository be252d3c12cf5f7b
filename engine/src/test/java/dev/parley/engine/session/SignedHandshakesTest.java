package dev.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.Auth;
import dev.parley.description.variables.Value;
import dev.parley.engine.fake.MemoryLink;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Kind;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.websocket.Command;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignedHandshakesTest extends SessionWorld {

    private static final Auth AWS = new Auth.AwsSignature("AKID", "{{key}}", "", "eu-west-1", "iot", Auth.In.HEADER);

    private SessionView opened(Auth auth) {
        SessionView session = sessions.open(session(reconnecting(3).with(auth)));
        network.run();
        return session;
    }

    private static String line(MemoryLink link, String name) {
        return Objects.requireNonNull(new HeaderFields(link.request().headers()).first(name), name);
    }

    @Test
    void eachConnectionIsSignedAnew() {
        variables.put("key", Value.secret("k3y-of-aws"));
        opened(AWS);
        network.newest().peer().perform(new Command.Drop(true));
        network.run();
        pass(Duration.ofSeconds(3));
        List<MemoryLink> links = network.opened();
        assertThat(links).hasSize(2);
        assertThat(line(links.getFirst(), "X-Amz-Date")).isNotEqualTo(line(links.getLast(), "X-Amz-Date"));
        assertThat(line(links.getFirst(), "Authorization")).isNotEqualTo(line(links.getLast(), "Authorization"));
    }

    @Test
    void cookiesOfTheJarAreCovered() {
        variables.put("key", Value.secret("k3y-of-aws"));
        cookies.receive("ws://example.com/", List.of("seen=yes"));
        opened(AWS);
        assertThat(line(network.newest(), "Cookie")).isEqualTo("seen=yes");
        assertThat(line(network.newest(), "Authorization")).contains("SignedHeaders=cookie;host;x-amz-date,");
    }

    @Test
    void aSignatureIsMaskedInTheTimeline() {
        variables.put("key", Value.secret("k3y-of-aws"));
        SessionView session = opened(AWS);
        String signature = line(network.newest(), "Authorization").replaceFirst(".*Signature=", "");
        Content.Handshake hidden =
                (Content.Handshake) entry(session.id(), Kind.HANDSHAKE, false).content();
        Content.Handshake revealed =
                (Content.Handshake) entry(session.id(), Kind.HANDSHAKE, true).content();
        assertThat(hidden.request().utf8()).contains("Authorization: ").doesNotContain(signature);
        assertThat(revealed.request().utf8()).contains(signature);
    }

    @Test
    void aWrongKeyKeepsItFromConnectingAndIsSaidAtItsPlace() {
        Auth jwt =
                new Auth.Jwt(Auth.JwtAlgorithm.RS256, "no key", false, "{}", "{}", Auth.In.HEADER, "Bearer", "token");
        assertThatThrownBy(() -> opened(jwt))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().getFirst().place()).isEqualTo(Place.at("/request/auth/key")));
        assertThat(network.opened()).isEmpty();
    }
}
