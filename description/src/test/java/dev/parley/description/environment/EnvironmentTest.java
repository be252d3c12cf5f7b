package dev.parley.description.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private static final String FILE = """
            # ours
            name: Lab
            variables:
              - {name: host, value: lab.example.org}   # the lab
              # who we are
              - {name: accessToken, secret: true, description: From the wiki, x-owner: Ann}
              - {name: port, value: 8080}
            """;

    private static EnvironmentVariable variable(String name, String value) {
        return new EnvironmentVariable(name, value, false, null);
    }

    private static String after(String file, EnvironmentVariable... variables) {
        var source = Source.parse(file);
        var written = source.apply(new Environment(List.of(variables)).edit(source));
        assertThat(Environment.read(written).variables()).containsExactly(variables);
        assertThat(Environment.check(written)).isEmpty();
        return written.text();
    }

    private static final EnvironmentVariable TOKEN =
            new EnvironmentVariable("accessToken", null, true, "From the wiki");

    @Test
    void aFileIsRead() {
        assertThat(Environment.read(Source.parse(FILE)).variables())
                .containsExactly(variable("host", "lab.example.org"), TOKEN, variable("port", "8080"));
        assertThat(Environment.check(Source.parse(FILE))).isEmpty();
    }

    @Test
    void onlyWhatChangedIsWritten() {
        assertThat(after(FILE, variable("host", "lab.example.org"), TOKEN, variable("port", "8080")))
                .isEqualTo(FILE);
        assertThat(after(FILE, variable("host", "{{$parley.host}}"), TOKEN, variable("port", "8080")))
                .isEqualTo(FILE.replace("value: lab.example.org", "value: '{{$parley.host}}'"));
        assertThat(after(
                        FILE,
                        TOKEN,
                        variable("port", "8080"),
                        variable("host", "lab.example.org"),
                        variable("new", "two\nlines")))
                .isEqualTo("""
                        # ours
                        name: Lab
                        variables:
                          # who we are
                          - {name: accessToken, secret: true, description: From the wiki, x-owner: Ann}
                          - {name: port, value: 8080}
                          - {name: host, value: lab.example.org}   # the lab
                          - name: new
                            value: |-
                              two
                              lines
                        """);
    }

    @Test
    void anEmptyFileFills() {
        assertThat(after(Environment.empty(), variable("a", "1")))
                .endsWith("\nvariables:\n  - {name: a, value: '1'}\n");
        assertThat(after("", variable("a", "1"))).isEqualTo("variables:\n  - {name: a, value: '1'}\n");
        assertThat(after(FILE)).contains("variables: []");
    }

    @Test
    void theValueOfASecretIsNeverThere() {
        assertThat(new EnvironmentVariable("a", "s3cret", true, null).value()).isNull();
        var leaking = "variables:\n  - {name: a, value: s3cret, secret: true}\n";
        assertThat(Environment.check(Source.parse(leaking)))
                .extracting(Problem::place)
                .containsExactly(new Place.Position(2, 15));
        assertThat(after(leaking, new EnvironmentVariable("a", null, true, null)))
                .doesNotContain("s3cret");
    }

    @Test
    void whatIsWrongIsFound() {
        assertThat(Environment.check(Source.parse("variables:\n  - value: 1\n")))
                .extracting(Problem::code)
                .containsExactly("schema-required");
        assertThat(Environment.check(Source.parse("x: 1\n"))).isNotEmpty();
        assertThat(Environment.read(Source.parse("variables: 1\n")).variables()).isEmpty();
    }
}
