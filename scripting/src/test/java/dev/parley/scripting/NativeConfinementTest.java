package dev.parley.scripting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What a worker in C gives up, by a program that gives up the same ({@code native/test/probe.c}). */
@ParameterizedClass(allowZeroInvocations = true)
@MethodSource("dev.parley.scripting.Workers#program")
class NativeConfinementTest {

    private final Path probe;

    @TempDir
    Path place;

    NativeConfinementTest(Path program) {
        probe = program.resolveSibling("probe");
    }

    private List<String> probe(String... wrapped) throws IOException, InterruptedException {
        Path file = Files.writeString(place.resolve("file"), "no program");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            List<String> words = new ArrayList<>(List.of(wrapped));
            words.addAll(List.of(probe.toString(), file.toString(), Integer.toString(server.getLocalPort())));
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(told).isZero();
            return told.lines().toList();
        }
    }

    @Test
    void nothingButMemoryIsThereAfterwards() throws IOException, InterruptedException {
        List<String> told = probe();
        assertThat(told.getFirst())
                .isEqualTo(
                        "before: read write list connect pair duplicate fork thread run signal make-code map-code memory");
        assertThat(told.get(1)).startsWith("lacking: ");
        List<String> lacking =
                List.of(told.get(1).substring("lacking: ".length()).split(" "));
        List<String> after =
                List.of(told.getLast().substring("after: ".length()).split(" "));
        // what the kernel of this machine does not offer, nothing can be asked of; each of the others holds by itself
        if (!lacking.contains("seccomp")) {
            assertThat(after).containsExactly("memory");
        }
        if (!lacking.contains("limits")) {
            assertThat(after).doesNotContain("read", "write", "list", "connect", "pair", "duplicate");
        }
        if (!lacking.contains("landlock")) {
            assertThat(after).doesNotContain("read", "write", "list");
        }
        assertThat(after).contains("memory").doesNotContain("read", "write", "list", "connect", "duplicate");
    }
}
