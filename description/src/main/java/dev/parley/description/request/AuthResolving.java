package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the credentials of a request into its header lines or its query: secrets, wherever they come from. */
final class AuthResolving {

    private final Findings findings;
    private final Consumer<SigningAuth> signing;

    /** @param signing takes credentials that are made of the whole request, or by asking a server, filled in */
    AuthResolving(Findings findings, Consumer<SigningAuth> signing) {
        this.findings = findings;
        this.signing = signing;
    }

    /**
     * Adds the credentials.
     *
     * @param inUrl what the URL holds before an {@code @}, or none
     */
    void add(Auth auth, @Nullable MarkedText inUrl, HeaderResolving headers, List<MarkedText> query) {
        switch (auth) {
            case Auth.None(), Auth.Inherit() -> addFromUrl(inUrl, headers);
            case Auth.Basic(String username, String password) -> addBasic(username, password, headers);
            case Auth.Bearer(String token, String prefix) -> addBearer(token, prefix, headers);
            case Auth.ApiKey(String name, String value, Auth.In in) -> {
                switch (in) {
                    case HEADER -> addHeaderKey(name, value, headers);
                    case QUERY -> addQueryKey(name, value, query);
                    case COOKIE -> addCookieKey(name, value, headers);
                }
            }
            case Auth.Digest _, Auth.OAuth2 _, Auth.OAuth1 _, Auth.AwsSignature _, Auth.Hmac _, Auth.Jwt _ ->
                signing.accept(filled(auth));
            case Auth.Unsupported(String name, var _) -> refuse(name);
        }
        if (inUrl != null && !(auth instanceof Auth.None) && !(auth instanceof Auth.Inherit)) {
            findings.add(Problem.of("url-credentials", "The URL holds credentials, and so does Auth")
                    .at("/url")
                    .hint("Take what stands before the @ out of the URL"));
        }
    }

    private SigningAuth filled(Auth auth) {
        List<String> secrets = new ArrayList<>();
        Auth filled = AuthTexts.mapped(auth, (pointer, text) -> {
            MarkedText value = findings.fill(text, "/auth" + pointer);
            if (value == null) {
                return text;
            }
            value.secrets().forEach(span -> secrets.add(value.text().substring(span.offset(), span.end())));
            return value.text();
        });
        checkKey(filled);
        return new SigningAuth(filled, secrets);
    }

    /** A key without a character signs nothing: it is nearly always a variable that has no value. */
    private void checkKey(Auth filled) {
        switch (filled) {
            case Auth.Hmac hmac -> checkKey(hmac.key(), "key");
            case Auth.Jwt jwt -> checkKey(jwt.key(), "key");
            case Auth.AwsSignature aws -> checkKey(aws.secretKey(), "secretKey");
            case Auth.None _,
                    Auth.Inherit _,
                    Auth.Basic _,
                    Auth.Bearer _,
                    Auth.ApiKey _,
                    Auth.Digest _,
                    Auth.OAuth1 _,
                    Auth.OAuth2 _,
                    Auth.Unsupported _ -> {}
        }
    }

    private void checkKey(String key, String field) {
        if (key.isBlank()) {
            findings.add(Problem.of("empty-key", "The key that signs is empty")
                    .at("/auth/" + field)
                    .hint("Where a variable stands for it, look whether that has a value"));
        }
    }

    private void refuse(String kind) {
        findings.add(Problem.of("auth-unsupported", "Parley cannot make credentials of the kind “" + kind + "”")
                .at("/auth")
                .hint("Choose another kind, or none to send the request without"));
    }

    private void addFromUrl(@Nullable MarkedText inUrl, HeaderResolving headers) {
        if (inUrl == null) {
            return;
        }
        findings.add(Problem.of("url-credentials", "What stands before the @ is sent as Basic credentials")
                .at("/url")
                .warning()
                .hint("Move it to Auth, where it can be a secret variable"));
        MarkedText plain = inUrl.mapped(Escapes::decoded).secret();
        headers.addUnlessThere(
                "Authorization", basic(plain.text().indexOf(':') < 0 ? join(plain, ":", MarkedText.EMPTY) : plain));
    }

    private void addBasic(String username, String password, HeaderResolving headers) {
        MarkedText name = findings.fill(username, "/auth/username");
        MarkedText word = secret(findings.fill(password, "/auth/password"));
        if (name != null && name.text().indexOf(':') >= 0) {
            findings.add("basic-username", "A user name must not hold a colon (RFC 7617 §2)", "/auth/username");
        } else if (name != null && word != null) {
            headers.addUnlessThere("Authorization", basic(join(name, ":", word)));
        }
    }

    private static MarkedText basic(MarkedText credentials) {
        byte[] bytes = credentials.text().getBytes(StandardCharsets.UTF_8);
        return new MarkedText.Builder()
                .append("Basic ")
                .append(Base64.getEncoder().encodeToString(bytes), credentials.isSecret())
                .build();
    }

    private void addBearer(String token, String prefix, HeaderResolving headers) {
        MarkedText word = findings.fill(prefix, "/auth/prefix");
        MarkedText filled = secret(findings.fill(token, "/auth/token"));
        if (word == null || filled == null || !lawful(word, "/auth/prefix") || !lawful(filled, "/auth/token")) {
            return;
        }
        if (filled.stripped().text().isEmpty()) {
            findings.add(Problem.of("empty-token", "The token is empty")
                    .at("/auth/token")
                    .warning());
            return;
        }
        headers.addUnlessThere(
                "Authorization",
                word.stripped().text().isEmpty() ? filled.stripped() : join(word.stripped(), " ", filled.stripped()));
    }

    private void addHeaderKey(String name, String value, HeaderResolving headers) {
        MarkedText key = findings.fill(name, "/auth/name");
        MarkedText filled = secret(findings.fill(value, "/auth/value"));
        String why = key == null ? null : FieldSyntax.tokenFault(key.stripped(), "key’s name");
        if (why != null) {
            findings.add("no-token", why, "/auth/name");
        } else if (key != null && filled != null && lawful(filled, "/auth/value")) {
            headers.addUnlessThere(key.stripped(), filled.stripped());
        }
    }

    private void addCookieKey(String name, String value, HeaderResolving headers) {
        MarkedText key = findings.fill(name, "/auth/name");
        MarkedText filled = secret(findings.fill(value, "/auth/value"));
        String why = key == null ? null : FieldSyntax.tokenFault(key.stripped(), "key’s name");
        String fault = filled == null ? null : HeaderResolving.cookieFault(filled.text());
        if (why != null) {
            findings.add("no-token", why, "/auth/name");
        } else if (fault != null) {
            findings.add("cookie-value", fault, "/auth/value");
        } else if (key != null && filled != null) {
            headers.keyCookie(key.stripped(), filled);
        }
    }

    private void addQueryKey(String name, String value, List<MarkedText> query) {
        MarkedText key = findings.fill(name, "/auth/name", Escapes::encoded, Escapes::encoded);
        MarkedText filled = secret(findings.fill(value, "/auth/value", Escapes::encoded, Escapes::encoded));
        if (key != null && key.text().isEmpty()) {
            findings.add("missing-name", "The key’s name is empty", "/auth/name");
        } else if (key != null && filled != null && isThere(key, query)) {
            findings.add(Problem.of("key-replaced", "The query’s own " + key.masked() + " is sent in place of the key")
                    .at("/auth/name")
                    .warning());
        } else if (key != null && filled != null) {
            query.add(join(key, "=", filled));
        }
    }

    private static boolean isThere(MarkedText key, List<MarkedText> query) {
        return query.stream()
                .anyMatch(pair -> pair.text().equals(key.text()) || pair.text().startsWith(key.text() + "="));
    }

    private boolean lawful(MarkedText value, String pointer) {
        String why = FieldSyntax.valueFault(value.text());
        if (why != null) {
            findings.add("header-value", why, pointer);
        }
        return why == null;
    }

    private static @Nullable MarkedText secret(@Nullable MarkedText credential) {
        return credential == null ? null : credential.secret();
    }

    private static MarkedText join(MarkedText first, String between, MarkedText second) {
        return MarkedText.join(first, MarkedText.plain(between), second);
    }
}
