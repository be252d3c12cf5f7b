package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.Pem;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The client certificate that options of curl name: {@code --cert}, {@code --key} and {@code --pass}, of files in PEM, DER or PKCS#12. Which of these one
 * is shows in its bytes, whatever {@code --cert-type} says: curl of other systems takes PKCS#12 without a word.
 */
final class CurlCertificate {

    private static final String NO_FILE =
            "Only a file comes in with a command, in PEM, DER or PKCS#12; keep it by its host in the interface, or give it to a run (--cert)";

    private static final String NO_CERTIFICATE = "The command names no certificate for it";

    private static final Set<String> FORMS = Set.of("PEM", "DER", "P12");

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
            if (key != null) losses.add("--key " + CurlSecrecy.FILE.shown(key), NO_CERTIFICATE);
            if (transfers.last("pass") != null) losses.add("--pass", NO_CERTIFICATE);
            return null;
        }
        boolean elsewhere = isElsewhere("cert-type");
        if (isElsewhere("key-type") || elsewhere) return null;
        if (isToken("--cert", given) || isToken("--key", key)) return null;
        int colon = CurlSecrecy.passwordColon(given);
        var name = (colon < 0 ? given : given.substring(0, colon)).replaceAll("\\\\([:\\\\])", "$1");
        var password = colon < 0 ? transfers.last("pass") : given.substring(colon + 1);
        var file = bytes("--cert", name);
        return file == null ? null : of(name, file, key, password);
    }

    /** Whether the certificate or its key is none of a file but of a device, or of a store. */
    private boolean isElsewhere(String option) {
        var type = transfers.last(option);
        boolean elsewhere = type != null && !FORMS.contains(type.toUpperCase(Locale.ROOT));
        if (elsewhere) losses.add("--" + option + " " + type, NO_FILE);
        return elsewhere;
    }

    private boolean isToken(String option, @Nullable String value) {
        if (value == null || !CurlSecrecy.isToken(value)) return false;
        losses.add(option + " " + CurlSecrecy.FILE.shown(value), NO_FILE);
        return true;
    }

    private byte @Nullable [] bytes(String option, String path) {
        var bytes = files.bytes(path);
        if (bytes == null) losses.add(option + " " + path, files.unread());
        return bytes;
    }

    private @Nullable ClientCertificate of(
            String name, byte[] file, @Nullable String keyName, @Nullable String password) {
        var chain = Pem.textOf(file);
        boolean apart = Pem.isIn(chain);
        if (!apart && keyName != null)
            losses.add("--key " + keyName, "The file of the certificate has a key of its own");
        var key = apart && keyName != null ? bytes("--key", keyName) : file;
        if (key == null) return null;
        try {
            return apart
                    ? ClientCertificate.ofPem(chain, Pem.textOf(key), password)
                    : ClientCertificate.ofPkcs12(file, password);
        } catch (ProblemException e) {
            losses.add("--cert " + name, e.problems().getFirst().message());
            return null;
        }
    }
}
