package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a client certificate with its key: that both can be read, and belong to each other; and certificates of authorities. */
final class CertificateChecking {

    private final List<Problem> problems;

    /** One that tells what it finds to this list. */
    CertificateChecking(List<Problem> problems) {
        this.problems = problems;
    }

    void check(@Nullable String certificate, @Nullable String key, @Nullable String password) {
        List<X509Certificate> chain = certificate == null ? null : chain(Pem.blocks(certificate), "/clientCertificate");
        PrivateKey own = key == null ? null : key(PrivateKeys.among(Pem.blocks(key)), password);
        if (certificate != null && key == null) {
            add("missing-key", "The certificate’s private key is missing", "/clientKey", null);
        } else if (certificate == null && key != null) {
            add("missing-certificate", "The private key’s certificate is missing", "/clientCertificate", null);
        }
        if (chain != null && own != null) {
            X509Certificate first = chain.getFirst();
            if (!PrivateKeys.belongTogether(own, first.getPublicKey())) {
                String whose = first.getSubjectX500Principal().getName();
                String hint = "In a chain the client’s own certificate comes first";
                add("other-key", "The private key is not the one of the certificate " + whose, "/clientKey", hint);
            }
        }
    }

    void authorities(String certificates) {
        String file = UnreadPem.file(certificates);
        if (file == null) {
            chain(Pem.blocks(certificates), "/authorities");
        } else {
            String hint = "Put it beside the command, or its text here";
            add("no-pem", "The file “" + file + "” gave no certificate", "/authorities", hint);
        }
    }

    private @Nullable List<X509Certificate> chain(List<Pem.Block> blocks, String pointer) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Pem.Block block : blocks) {
            if (block.label().equals("CERTIFICATE")) {
                X509Certificate read = certificate(block.bytes());
                if (read == null) {
                    String hint = "It may be cut off";
                    add("broken-certificate", "The certificate cannot be read", pointer, hint);
                    return null;
                }
                chain.add(read);
            }
        }
        if (chain.isEmpty()) {
            String hint = "A PEM certificate begins with -----BEGIN CERTIFICATE-----";
            add("no-pem", "There is no certificate in this text", pointer, hint);
            return null;
        }
        return chain;
    }

    private static @Nullable X509Certificate certificate(byte[] bytes) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes));
        } catch (CertificateException e) {
            return null;
        }
    }

    private @Nullable PrivateKey key(List<Pem.Block> keys, @Nullable String password) {
        if (keys.size() != 1) {
            String what =
                    keys.isEmpty() ? "There is no private key in this text" : "There is more than one private key here";
            add("no-pem", what, "/clientKey", "A PEM key begins with -----BEGIN PRIVATE KEY-----");
            return null;
        }
        Pem.Block key = keys.getFirst();
        if (key.bytes().length == 0) {
            add("broken-key", "The private key cannot be read", "/clientKey", "It may be cut off");
            return null;
        }
        return opened(key, password);
    }

    private @Nullable PrivateKey opened(Pem.Block key, @Nullable String password) {
        boolean encrypted = PrivateKeys.isEncrypted(key);
        if (encrypted && (password == null || password.isEmpty())) {
            add("missing-password", "The key is encrypted, and its password is missing", "/clientKeyPassword", null);
            return null;
        }
        try {
            return PrivateKeys.read(key, password);
        } catch (NoSuchAlgorithmException e) {
            String hint = "Convert it with: openssl pkcs8 -topk8 -in key.pem";
            String way = EncryptedKeys.isByScrypt(key.bytes()) ? "with scrypt, which" : "in a way that";
            add("old-encryption", "The key is encrypted " + way + " is not supported", "/clientKey", hint);
        } catch (GeneralSecurityException e) {
            if (encrypted) {
                add("wrong-password", "The password does not open the key", "/clientKeyPassword", null);
            } else {
                add("broken-key", "The private key cannot be read", "/clientKey", "It may be cut off");
            }
        }
        return null;
    }

    private void add(String code, String message, String pointer, @Nullable String hint) {
        Problem problem = Problem.of(code, message).at(pointer);
        problems.add(hint == null ? problem : problem.hint(hint));
    }
}
