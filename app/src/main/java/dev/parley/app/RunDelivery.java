package dev.parley.app;

import dev.parley.cli.Version;
import dev.parley.engine.http.BodyFiles;
import dev.parley.engine.http.Cookies;
import dev.parley.engine.http.Delivery;
import dev.parley.engine.link.TlsOptions;
import dev.parley.protocol.http.HttpLimits;
import java.time.Duration;

/** How the requests of a run in the interface go out. */
final class RunDelivery {

    private static final HttpLimits LIMITS = new HttpLimits(256 << 10, 1_000, 64L << 20);

    private RunDelivery() {}

    static Delivery of(Cookies cookies, BodyFiles files) {
        return new Delivery(
                new TlsOptions(true, null, null, null),
                null,
                null,
                Duration.ofSeconds(30),
                LIMITS,
                "Parley/" + Version.current(),
                files,
                cookies);
    }
}
