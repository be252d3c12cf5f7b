package dev.parley.cli;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.Pem;
import dev.parley.engine.link.TlsOptions;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The values of {@code --insecure}, {@code --cert}, {@code --cert-key} and {@code --cert-pass}: certificates as PEM, DER or PKCS#12. */
public final class ClientTls {

    private ClientTls() {}

    /** What they ask for, or a problem. */
    public static TlsOptions read(
            boolean insecure, @Nullable Path certificate, @Nullable Path key, @Nullable String password) {
        TlsOptions bare = new TlsOptions(!insecure, null, null, null);
        if (certificate == null) {
            if (key != null || password != null) {
                throw problem((key != null ? "--cert-key" : "--cert-pass") + " needs the certificate: --cert FILE");
            }
            return bare;
        }
        byte[] bytes = bytes("--cert", certificate);
        String text = Pem.textOf(bytes);
        return bare.with(
                Pem.isIn(text)
                        ? pem(text, key == null ? null : Pem.textOf(bytes("--cert-key", key)), password)
                        : unpacked(bytes, certificate, password));
    }

    private static ClientCertificate pem(String chain, @Nullable String key, @Nullable String password) {
        try {
            return ClientCertificate.ofPem(chain, key, password);
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.problems().stream().map(each -> placed(each, key != null)).toList());
        }
    }

    /** The problem with the name of its option in front. */
    private static Problem placed(Problem problem, boolean keyNamed) {
        String option = problem.place() instanceof Place.Pointer(String pointer)
                ? switch (pointer) {
                    case "/certificate" -> "--cert: ";
                    case "/key" -> keyNamed ? "--cert-key: " : "--cert: ";
                    default -> "--cert-pass: ";
                }
                : "";
        Problem named = Problem.of(problem.code(), option + problem.message());
        return problem.hint() == null ? named : named.hint(problem.hint());
    }

    private static ClientCertificate unpacked(byte[] bytes, Path file, @Nullable String password) {
        try {
            return ClientCertificate.ofPkcs12(bytes, password);
        } catch (ProblemException e) {
            Problem problem = e.problems().getFirst();
            String message = problem.code().equals("no-key")
                    ? " holds no key with a certificate"
                    : " is neither PEM, DER nor PKCS#12 that --cert-pass opens: " + problem.message();
            Problem named = Problem.of(problem.code(), "--cert: " + file + message);
            throw new ProblemException(problem.hint() == null ? named : named.hint(problem.hint()));
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
