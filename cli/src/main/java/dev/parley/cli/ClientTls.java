package dev.parley.cli;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.link.TlsOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The values of {@code --insecure}, {@code --cert}, {@code --cert-key} and {@code --cert-pass}: certificates as PEM or PKCS#12. */
public final class ClientTls {

    private ClientTls() {}

    /** What they ask for, or a problem. */
    public static TlsOptions read(
            boolean insecure, @Nullable Path certificate, @Nullable Path key, @Nullable String password) {
        if (certificate == null) {
            return new TlsOptions(!insecure, null, null, null);
        }
        byte[] bytes = bytes("--cert", certificate);
        if (!isPem(bytes)) {
            return unpacked(insecure, bytes, certificate, password);
        }
        String chain = new String(bytes, StandardCharsets.ISO_8859_1);
        String own = key == null ? chain : new String(bytes("--cert-key", key), StandardCharsets.ISO_8859_1);
        return new TlsOptions(!insecure, chain, own, password);
    }

    private static boolean isPem(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN ");
    }

    /** The first key of a PKCS#12 file with its chain (RFC 7292). */
    private static TlsOptions unpacked(boolean insecure, byte[] bytes, Path file, @Nullable String password) {
        char[] secret = password == null ? new char[0] : password.toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), secret);
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, secret);
                Certificate[] chain = store.getCertificateChain(alias);
                if (key != null && chain != null) {
                    StringBuilder pem = new StringBuilder();
                    for (Certificate each : chain) {
                        pem.append(pem("CERTIFICATE", each.getEncoded()));
                    }
                    return new TlsOptions(!insecure, pem.toString(), pem("PRIVATE KEY", key.getEncoded()), null);
                }
            }
            throw problem("--cert: " + file + " holds no key with a certificate");
        } catch (IOException | GeneralSecurityException e) {
            throw problem("--cert: " + file + " is neither PEM nor PKCS#12 that --cert-pass opens: " + e.getMessage());
        }
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static byte[] bytes(String option, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException _) {
            throw problem(option + ": there is no file " + file);
        } catch (AccessDeniedException _) {
            throw problem(option + ": " + file + " cannot be read: access denied");
        } catch (IOException e) {
            throw problem(option + ": " + file + " cannot be read: " + e.getMessage());
        }
    }

    private static ProblemException problem(String message) {
        return new ProblemException(Problem.of("file-unreadable", message));
    }
}
