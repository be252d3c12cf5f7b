package dev.parley.description.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What holds parts, such as a path, is gone in one place while the other one has changed a part of it. */
class GoneHolderTest {

    private static final String FILE = "openapi.yaml";
    private static final String ORDERS = """
              /orders:
                servers: # of their own
                  - url: https://orders.example
                parameters: []
                get:
                  summary: All orders # listed
                  responses: {}
                post:
                  summary: An order
                  responses: {}
            """;
    private static final String SHOP = """
            openapi: 3.1.0
            info: {title: Shop, version: 1.0.0}
            paths:
            %s  /items:
                get:
                  responses: {}
            """.formatted(ORDERS);
    private static final String CHANGED = SHOP.replace("All orders", "Every order");
    private static final String GONE = SHOP.replace(ORDERS, "");

    private static final Sides BASE = new Sides(Map.of(FILE, SHOP), Map.of(FILE, SHOP));

    private static Sides now(Side gone) {
        return gone == Side.FOLDER
                ? new Sides(Map.of(FILE, GONE), Map.of(FILE, CHANGED))
                : new Sides(Map.of(FILE, CHANGED), Map.of(FILE, GONE));
    }

    private static Synchronized of(Sides base, Sides now, @Nullable Side preferred) {
        return Synchronization.of(base, now, preferred);
    }

    @ParameterizedTest
    @EnumSource
    void staysAsItIsInBothPlacesAndIsOneConflictEachTime(Side gone) {
        var now = now(gone);
        var outcome = of(BASE, now, null);
        assertThat(outcome.conflicts()).containsExactly(new SyncConflict(FILE, Pointer.of("paths", "/orders")));
        assertThat(outcome.toFolder()).isEmpty();
        assertThat(outcome.toProject()).isEmpty();
        var again = of(outcome.base(), now, null);
        assertThat(again.conflicts()).isEqualTo(outcome.conflicts());
        assertThat(again.toFolder()).isEmpty();
        assertThat(again.toProject()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void comesBackAsAWholeOrGoesAsAWhole(Side gone) {
        var now = now(gone);
        var base = of(BASE, now, null).base();
        Side other = gone == Side.FOLDER ? Side.PROJECT : Side.FOLDER;
        var back = of(base, now, other);
        assertThat(back.conflicts()).isEmpty();
        assertThat(given(back, other)).isEmpty();
        assertThat(Operations.same(
                        tree(given(back, gone)), Source.parse(CHANGED).tree()))
                .isTrue();
        var away = of(base, now, gone);
        assertThat(away.conflicts()).isEmpty();
        assertThat(given(away, gone)).isEmpty();
        assertThat(Operations.same(tree(given(away, other)), Source.parse(GONE).tree()))
                .isTrue();
    }

    @Test
    void theRestGoesOn() {
        var project = CHANGED.replace("title: Shop", "title: The shop");
        var folder = GONE + "components:\n  schemas:\n    A: {type: string}\n";
        var outcome = of(BASE, new Sides(Map.of(FILE, folder), Map.of(FILE, project)), null);
        assertThat(outcome.conflicts()).hasSize(1);
        assertThat(outcome.toFolder().get(FILE)).contains(folder.replace("title: Shop", "title: The shop"));
        assertThat(Objects.requireNonNull(outcome.toProject().get(FILE)).orElseThrow())
                .contains(ORDERS.replace("All orders", "Every order"), "A: {type");
    }

    @Test
    void isTheSectionWhereAllOfItIsGone() {
        var folder = "openapi: 3.1.0\ninfo: {title: Shop, version: 1.0.0}\n";
        var now = new Sides(Map.of(FILE, folder), Map.of(FILE, CHANGED));
        var outcome = of(BASE, now, null);
        assertThat(outcome.conflicts()).containsExactly(new SyncConflict(FILE, Pointer.of("paths")));
        assertThat(outcome.toProject()).isEmpty();
        var back = of(outcome.base(), now, Side.PROJECT);
        assertThat(Operations.same(
                        tree(given(back, Side.FOLDER)), Source.parse(CHANGED).tree()))
                .isTrue();
    }

    @Test
    void isNoConflictOnceBothHaveItAgain() {
        var outcome = of(BASE, now(Side.FOLDER), null);
        var both = new Sides(Map.of(FILE, CHANGED), Map.of(FILE, CHANGED));
        var settled = of(outcome.base(), both, null);
        assertThat(settled.conflicts()).isEmpty();
        assertThat(settled.base()).isEqualTo(both);
    }

    private static Map<String, Optional<String>> given(Synchronized outcome, Side side) {
        return side == Side.FOLDER ? outcome.toFolder() : outcome.toProject();
    }

    private static JsonNode tree(Map<String, Optional<String>> given) {
        return Source.parse(Objects.requireNonNull(given.get(FILE)).orElseThrow())
                .tree();
    }
}
