package dev.parley.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.protocol.opening.OpeningRuleCases;
import dev.parley.protocol.websocket.OpenRuleCases;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EveryRuleTest {

    /** Where the connection cannot go on whatever the policy says: there is no next frame to read, or no room for it. */
    private static final Set<Rule> HOPELESS = EnumSet.of(
            Rule.LENGTH_TOP_BIT_SET,
            Rule.TOO_MANY_FRAGMENTS,
            Rule.INFLATED_TOO_BIG,
            Rule.KEY_MISSING,
            Rule.METHOD_NOT_GET,
            Rule.REQUEST_NOT_HTTP,
            Rule.RESPONSE_NOT_HTTP);

    private static List<RuleCase> cases() {
        List<RuleCase> cases = new ArrayList<>(OpeningRuleCases.all());
        cases.addAll(OpenRuleCases.all());
        return cases;
    }

    @Test
    void noRuleIsWithoutACase() {
        Set<Rule> missing = EnumSet.allOf(Rule.class);
        cases().forEach(each -> missing.remove(each.rule()));
        assertThat(missing).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aStrictPeerSeesTheBreachAndDoesWhatTheRuleSays() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.rule().id(), () -> {
                    RuleCase.Seen seen = each.play().by(true);
                    assertThat(seen.broken()).contains(each.rule());
                    assertThat(seen.followed()).isEqualTo(words(each.rule().consequence()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> anObservingPeerSeesTheBreachAndGoesOn() {
        return cases().stream()
                .filter(each -> !HOPELESS.contains(each.rule()))
                .map(each -> DynamicTest.dynamicTest(each.rule().id(), () -> {
                    RuleCase.Seen seen = each.play().by(false);
                    assertThat(seen.broken()).contains(each.rule());
                    assertThat(seen.followed()).isIn("go on", "decline", "drop", "fail 1010");
                }));
    }

    @Test
    void everyRuleSaysWhereItComesFromAndWhatItDemands() {
        for (Rule rule : Rule.values()) {
            assertThat(rule.source()).matches("RFC (6455|7692) §.*|good practice");
            assertThat(rule.demand()).isNotEmpty().doesNotEndWith(".");
            assertThat(rule.id()).matches("[a-z0-9-]+");
        }
    }

    private static String words(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Told _, Consequence.Discarded _, Consequence.Ignored _ -> "go on";
            case Consequence.Declined _ -> "decline";
            case Consequence.Dropped _ -> "drop";
            case Consequence.OpeningFailed _ -> "fail opening";
            case Consequence.Failed(int code, var _) -> "fail " + code;
            case Consequence.Refused(int status, var _) -> "refuse " + status;
        };
    }
}
