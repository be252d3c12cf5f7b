package dev.parley.engine.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.variables.Span;
import dev.parley.description.variables.VariableSource;
import dev.parley.protocol.Bytes;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeadSecretsTest {

    @Test
    void whatAProxyIsToldToLetARequestPassIsASecret() {
        var request = HttpResolver.resolve(
                        HttpRequest.of("GET", "http://a.example/"), VariableSource.NONE, new Random(1))
                .orThrow();
        String head =
                "GET http://a.example/ HTTP/1.1\r\nHost: a.example\r\nProxy-Authorization: Basic bWU6c2VjcmV0\r\n\r\n";
        List<Span> secrets = HeadSecrets.of(request, Bytes.utf8(head));
        assertThat(secrets)
                .singleElement()
                .satisfies(span ->
                        assertThat(head.substring(span.offset(), span.end())).isEqualTo("Basic bWU6c2VjcmV0"));
        assertThat(HeadSecrets.of(request, Bytes.utf8("GET / HTTP/1.1\r\nHost: a\r\n\r\n")))
                .isEmpty();
    }
}
