package dev.parley.server.api;

import dev.parley.description.json.ProblemJson;
import dev.parley.description.lint.ruleset.Rule;
import dev.parley.description.lint.ruleset.Severity;
import dev.parley.engine.project.PartDraft;
import dev.parley.engine.project.ProjectLint;
import dev.parley.engine.project.ProjectProblem;
import dev.parley.engine.project.Projects;
import dev.parley.engine.project.RulesetSource;
import dev.parley.server.json.ChangeJson;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What rules find wrong in projects, and the rules. */
final class LintOperations {

    private static final int USUAL_LIMIT = 5_000;

    private final Projects projects;

    LintOperations(Projects projects) {
        this.projects = projects;
    }

    void addTo(Map<String, Operation> all) {
        all.put("lintProject", this::lint);
        all.put("readRuleset", call -> Reply.ok(json(projects.rulesets().source(call.project()))));
        all.put(
                "saveRuleset",
                call -> Reply.ok(json(projects.rulesets()
                        .save(
                                call.project(),
                                call.body().path("revision").longValue(),
                                call.text("text"),
                                Call.PERSON))));
        all.put(
                "deleteRuleset",
                call -> Reply.ok(ChangeJson.of(projects.rulesets().delete(call.project(), Call.PERSON))));
        all.put("checkRuleset", call -> {
            var findings = projects.rulesets().check(call.project(), call.text("text"));
            ObjectNode json = Json.object();
            json.set("problems", ProblemJson.write(findings.problems()));
            return Reply.ok(json.set("rules", Json.list(findings.rules(), LintOperations::json)));
        });
    }

    private Reply lint(Call call) {
        List<PartDraft> drafts = call.body()
                .path("drafts")
                .valueStream()
                .map(draft -> new PartDraft(
                        draft.path("part").asString(), draft.path("text").asString()))
                .toList();
        ProjectLint lint = projects.linting().lint(call.project(), drafts);
        return Reply.ok(
                json(lint, told(lint, call.body()), call.body().path("limit").asInt(USUAL_LIMIT)));
    }

    private static List<ProjectProblem> told(ProjectLint lint, JsonNode asked) {
        if (!asked.has("parts")) {
            return lint.problems();
        }
        Set<String> parts = new HashSet<>();
        asked.path("parts").forEach(each -> parts.add(each.asString()));
        return lint.problems().stream()
                .filter(each -> parts.contains(each.part().id()))
                .toList();
    }

    private static JsonNode json(ProjectLint lint, List<ProjectProblem> problems, int limit) {
        ObjectNode json = Json.object().put("own", lint.own());
        ObjectNode summary = json.putObject("summary");
        for (Severity severity : Severity.values()) {
            summary.put(
                    severity.word(),
                    problems.stream()
                            .filter(each -> each.problem().severity() == severity)
                            .count());
        }
        json.put("total", problems.size());
        json.set("problems", Json.list(problems.stream().limit(limit).toList(), LintOperations::json));
        return json.set("unread", Json.texts(lint.unread()));
    }

    private static JsonNode json(ProjectProblem found) {
        var problem = found.problem();
        ObjectNode json = Json.object()
                .put("rule", problem.rule())
                .put("severity", problem.severity().word())
                .put("message", problem.message().isEmpty() ? problem.rule() : problem.message())
                .put("document", found.part().document())
                .put("pointer", problem.pointer().toString())
                .put("part", found.part().id())
                .put("kind", PartOperations.kind(found.part().kind()))
                .put("key", found.part().key())
                .put("within", found.within().toString())
                .put("line", found.position().line())
                .put("column", found.position().column());
        Json.put(json, "documentation", problem.documentation());
        Json.put(json, "endpoint", found.endpoint());
        return json;
    }

    private static JsonNode json(RulesetSource ruleset) {
        return Json.object()
                .put("text", ruleset.text())
                .put("revision", ruleset.revision())
                .put("own", ruleset.own());
    }

    private static JsonNode json(Rule rule) {
        ObjectNode json = Json.object().put("name", rule.name()).put("recommended", rule.recommended());
        Severity severity = rule.severity();
        json.put("on", rule.enabled() && severity != null);
        Json.put(json, "description", rule.description());
        Json.put(json, "documentation", rule.documentation());
        if (severity != null) {
            json.put("severity", severity.word());
        }
        if (rule.formats() != null) {
            json.set("formats", Json.texts(rule.formats().stream().sorted().toList()));
        }
        return json;
    }
}
