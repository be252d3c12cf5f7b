package dev.parley.description.difference;

import dev.parley.description.reference.Located;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares parameters of operations, and headers of responses. */
record ParameterComparison(Scope scope, Located oldOwner, Located nowOwner) {

    /** Headers that OpenAPI describes elsewhere, so that parameters of these names say nothing. */
    private static final Set<String> ELSEWHERE = Set.of("accept", "content-type", "authorization");

    void compare(Map<String, Parameter> old, Map<String, Parameter> now) {
        each(parted(old, now), parted(now, old));
    }

    /** An object whose properties are written as parameters of their own stands for these, where the others have some of them. */
    private static Map<String, Parameter> parted(Map<String, Parameter> some, Map<String, Parameter> others) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        some.forEach((key, parameter) -> {
            var properties = others.containsKey(key) ? Map.<String, Parameter>of() : parameter.properties();
            boolean meant = properties.keySet().stream().anyMatch(others::containsKey);
            if (meant) properties.forEach(all::putIfAbsent);
            else all.put(key, parameter);
        });
        return all;
    }

    private void each(Map<String, Parameter> old, Map<String, Parameter> now) {
        old.forEach((key, before) -> {
            var after = now.get(key);
            if (ignored(before)) return;
            if (after == null) removed(before);
            else both(before, after);
        });
        now.forEach((key, after) -> {
            if (!old.containsKey(key) && !ignored(after)) added(after);
        });
    }

    private static boolean ignored(Parameter parameter) {
        return parameter.in().equals("header")
                && ELSEWHERE.contains(parameter.name().toLowerCase(Locale.ROOT));
    }

    private String title(Parameter parameter) {
        var required = parameter.required() ? " (required)" : "";
        boolean header = parameter.in().equals("header");
        return (header ? "header" : parameter.in() + " parameter") + " `" + parameter.name() + "`" + required;
    }

    private String rule(Parameter parameter, String what) {
        return (parameter.in().equals("header") ? "header-" : "parameter-") + what;
    }

    private void removed(Parameter old) {
        if (old.in().equals("path")) return;
        var output = old.required() ? Impact.BREAKING : Impact.RISKY;
        scope.found(Finding.other(rule(old, "removed"), title(old) + " removed", old.place(), nowOwner)
                .impact(Impact.RISKY, output)
                .because(
                        scope.flow() == Flow.INPUT
                                ? "Who still sends it is ignored or refused"
                                : old.required()
                                        ? "Clients were promised that it is always there"
                                        : "Clients that look for it do not find it"));
    }

    private void added(Parameter now) {
        if (now.in().equals("path")) return;
        var message = title(now) + " added";
        var finding = now.required()
                ? Finding.narrower(rule(now, "added"), message, oldOwner, now.place())
                        .because(
                                scope.flow() == Flow.INPUT
                                        ? "What clients send today does not have it"
                                        : "Clients need not look at it")
                : Finding.same(rule(now, "added"), message, oldOwner, now.place())
                        .because(scope.flow() == Flow.INPUT ? "It need not be sent" : "Clients need not look at it");
        scope.found(finding);
    }

    private void both(Parameter old, Parameter now) {
        if (!old.name().equalsIgnoreCase(now.name())) {
            var message = "path parameter `" + old.name() + "` renamed to `" + now.name() + "`";
            scope.found(Finding.same("parameter-renamed", message, old.place(), now.place())
                    .because("Its name is not sent"));
        }
        required(old, now);
        writing(old, now);
        scope.deprecation(old.place(), now.place());
        boolean swagger = old.place().description().root().node().has("swagger");
        if (swagger) scope.remarks(old.place(), now.place());
        else scope.remarks(old.place(), now.place(), "description", "example", "examples");
        contents(old, now);
    }

    private void required(Parameter old, Parameter now) {
        if (old.required() == now.required()) return;
        var title = "`" + now.name() + "`";
        var before = old.place().child("required").orElse(old.place());
        var after = now.place().child("required").orElse(now.place());
        scope.found(
                now.required()
                        ? Finding.narrower(rule(now, "required"), title + " became required", before, after)
                        : Finding.wider(rule(now, "optional"), title + " became optional", before, after)
                                .because(
                                        scope.flow() == Flow.INPUT
                                                ? "Who sends it may go on"
                                                : "Clients were promised that it is always there"));
    }

    /** How values become text. */
    private void writing(Parameter old, Parameter now) {
        if (listed(old, now)) {
            becameList(old, now);
        } else if (old.composed() || now.composed()) {
            if (!old.style().equals(now.style())) {
                changed("style", old, now, old.style(), now.style());
            } else if (old.explode() != now.explode()) {
                changed("explode", old, now, old.explode(), now.explode());
            }
        } else if (!old.style().equals(now.style())) {
            boolean same = Set.of("form", "simple").containsAll(List.of(old.style(), now.style()));
            if (same) unchanged("style", old, now, old.style(), now.style());
            else changed("style", old, now, old.style(), now.style());
        } else if (old.explode() != now.explode()) {
            unchanged("explode", old, now, old.explode(), now.explode());
        }
        flag("allowEmptyValue", old, now, Impact.BREAKING);
        flag("allowReserved", old, now, Impact.RISKY);
    }

    /** Whether one value that is sent became a list of them. */
    private boolean listed(Parameter old, Parameter now) {
        return scope.flow() == Flow.INPUT
                && old.contents().isEmpty()
                && now.contents().isEmpty()
                && old.single()
                && now.list();
    }

    private void becameList(Parameter old, Parameter now) {
        var list = Shape.of(now.schema());
        var least = list.count("minItems", false);
        boolean several = least != null && least.value().compareTo(BigDecimal.ONE) > 0;
        var before = old.schema().at();
        var after = now.schema().at();
        if (several) {
            var message = "one value became a list of at least " + least;
            scope.found(Finding.narrower("type-changed", message, before, after));
            return;
        }
        boolean parted = !now.explode() && Shape.of(old.schema()).types().contains(Type.STRING);
        var finding = Finding.wider("type-changed", "one value became a list of values", before, after);
        scope.found(
                parted
                        ? finding.impact(Impact.RISKY, Impact.RISKY).because("A comma in a value parts it now")
                        : finding.because("One value is a list of one"));
        scope.schemas(old.schema(), list.array().others(), true);
    }

    private void changed(String word, Parameter old, Parameter now, Object before, Object after) {
        var message = "`" + word + "` changed from " + before + " to " + after;
        scope.found(Finding.other(rule(now, word + "-changed"), message, place(old, word), place(now, word))
                .because("The same value is written otherwise now"));
    }

    private void unchanged(String word, Parameter old, Parameter now, Object before, Object after) {
        var message = "`" + word + "` changed from " + before + " to " + after;
        scope.found(Finding.same(rule(now, word + "-changed"), message, place(old, word), place(now, word))
                .because("It bears on lists and objects alone"));
    }

    private static Located place(Parameter parameter, String word) {
        return parameter.place().child(word).orElse(parameter.place());
    }

    private void flag(String word, Parameter old, Parameter now, Impact impact) {
        boolean before = old.node().path(word).asBoolean(false);
        boolean after = now.node().path(word).asBoolean(false);
        if (before == after) return;
        var rule = word.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + "-changed";
        var message = "`" + word + "` changed from " + before + " to " + after;
        scope.found(
                after
                        ? Finding.wider(rule, message, place(old, word), place(now, word))
                                .impact(Impact.HARMLESS, impact)
                        : Finding.narrower(rule, message, place(old, word), place(now, word))
                                .impact(impact, Impact.HARMLESS));
    }

    private void contents(Parameter old, Parameter now) {
        if (listed(old, now)) return;
        if (old.contents().isEmpty() && now.contents().isEmpty()) {
            scope.schemas(old.schema(), now.schema(), true);
        } else if (!old.contents().isEmpty() && !now.contents().isEmpty()) {
            new ContentComparison(scope, old.place(), now.place()).compare(old.contents(), now.contents());
        } else {
            var message = now.contents().isEmpty() ? "`content` became `schema`" : "`schema` became `content`";
            scope.found(Finding.other("parameter-content-changed", message, old.place(), now.place())
                    .because("The same value is written otherwise now"));
        }
    }
}
