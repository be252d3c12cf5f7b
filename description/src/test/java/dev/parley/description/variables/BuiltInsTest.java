package dev.parley.description.variables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInsTest {

    private final BuiltIns builtIns = new BuiltIns(
            InstantSource.fixed(Instant.parse("2026-11-25T14:03:07.400Z")), new Random(1), "127.0.0.1:4321");

    @ParameterizedTest
    @CsvSource({
        "$parley.host, 127.0.0.1:4321",
        "$timestamp, 1795615387",
        "$timestampMs, 1795615387400",
        "$isoTimestamp, 2026-11-25T14:03:07.400Z",
        "$date, 2026-11-25"
    })
    void timeAndHostAreAsTheyWereGiven(String name, String value) {
        assertThat(builtIns.find(name)).isEqualTo(new Value(value, false, Value.Origin.BUILT_IN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$randomInt | [0-9]{1,4}",
                "$randomFloat | [01]\\.[0-9]{4}",
                "$randomBoolean | 'true|false'",
                "$randomString | [A-Za-z0-9]{16}",
                "$randomHex | [0-9a-f]{32}",
                "$randomBase64 | [A-Za-z0-9+/]{22}==",
                "$randomEmail | [a-z0-9]{8}@example\\.com",
                "$randomIp | 203\\.0\\.113\\.[0-9]{1,3}"
            })
    void randomValuesHaveTheirShape(String name, String shape) {
        for (int i = 0; i < 200; i++) {
            assertThat(value(name)).matches(shape);
        }
    }

    @Test
    void aUuidIsRandomOfVersionFour() {
        UUID first = UUID.fromString(value("$uuid"));
        assertThat(first.version()).isEqualTo(4);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(value("$uuid")).isNotEqualTo(first.toString());
    }

    @Test
    void eachOccurrenceInATextIsAnotherOne() {
        String text = Template.parse("{{$uuid}} {{$uuid}}").fill(builtIns).text();
        assertThat(text.substring(0, 36)).isNotEqualTo(text.substring(37));
    }

    static List<BuiltIn> all() {
        return BuiltIns.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachHasADescriptionAndAnExampleOfItsLength(BuiltIn builtIn) {
        assertThat(builtIn.name()).startsWith("$");
        assertThat(builtIn.description()).isNotBlank().doesNotEndWith(".");
        assertThat(builtIn.example()).isNotBlank();
        assertThat(builtIns.names()).contains(builtIn.name());
    }

    @Test
    void whatIsNoneIsNotKnown() {
        assertThat(builtIns.find("uuid")).isNull();
    }

    private String value(String name) {
        Value value = builtIns.find(name);
        return value == null ? "" : value.text();
    }
}
