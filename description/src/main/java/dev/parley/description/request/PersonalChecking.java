package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks personal options: the client's certificate with its key, the authorities, and the proxy. */
final class PersonalChecking {

    private final PersonalOptions options;
    private final List<Problem> problems = new ArrayList<>();

    PersonalChecking(PersonalOptions options) {
        this.options = options;
    }

    PersonalResolution resolution() {
        new CertificateChecking(problems)
                .check(given(options.clientCertificate()), given(options.clientKey()), options.clientKeyPassword());
        String authorities = given(options.authorities());
        if (authorities != null) {
            new CertificateChecking(problems).authorities(authorities);
        }
        String proxy = given(options.proxy());
        ProxyAddress address = proxy == null ? null : new ProxyReading(problems).read(proxy.strip());
        return new PersonalResolution(address, problems);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
