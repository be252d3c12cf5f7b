package dev.parley.scripting.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ConfinementTest {

    @Test
    void neitherFilesNorNetworkNorProcessesAreThereAfterwards() throws Exception {
        String told;
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            told = probe(server.getLocalPort());
        }
        assertThat(told).contains("before: read write list connect process read-elsewhere");
        // what the kernel of this machine does not offer, nothing can be asked of
        if (told.contains("lacking: \n")) {
            assertThat(told).endsWith("after: \n");
        } else if (!told.contains("lacking: landlock seccomp\n")) {
            assertThat(told).doesNotContain("after: read ");
        }
    }

    private static String probe(int port) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Probe.class.getName(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return told;
    }
}
