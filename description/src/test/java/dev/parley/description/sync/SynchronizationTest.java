package dev.parley.description.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.problem.Problem;
import dev.parley.description.source.Operations;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SynchronizationTest {

    private static final String FILE = "openapi.yaml";

    private static final String SHOP = """
            # The shop.
            openapi: 3.1.0
            info:
              title: Shop
              version: 1.0.0
            paths:
              /orders:
                get:
                  summary: All orders # listed
                  responses:
                    '200':
                      description: OK
                post:
                  summary: An order
                  responses:
                    '201':
                      description: Made
            components:
              schemas:
                Order:
                  type: object
                  properties:
                    id:
                      type: string
                Item:
                  type: object
            """;

    private static Synchronized of(String before, String folder, String project) {
        return of(before, folder, project, null);
    }

    private static Synchronized of(String before, String folder, String project, @Nullable Side preferred) {
        var base = new Sides(Map.of(FILE, before), Map.of(FILE, before));
        return Synchronization.of(base, new Sides(Map.of(FILE, folder), Map.of(FILE, project)), preferred);
    }

    private static Sides after(Sides now, Synchronized outcome) {
        var folder = new HashMap<>(now.folder());
        outcome.toFolder().forEach((path, text) -> put(folder, path, text));
        var project = new HashMap<>(now.project());
        outcome.toProject().forEach((path, text) -> put(project, path, text));
        return new Sides(folder, project);
    }

    private static void put(Map<String, String> texts, String path, Optional<String> text) {
        text.ifPresentOrElse(said -> texts.put(path, said), () -> texts.remove(path));
    }

    private static boolean same(Sides sides) {
        return Operations.same(tree(sides.folder()), tree(sides.project()));
    }

    private static JsonNode tree(Map<String, String> texts) {
        return Source.parse(texts.getOrDefault(FILE, "")).tree();
    }

    @Test
    void whatWasChangedInOnePlaceComesToTheOtherAsItIsWritten() {
        var changed = SHOP.replace("# listed", "# all of them").replace("type: object\n", "type: object # so far\n");
        assertThat(of(SHOP, changed, SHOP).toProject()).isEqualTo(Map.of(FILE, Optional.of(changed)));
        assertThat(of(SHOP, SHOP, changed).toFolder()).isEqualTo(Map.of(FILE, Optional.of(changed)));
        assertThat(of(SHOP, SHOP, SHOP).toFolder()).isEmpty();
    }

    @Test
    void differentPartsComeTogetherWithTheirComments() {
        var folder = SHOP.replace("summary: All orders # listed", "summary: Every order # by the folder");
        var project = SHOP.replace("summary: An order", "summary: A new order # by the project");
        var outcome = of(SHOP, folder, project);
        var both = folder.replace("summary: An order", "summary: A new order # by the project");
        assertThat(outcome.toFolder()).isEqualTo(Map.of(FILE, Optional.of(both)));
        assertThat(outcome.toProject()).isEqualTo(Map.of(FILE, Optional.of(both)));
        assertThat(outcome.conflicts()).isEmpty();
    }

    @Test
    void differentFieldsOfOnePartComeTogether() {
        var folder = SHOP.replace("description: OK", "description: All of them");
        var project = SHOP.replace("summary: All orders", "summary: Every order");
        var outcome = of(SHOP, folder, project);
        assertThat(outcome.toFolder().get(FILE))
                .contains(project.replace("description: OK", "description: All of them"));
        assertThat(outcome.toProject()).isEqualTo(outcome.toFolder());
    }

    @Test
    void whatWasAddedAndTakenAwayGoesBothWays() {
        var folder = SHOP.replace("    Item:\n      type: object\n", "    Cart:\n      type: array\n")
                .replace("title: Shop", "title: The shop");
        var project = SHOP.replace(
                "components:",
                "  /items/{id}:\n    parameters: []\n    get:\n      summary: An item\n      responses: {}\ncomponents:");
        var outcome = of(SHOP, folder, project);
        var wanted = folder.replace(
                "components:",
                "  /items/{id}:\n    parameters: []\n    get:\n      summary: An item\n      responses: {}\ncomponents:");
        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.toFolder().get(FILE)).contains(wanted);
        assertThat(outcome.toProject().get(FILE)).contains(wanted);
    }

    @Test
    void theSameFieldChangedTwiceIsNamedAndLeftWhileTheRestGoesOn() {
        var folder = SHOP.replace("All orders", "Every order").replace("description: Made", "description: Created");
        var project = SHOP.replace("All orders", "Orders");
        var now = new Sides(Map.of(FILE, folder), Map.of(FILE, project));
        var outcome = of(SHOP, folder, project);
        assertThat(outcome.conflicts())
                .containsExactly(new SyncConflict(FILE, Pointer.of("paths", "/orders", "get", "summary")));
        assertThat(outcome.toFolder()).isEmpty();
        assertThat(outcome.toProject().get(FILE))
                .contains(project.replace("description: Made", "description: Created"));

        var next = Synchronization.of(outcome.base(), after(now, outcome), null);
        assertThat(next.conflicts()).isEqualTo(outcome.conflicts());
        assertThat(next.toFolder()).isEmpty();
        assertThat(next.toProject()).isEmpty();
        var solved = Synchronization.of(outcome.base(), after(now, outcome), Side.FOLDER);
        assertThat(solved.conflicts()).isEmpty();
        assertThat(solved.toProject().get(FILE)).contains(folder);
    }

    @Test
    void aTitleChangedTwiceIsNamedAndLeftWhileTheRestGoesOn() {
        var folder = SHOP.replace("title: Shop", "title: Folder").replace("version: 1.0.0", "version: 1.1.0");
        var project = SHOP.replace("title: Shop", "title: Project");
        var now = new Sides(Map.of(FILE, folder), Map.of(FILE, project));
        var outcome = of(SHOP, folder, project);
        assertThat(outcome.conflicts()).containsExactly(new SyncConflict(FILE, Pointer.of("info", "title")));
        assertThat(outcome.toProject().get(FILE)).contains(project.replace("version: 1.0.0", "version: 1.1.0"));
        var next = Synchronization.of(outcome.base(), after(now, outcome), Side.PROJECT);
        assertThat(next.toFolder().get(FILE)).contains(folder.replace("Folder", "Project"));
        assertThat(next.toProject()).isEmpty();
    }

    @Test
    void whatWasChangedHereAndTakenAwayThereIsLeft() {
        var folder = SHOP.replace("    Item:\n      type: object\n", "");
        var project = SHOP.replace("    Item:\n      type: object\n", "    Item:\n      type: array\n");
        var now = new Sides(Map.of(FILE, folder), Map.of(FILE, project));
        var outcome = of(SHOP, folder, project);
        assertThat(outcome.conflicts())
                .containsExactly(new SyncConflict(FILE, Pointer.of("components", "schemas", "Item")));
        assertThat(after(now, outcome)).isEqualTo(now);
        var again = Synchronization.of(outcome.base(), now, null);
        assertThat(again.conflicts()).isEqualTo(outcome.conflicts());
        var solved = Synchronization.of(outcome.base(), now, Side.PROJECT);
        assertThat(solved.toFolder().get(FILE)).contains(project);
        var gone = Synchronization.of(outcome.base(), now, Side.FOLDER);
        assertThat(gone.toProject().get(FILE)).contains(folder);
    }

    @Test
    void listsThatGrewInBothPlacesAreNoGuess() {
        var tagged = SHOP.replace("paths:", "tags:\n  - name: a\npaths:");
        var folder = tagged.replace("  - name: a\n", "  - name: a\n  - name: b\n");
        var project = tagged.replace("  - name: a\n", "  - name: a\n  - name: c\n");
        assertThat(of(tagged, folder, project).conflicts()).containsExactly(new SyncConflict(FILE, Pointer.of("tags")));
    }

    @Test
    void afterAnEndInTheMiddleTheNextTimeFinishesIt() {
        var folder = SHOP.replace("description: OK", "description: All").replace("title: Shop", "title: Folder");
        var project = SHOP.replace("summary: An order", "summary: A new order");
        var now = new Sides(Map.of(FILE, folder), Map.of(FILE, project));
        var whole = of(SHOP, folder, project);
        var base = new Sides(Map.of(FILE, SHOP), Map.of(FILE, SHOP));
        var half = new Sides(now.folder(), after(now, whole).project());
        var again = Synchronization.of(base, half, null);
        assertThat(again.conflicts()).isEmpty();
        assertThat(after(half, again)).isEqualTo(after(now, whole));
        var other = new Sides(after(now, whole).folder(), now.project());
        assertThat(after(other, Synchronization.of(base, other, null))).isEqualTo(after(now, whole));
    }

    @Test
    void aFileThatCannotBeReadStaysAsItIsAndIsNamed() {
        var outcome = of(SHOP, SHOP + "  broken: [", SHOP.replace("All orders", "Orders"));
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems()).extracting(Problem::message).allMatch(text -> text.startsWith("openapi.yaml:"));
        assertThat(outcome.toFolder()).isEmpty();
        assertThat(outcome.toProject()).isEmpty();
    }

    @Test
    void theFirstTimeEachGetsWhatTheOtherHas() {
        var other = """
                openapi: 3.1.0
                info:
                  title: Shop
                  version: 1.0.0
                paths:
                  /items:
                    get:
                      responses: {}
                """;
        var now = new Sides(Map.of(FILE, SHOP), Map.of(FILE, other));
        var outcome = Synchronization.of(Sides.NONE, now, null);
        assertThat(outcome.conflicts()).isEmpty();
        var met = after(now, outcome);
        assertThat(same(met)).isTrue();
        assertThat(met.folder().get(FILE)).contains("/items").contains("# listed");
        var again = Synchronization.of(outcome.base(), met, null);
        assertThat(again.toFolder()).isEmpty();
        assertThat(again.toProject()).isEmpty();
        var empty = "openapi: 3.1.0\ninfo:\n  title: Other\n  version: 1.0.0\npaths: {}\n";
        var fresh = Synchronization.of(Sides.NONE, new Sides(Map.of(FILE, SHOP), Map.of(FILE, empty)), null);
        assertThat(fresh.toProject()).isEqualTo(Map.of(FILE, Optional.of(SHOP)));
    }

    @Test
    void variablesComeTogetherOneByOne() {
        var path = "environments/staging.yaml";
        var before = "variables:\n  - name: a\n    value: '1'\n  - name: b\n    value: '2'\n";
        var folder = before.replace("'1'", "'one'") + "  - name: c\n    value: '3'\n";
        var project = before.replace("'2'", "'two'") + "  - name: d\n    secret: true\n";
        var base = new Sides(Map.of(path, before), Map.of(path, before));
        var outcome = Synchronization.of(base, new Sides(Map.of(path, folder), Map.of(path, project)), null);
        assertThat(outcome.conflicts()).isEmpty();
        assertThat(outcome.toFolder().get(path))
                .contains(folder.replace("'2'", "'two'") + "  - name: d\n    secret: true\n");
        var clash = Synchronization.of(
                base, new Sides(Map.of(path, folder), Map.of(path, before.replace("'1'", "'eins'"))), null);
        assertThat(clash.conflicts()).containsExactly(new SyncConflict(path, Pointer.of("variables", "a")));
        var secret = before + "  - name: s\n    secret: true\n    value: shh\n";
        var told = Synchronization.of(base, new Sides(Map.of(path, secret), Map.of(path, before)), null);
        assertThat(told.problems()).extracting(Problem::code).contains("secret-in-file");
        assertThat(told.toProject()).isEmpty();
    }

    @Test
    void anEnvironmentThatIsGoneInOnePlaceGoesInTheOther() {
        var path = "environments/staging.yaml";
        var text = "variables: []\n";
        var base = new Sides(Map.of(path, text), Map.of(path, text));
        assertThat(Synchronization.of(base, new Sides(Map.of(), Map.of(path, text)), null)
                        .toProject())
                .isEqualTo(Map.of(path, Optional.empty()));
        assertThat(Synchronization.of(base, new Sides(Map.of(path, text), Map.of()), null)
                        .toFolder())
                .isEqualTo(Map.of(path, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {FILE, "environment.yaml"})
    void aFileThatEachProjectHasIsWrittenAgain(String path) {
        var text = path.equals(FILE) ? SHOP : "variables: []\n";
        var both = new Sides(Map.of(path, text), Map.of(path, text));
        var outcome = Synchronization.of(both, new Sides(Map.of(), Map.of(path, text)), null);
        assertThat(outcome.toFolder()).isEqualTo(Map.of(path, Optional.of(text)));
        assertThat(outcome.toProject()).isEmpty();
    }

    @Test
    void aDocumentOfSeveralFilesIsNotTaken() {
        var folder = SHOP.replace("responses:\n        '201':\n          description: Made", "$ref: order.yaml");
        assertThat(of(SHOP, folder, SHOP).problems()).extracting(Problem::code).containsExactly("reference-elsewhere");
    }
}
