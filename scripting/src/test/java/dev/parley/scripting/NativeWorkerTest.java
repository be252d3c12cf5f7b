package dev.parley.scripting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worker in C makes of frames: those of a parent, and what no parent sends. */
@ParameterizedClass(allowZeroInvocations = true)
@MethodSource("dev.parley.scripting.Workers#program")
class NativeWorkerTest {

    private static final String SCRIPT = "B{\"source\":\"console.log(1)\",\"seed\":[],\"variables\":{},\"info\":{}}";

    private final Path program;
    private Process process;

    NativeWorkerTest(Path program) {
        this.program = program;
    }

    @BeforeEach
    void start() throws IOException {
        process = new NativeWorker(program, requireNonNull(NativeWorker.builtWith()), true)
                .start()
                .process();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    private void send(String frame) throws IOException {
        byte[] bytes = frame.getBytes(StandardCharsets.UTF_8);
        send(bytes.length, bytes);
    }

    private void send(int size, byte... bytes) throws IOException {
        process.getOutputStream().write(ByteBuffer.allocate(4).putInt(size).array());
        process.getOutputStream().write(bytes);
        process.getOutputStream().flush();
    }

    private String next() throws IOException {
        int size = ByteBuffer.wrap(process.getInputStream().readNBytes(4)).getInt();
        return new String(process.getInputStream().readNBytes(size), StandardCharsets.UTF_8);
    }

    private void assertEnds(int code) throws InterruptedException {
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(code);
    }

    @Test
    void itSaysThatItIsReadyBeforeEachScriptAndTellsWhatEachDid() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(next()).startsWith("H");
            send("r1000 64000000 chai\n" + SCRIPT);
            assertThat(next()).startsWith("D{").contains("\"text\":\"1\"");
        }
    }

    @Test
    void itEndsWithItsInput() throws IOException, InterruptedException {
        assertThat(next()).startsWith("H");
        process.getOutputStream().close();
        assertEnds(0);
    }

    @Test
    void itEndsWhereNobodyTakesWhatItTells() throws IOException, InterruptedException {
        assertThat(next()).startsWith("H");
        process.getInputStream().close();
        send("R1000 64000000 \n" + SCRIPT);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R",
                "R\n",
                "R1000\n",
                "R1000 1\n",
                "Rx 1 \nB",
                "A{}",
                "T",
                "no line",
                "R1000 64000000 nonsense\nB{}",
                "R1000 64000000 a,b,c,d/../../etc/passwd\nB{}",
                "R1000 64000000 a-name-that-is-longer-than-that-of-any-library-whatsoever-may-be\nB{}",
            })
    void whatIsNoScriptEndsIt(String frame) throws IOException, InterruptedException {
        assertThat(next()).startsWith("H");
        send(frame);
        assertEnds(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, (48 << 20) + 1, Integer.MAX_VALUE})
    void aFrameLongerThanAnyEndsIt(int size) throws IOException, InterruptedException {
        assertThat(next()).startsWith("H");
        send(size);
        assertEnds(1);
    }

    @Test
    void aFrameThatBreaksOffEndsIt() throws IOException, InterruptedException {
        assertThat(next()).startsWith("H");
        send(100, (byte) 'R');
        process.getOutputStream().close();
        assertEnds(1);
    }
}
