package dev.parley.engine.http;

import dev.parley.description.cookies.CookieJar;
import dev.parley.description.request.Auth;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.HttpOptions;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.request.HttpResolver;
import dev.parley.description.request.HttpVersion;
import dev.parley.description.request.Parameter;
import dev.parley.description.request.Scripts;
import dev.parley.description.variables.VariableSource;
import dev.parley.engine.exchange.ExchangeRequest;
import dev.parley.engine.fake.AnsweringExchanges;
import dev.parley.engine.link.HostCertificates;
import dev.parley.engine.link.TlsOptions;
import dev.parley.engine.time.Clock;
import dev.parley.protocol.Bytes;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.HttpLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Servers that a test thinks up, and what is sent to them. */
abstract class SenderWorld {

    static final Clock CLOCK = new Clock() {
        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanos() {
            return 0;
        }
    };
    static final Bytes OK = Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");

    final List<SendingEvent> told = new ArrayList<>();
    final Cookies cookies = new Cookies(CLOCK, CookieJar.EMPTY);
    List<ExchangeRequest> sent = List.of();

    Outcome send(HttpRequest request, Function<ExchangeRequest, Bytes> server) throws InterruptedException {
        return send(request, new TlsOptions(true, "PEM", "KEY", null), HostCertificates.NONE, server);
    }

    Outcome send(
            HttpRequest request, TlsOptions tls, HostCertificates certificates, Function<ExchangeRequest, Bytes> server)
            throws InterruptedException {
        AnsweringExchanges network = new AnsweringExchanges(server);
        sent = network.requests();
        Delivery delivery = new Delivery(
                tls,
                null,
                null,
                Duration.ofSeconds(9),
                new HttpLimits(1 << 16, 100, 100_000),
                "Parley/test",
                BodyFiles.NONE,
                cookies,
                certificates);
        var resolved = HttpResolver.resolve(request, VariableSource.NONE, new Random(1))
                .orThrow();
        return new HttpSender(network, CLOCK, new Random(2)).send(resolved, delivery, told::add);
    }

    static HttpRequest request(String method, String url, Auth auth, HttpBody body, String... lines) {
        List<Parameter> headers = List.of(lines).stream()
                .map(line -> Parameter.of(line.split(": ")[0], line.split(": ")[1]))
                .toList();
        HttpOptions options = new HttpOptions(true, 5, null, null, null, HttpVersion.AUTO, null, null, List.of());
        return new HttpRequest(
                method, url, List.of(), List.of(), headers, List.of(), auth, body, Scripts.NONE, options, null);
    }

    static HttpRequest get(String url, String... lines) {
        return request("GET", url, new Auth.None(), new HttpBody.None(), lines);
    }

    static Bytes redirect(int status, String location) {
        return Bytes.latin1("HTTP/1.1 " + status + " Elsewhere\r\nLocation: " + location + "\r\nSet-Cookie: seen="
                + status + "\r\nContent-Length: 0\r\n\r\n");
    }

    static Bytes coded(String codings, byte[] body) {
        return Bytes.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: " + codings + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .plus(Bytes.of(body));
    }

    String content() {
        StringBuilder text = new StringBuilder();
        for (SendingEvent event : told) {
            if (event instanceof SendingEvent.Content(Bytes bytes)) {
                text.append(bytes.utf8());
            }
        }
        return text.toString();
    }

    List<String> remarks() {
        return told.stream()
                .map(event -> event instanceof SendingEvent.Remarked(var problem) ? problem.message() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    static String code(Outcome outcome) {
        return outcome.problem() == null ? "none" : outcome.problem().code();
    }

    static @Nullable String header(ExchangeRequest request, String name) {
        return new HeaderFields(request.headers()).first(name);
    }

    static byte[] packed(byte[] bytes, Function<OutputStream, OutputStream> coding) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = coding.apply(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        return packed(bytes, out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static int status(Outcome outcome) {
        return outcome.response() == null ? 0 : outcome.response().status();
    }

    static Bytes challenge(String nonce, boolean stale) {
        return Bytes.latin1("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"" + nonce
                + "\", qop=\"auth\", algorithm=SHA-256, stale=" + stale + "\r\nContent-Length: 0\r\n\r\n");
    }
}
