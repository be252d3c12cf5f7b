package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.lint.ruleset.Severity;
import dev.parley.description.merge.Meeting;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.Document;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.PartDraft;
import dev.parley.engine.project.PartSource;
import dev.parley.engine.project.ProjectLint;
import dev.parley.engine.project.ProjectProblem;
import dev.parley.engine.project.RulesetSource;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules find wrong in projects, and the rulesets of projects. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LintingTest extends ProjectOnADatabase {

    private static final String TAGGED = """
        extends: spectral:oas
        rules:
          # ours
          operation-tags: error
          info-contact: off
        """;

    LintingTest(TestDatabase database) {
        super(database);
    }

    private Endpoint http(String name, String url) {
        return projects.create(project, new NewEndpoint(name, "", HttpRequest.of("GET", url)), ME);
    }

    private List<ProjectProblem> problems(String rule, PartDraft... drafts) {
        return projects.linting().lint(project, List.of(drafts)).problems().stream()
                .filter(each -> each.problem().rule().equals(rule))
                .toList();
    }

    @Test
    void nothingIsWrongInDocumentsThatDescribeNothing() {
        assertThat(projects.linting().lint(project, List.of())).isEqualTo(new ProjectLint(false, List.of(), List.of()));
    }

    @Test
    void aProblemIsToldInTheTextOfItsPart() {
        http("First", "https://shop.example.org/first");
        Endpoint orders = http("Orders", "https://shop.example.org/orders");
        projects.rulesets().save(project, 0, TAGGED, ME);
        ProjectProblem last = problems("operation-tags").getLast();
        assertThat(last.problem().severity()).isEqualTo(Severity.ERROR);
        assertThat(last.problem().pointer()).hasToString("/paths/~1orders/get");
        assertThat(last.part().key()).isEqualTo("get /orders");
        assertThat(last.within().isRoot()).isTrue();
        assertThat(last.position()).isEqualTo(new Place.Position(1, 1));
        assertThat(last.endpoint()).isEqualTo(orders.id());
        assertThat(problems("info-contact")).isEmpty();
        assertThat(problems("info-description").getFirst().part().kind()).isEqualTo("SKELETON");
    }

    @Test
    void bothDocumentsAreLookedAtAndAChannelIsAnEndpoint() {
        http("Orders", "https://shop.example.org/orders");
        Endpoint live =
                projects.create(project, new NewEndpoint("Live", "", request("wss://shop.example.org/live")), ME);
        projects.rulesets()
                .save(
                        project,
                        0,
                        "rules: {titled: {given: ['$.channels[*]', '$.paths[*][*]'], then: {field: x-owner, function:"
                                + " truthy}}}",
                        ME);
        assertThat(problems("titled"))
                .extracting(each -> each.part().document())
                .containsExactly("project.openapi.yaml", "project.asyncapi.yaml");
        assertThat(problems("titled").getLast().endpoint()).isEqualTo(live.id());
    }

    @Test
    void aDraftIsLookedAtInsteadOfWhatIsSaved() {
        Endpoint orders = http("Orders", "https://shop.example.org/orders");
        PartSource part = projects.sources().of(project, orders.id()).getFirst();
        projects.rulesets().save(project, 0, TAGGED, ME);
        String tagged = part.text() + "tags: [shop]\n";
        assertThat(problems("operation-tags", new PartDraft(part.id(), tagged))).isEmpty();
        assertThat(problems("operation-tags")).hasSize(1);
        PartDraft wrong = new PartDraft(part.id(), tagged + "\ndescription: 7\n");
        ProjectProblem schema = problems("oas3-schema", wrong).getFirst();
        assertThat(schema.within()).hasToString("/description");
        assertThat(schema.position().line()).isEqualTo(tagged.lines().count() + 2);
        ProjectLint broken = projects.linting().lint(project, List.of(new PartDraft(part.id(), "a: [")));
        assertThat(broken.unread()).containsExactly(part.id());
        assertThat(broken.problems()).isNotEmpty();
        assertThat(projects.linting()
                        .lint(project, List.of(new PartDraft("gone", "")))
                        .unread())
                .isEmpty();
    }

    @Test
    void aDraftOfTheRestOfADocumentIsLookedAtToo() {
        Endpoint orders = http("Orders", "https://shop.example.org/orders");
        PartSource rest = projects.sources().of(project, orders.id()).getLast();
        assertThat(problems("info-description")).hasSize(1);
        String described = rest.text().replace("info:\n", "info:\n  description: All of it\n");
        assertThat(problems("info-description", new PartDraft(rest.id(), described)))
                .isEmpty();
    }

    @Test
    void whatIsKnownOfAProjectEndsWithTheNextChange() {
        Endpoint orders = http("Orders", "https://shop.example.org/orders");
        projects.rulesets().save(project, 0, TAGGED, ME);
        assertThat(problems("operation-tags")).hasSize(1);
        PartSource part = projects.sources().of(project, orders.id()).getFirst();
        projects.sources().save(project, part.id(), part.revision(), part.text() + "tags: [shop]\n", Meeting.ASK, ME);
        assertThat(problems("operation-tags")).isEmpty();
    }

    @Test
    void aRulesetIsADocumentOfTheProject() throws IOException {
        RulesetSource usual = projects.rulesets().source(project);
        assertThat(usual).isEqualTo(new RulesetSource("extends: parley:recommended\n", 0, false));
        RulesetSource saved = projects.rulesets().save(project, 0, TAGGED, ME);
        assertThat(saved.own()).isTrue();
        restart();
        assertThat(projects.rulesets().source(project)).isEqualTo(saved);
        assertThat(projects.document(project, "project.ruleset.yaml")).isEqualTo(TAGGED);
        assertThat(projects.documents(project)).extracting(Document::kind).contains(Document.Kind.RULESET);
        Change change = projects.rulesets().delete(project, ME);
        assertThat(projects.rulesets().source(project)).isEqualTo(usual);
        projects.undo(project, change.sequence(), ME);
        assertThat(projects.rulesets().source(project).text()).isEqualTo(TAGGED);
        assertThatThrownBy(() -> {
                    projects.rulesets().delete(project, ME);
                    projects.rulesets().delete(project, ME);
                })
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void twoWhoChangeDifferentRulesBothWin() {
        RulesetSource begun = projects.rulesets().save(project, 0, TAGGED, ME);
        projects.rulesets()
                .save(project, begun.revision(), TAGGED.replace("info-contact: off", "info-contact: warn"), ME);
        RulesetSource both =
                projects.rulesets().save(project, begun.revision(), TAGGED.replace("tags: error", "tags: hint"), ME);
        assertThat(both.text())
                .isEqualTo(TAGGED.replace("tags: error", "tags: hint").replace("contact: off", "contact: warn"));
        assertThatThrownBy(() -> projects.rulesets()
                        .save(project, begun.revision(), TAGGED.replace("tags: error", "tags: info"), ME))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void aRulesetWithFilesOrCodeIsRefusedAtItsLine() {
        List<String> wrong = List.of(
                "description: Ours\nextends: ./base.yaml\n",
                "description: Ours\nextends: https://rules.example.org/base.yaml\n",
                "description: Ours\nextends: file:///etc/passwd\n",
                "description: Ours\nextends: ./rules.js\n",
                "description: Ours\nfunctions: [mine]\nrules: {}\n",
                "description: Ours\nrules: {a: {given: '$.[', then: {function: truthy}}}\n",
                "description: Ours\nrules: {a: {given: '#None', then: {function: truthy}}}\n",
                "description: Ours\nrules: [\n");
        for (String text : wrong) {
            List<Problem> problems = projects.rulesets().check(project, text).problems();
            assertThat(problems).as(text).isNotEmpty();
            assertThat(problems.getFirst().message()).as(text).doesNotContain("file:///project");
            assertThatThrownBy(() -> projects.rulesets().save(project, 0, text, ME))
                    .as(text)
                    .isInstanceOf(ProblemException.class);
        }
        assertThat(projects.rulesets()
                        .check(project, wrong.getFirst())
                        .problems()
                        .getFirst()
                        .place())
                .isEqualTo(new Place.Position(2, 1));
        assertThat(projects.rulesets().source(project).own()).isFalse();
    }

    @Test
    void aTextTellsItsRulesWithThoseThatItExtends() {
        List<Rule> rules = projects.rulesets().check(project, TAGGED).rules();
        assertThat(rules).extracting(Rule::name).contains("operation-tags", "info-contact", "oas3-schema");
    }

    @Test
    void overridesNameTheDocumentsFromTheRuleset() {
        http("Orders", "https://shop.example.org/orders");
        String rules = TAGGED + """
            overrides:
              - files: ['*.openapi.yaml#/paths/~1orders']
                rules: {operation-tags: off}
            """;
        projects.rulesets().save(project, 0, rules, ME);
        assertThat(problems("operation-tags")).isEmpty();
    }
}
