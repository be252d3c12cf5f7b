package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class LimitOptionsTest {

    @Command(name = "lint")
    private static final class Lint implements Callable<Integer> {

        @Override
        public Integer call() {
            return Exit.OK;
        }
    }

    @Test
    void aLimitThatIsNoneIsNamedAndSoIsTheCommand() {
        PrintStream usual = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int exit = Parley.run(new String[] {"lint", "--max-depth", "0"}, Map.of("lint", Lint::new));
            assertThat(exit).isEqualTo(Exit.USAGE);
        } finally {
            System.setErr(usual);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("--max-depth is a number from 1 to 1000, and not 0")
                .contains("Try: parley lint --help")
                .doesNotContain("Could not invoke");
    }
}
