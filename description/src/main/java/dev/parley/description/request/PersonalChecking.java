package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks personal options: the client's certificate with its key, and the proxy. */
final class PersonalChecking {

    private static final Set<String> KEY_LABELS =
            Set.of("PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY");

    private final PersonalOptions options;
    private final List<Problem> problems = new ArrayList<>();

    PersonalChecking(PersonalOptions options) {
        this.options = options;
    }

    PersonalResolution resolution() {
        String certificate = given(options.clientCertificate());
        String key = given(options.clientKey());
        if (certificate != null) {
            checkCertificates(Pem.blocks(certificate));
        }
        if (key != null) {
            checkKey(Pem.blocks(key));
        }
        if (certificate != null && key == null) {
            add("missing-key", "The certificate’s private key is missing", "/clientKey", null);
        } else if (certificate == null && key != null) {
            add("missing-certificate", "The private key’s certificate is missing", "/clientCertificate", null);
        }
        String proxy = given(options.proxy());
        ProxyAddress address = proxy == null ? null : new ProxyReading(problems).read(proxy.strip());
        return new PersonalResolution(address, problems);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private void checkCertificates(List<Pem.Block> blocks) {
        if (blocks.stream().noneMatch(each -> each.label().equals("CERTIFICATE"))) {
            add(
                    "no-pem",
                    "There is no certificate in this text",
                    "/clientCertificate",
                    "A PEM certificate begins with -----BEGIN CERTIFICATE-----");
        }
        for (Pem.Block block : blocks) {
            if (block.label().equals("CERTIFICATE") && !isCertificate(block.bytes())) {
                add("broken-certificate", "The certificate cannot be read", "/clientCertificate", "It may be cut off");
                return;
            }
        }
    }

    private static boolean isCertificate(byte[] bytes) {
        try {
            CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
            return true;
        } catch (CertificateException e) {
            return false;
        }
    }

    private void checkKey(List<Pem.Block> blocks) {
        var keys = blocks.stream()
                .filter(each -> KEY_LABELS.contains(each.label()))
                .toList();
        if (keys.size() != 1) {
            add(
                    "no-pem",
                    keys.isEmpty() ? "There is no private key in this text" : "There is more than one private key here",
                    "/clientKey",
                    "A PEM key begins with -----BEGIN PRIVATE KEY-----");
            return;
        }
        Pem.Block key = keys.getFirst();
        if (key.encrypted()) {
            add(
                    "old-encryption",
                    "The key is encrypted in a way that is not supported",
                    "/clientKey",
                    "Convert it with: openssl pkcs8 -topk8 -in key.pem");
        } else if (key.bytes().length == 0 || key.bytes()[0] != 0x30) {
            add("broken-key", "The private key cannot be read", "/clientKey", "It may be cut off");
        } else if (key.label().equals("ENCRYPTED PRIVATE KEY")) {
            checkPassword(key);
        }
    }

    private void checkPassword(Pem.Block key) {
        String password = options.clientKeyPassword();
        if (password == null || password.isEmpty()) {
            add("missing-password", "The key is encrypted, and its password is missing", "/clientKeyPassword", null);
        } else if (!PrivateKeys.opens(key.bytes(), password)) {
            add("wrong-password", "The password does not open the key", "/clientKeyPassword", null);
        }
    }

    private void add(String code, String message, String pointer, @Nullable String hint) {
        Problem problem = Problem.of(code, message).at(pointer);
        problems.add(hint == null ? problem : problem.hint(hint));
    }
}
