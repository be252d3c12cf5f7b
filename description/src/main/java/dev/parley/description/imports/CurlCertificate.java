package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.variables.MarkedText;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The client certificate that options of curl name: {@code --cert}, {@code --key} and {@code --pass}, of files in PEM. */
final class CurlCertificate {

    private static final String NO_TEXT =
            "Only PEM comes in with a command; keep others by their host in the interface, or give them to a run (--cert)";

    private static final String NO_CERTIFICATE = "The command names no certificate for it";

    /** What opens a token (RFC 7512 §2.3). */
    private static final Pattern PIN = Pattern.compile("(pin-value=)[^&;]*");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\]");

    private final Transfers transfers;
    private final CurlFiles files;
    private final Losses losses;

    CurlCertificate(Transfers transfers, CurlFiles files, Losses losses) {
        this.transfers = transfers;
        this.files = files;
        this.losses = losses;
    }

    /** The certificate with its key; nothing where none is named, or it cannot be read, which is told. */
    @Nullable
    ClientCertificate read() {
        var given = transfers.last("cert");
        var key = transfers.last("key");
        if (given == null) {
            if (key != null) losses.add("--key " + key, NO_CERTIFICATE);
            if (transfers.last("pass") != null) losses.add("--pass", NO_CERTIFICATE);
            return null;
        }
        if (given.regionMatches(true, 0, "pkcs11:", 0, 7)) {
            losses.add("--cert " + PIN.matcher(given).replaceAll("$1" + MarkedText.MASK), NO_TEXT);
            return null;
        }
        int colon = colon(given);
        var name = (colon < 0 ? given : given.substring(0, colon)).replaceAll("\\\\([:\\\\])", "$1");
        var password = colon < 0 ? transfers.last("pass") : given.substring(colon + 1);
        var chain = text("--cert", name);
        var own = chain == null || key == null ? chain : text("--key", key);
        return chain == null || own == null ? null : of(name, chain, own, password);
    }

    /** Where the password begins: colons of names are escaped, and that of a drive is none. */
    private static int colon(String given) {
        for (int at = DRIVE.matcher(given).lookingAt() ? 2 : 0; at < given.length(); at++) {
            char letter = given.charAt(at);
            if (letter == '\\') at++;
            else if (letter == ':') return at;
        }
        return -1;
    }

    private @Nullable String text(String option, String path) {
        var text = files.text(path);
        if (text == null) losses.add(option + " " + path, files.unread());
        else if (!text.contains("-----BEGIN ")) losses.add(option + " " + path, NO_TEXT);
        return text == null || !text.contains("-----BEGIN ") ? null : text;
    }

    private @Nullable ClientCertificate of(String name, String chain, String key, @Nullable String password) {
        try {
            return ClientCertificate.ofPem(chain, key, password);
        } catch (ProblemException e) {
            losses.add("--cert " + name, e.problems().getFirst().message());
            return null;
        }
    }
}
