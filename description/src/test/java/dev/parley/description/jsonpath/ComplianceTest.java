package dev.parley.description.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every case of the JSONPath Compliance Test Suite for RFC 9535 ({@code compliance/cts.json}). */
class ComplianceTest {

    static Stream<Case> cases() throws IOException {
        try (InputStream suite =
                Objects.requireNonNull(ComplianceTest.class.getResourceAsStream("compliance/cts.json"))) {
            List<Case> cases = JsonMapper.shared()
                    .readTree(suite)
                    .path("tests")
                    .valueStream()
                    .map(Case::new)
                    .toList();
            assertThat(cases).hasSizeGreaterThan(600);
            return cases.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseOfTheSuite(Case each) {
        String selector = each.json().path("selector").stringValue();
        if (each.json().has("invalid_selector")) {
            assertThatThrownBy(() -> JsonPath.parse(selector)).isInstanceOf(ProblemException.class);
        } else {
            JsonPath.Selection found =
                    JsonPath.parse(selector).evaluate(each.json().get("document"));
            assertThat(each.results()).contains(found.values());
            assertThat(found.complete()).isTrue();
        }
    }

    /** A case, called by its name. */
    record Case(JsonNode json) {

        /** The lists of values of which any one is right: members of an object have no order. */
        List<List<JsonNode>> results() {
            Stream<JsonNode> results = json.has("result")
                    ? Stream.of(json.get("result"))
                    : json.path("results").valueStream();
            return results.map(each -> each.valueStream().toList()).toList();
        }

        @Override
        public String toString() {
            return json.path("name").stringValue();
        }
    }
}
