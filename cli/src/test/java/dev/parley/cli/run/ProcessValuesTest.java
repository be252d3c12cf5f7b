package dev.parley.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.imports.Imports;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessValuesTest {

    @Test
    void filesThatAreRunTakeValuesToo() {
        byte[] text = "GET http://x/{{$dotenv A}}\n\n###\nrun other.http\n".getBytes(StandardCharsets.UTF_8);
        Map<String, String> files = Map.of("other.http", "GET http://x/{{$dotenv B}}\n", ".env", "A=1\nB=2\nC=3\n");
        ProcessValues values = new ProcessValues(text, files::get);
        assertThat(values.into(Imports.read(text, values, Instant.EPOCH)).root().variables())
                .extracting(ImportedVariable::value)
                .containsExactly("1", "2");
    }

    @Test
    void filesOfBodiesTakeValuesToo() {
        byte[] text = "POST http://x\n\n<@latin1 a.txt\n".getBytes(StandardCharsets.UTF_8);
        Map<String, String> files = Map.of("a.txt", "é {{$dotenv A}}", ".env", "A=1\n");
        ProcessValues values = new ProcessValues(text, files::get);
        assertThat(values.into(Imports.read(text, values, Instant.EPOCH)).root().variables())
                .extracting(ImportedVariable::value)
                .containsExactly("1");
    }
}
