package dev.parley.cli;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ClientCertificate;
import dev.parley.engine.link.TlsOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    private static TlsOptions unpacked(boolean insecure, byte[] bytes, Path file, @Nullable String password) {
        try {
            return new TlsOptions(!insecure, null, null, null).with(ClientCertificate.ofPkcs12(bytes, password));
        } catch (ProblemException e) {
            Problem problem = e.problems().getFirst();
            throw problem(
                    problem.code().equals("no-key")
                            ? "--cert: " + file + " holds no key with a certificate"
                            : "--cert: " + file + " is neither PEM nor PKCS#12 that --cert-pass opens: "
                                    + problem.message());
        }
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
