package dev.parley.description.imports;

import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Scripts, tests and assertions of Bruno, in words of {@code pm}. */
final class BrunoScripts {

    private static final ScriptWords WORDS = ScriptWords.of("bruno", "modules");
    private static final Set<String> MOMENTS = Set.of("before-request", "after-response", "tests");
    private static final Pattern PATH =
            Pattern.compile("\\$?res\\.(status|body(?=[.\\[]))((?:\\.[A-Za-z_]\\w*|\\[[0-9]+\\])*)");
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("eq", ".to.eql(%s)"),
            Map.entry("neq", ".to.not.eql(%s)"),
            Map.entry("gt", ".to.be.above(%s)"),
            Map.entry("gte", ".to.be.at.least(%s)"),
            Map.entry("lt", ".to.be.below(%s)"),
            Map.entry("lte", ".to.be.at.most(%s)"),
            Map.entry("in", ".to.be.oneOf(%s)"),
            Map.entry("notIn", ".to.not.be.oneOf(%s)"),
            Map.entry("between", ".to.be.within(...%s)"),
            Map.entry("contains", ".to.include(%s)"),
            Map.entry("notContains", ".to.not.include(%s)"),
            Map.entry("startsWith", ".to.satisfy((text) => text.startsWith(%s))"),
            Map.entry("endsWith", ".to.satisfy((text) => text.endsWith(%s))"),
            Map.entry("matches", ".to.match(new RegExp(%s))"),
            Map.entry("notMatches", ".to.not.match(new RegExp(%s))"),
            Map.entry("length", ".to.have.lengthOf(%s)"),
            Map.entry("isEmpty", ".to.be.empty"),
            Map.entry("isNotEmpty", ".to.not.be.empty"),
            Map.entry("isNull", ".to.be.null"),
            Map.entry("isUndefined", ".to.be.undefined"),
            Map.entry("isDefined", ".to.not.be.undefined"),
            Map.entry("isTruthy", ".to.be.true"),
            Map.entry("isFalsy", ".to.be.false"),
            Map.entry("isJson", ".to.be.an.instanceOf(Object)"),
            Map.entry("isNumber", ".to.be.a('number')"),
            Map.entry("isString", ".to.be.a('string')"),
            Map.entry("isBoolean", ".to.be.a('boolean')"),
            Map.entry("isArray", ".to.be.an('array')"));

    private final JsonNode runtime;
    private final LocalModules modules;
    private final Losses losses;
    private final @Nullable List<String> tags;
    private final Map<Moment, String> texts = new EnumMap<>(Moment.class);

    /** @param tags of the request; nothing where they are scripts of a folder, whose requests have several */
    BrunoScripts(JsonNode runtime, @Nullable List<String> tags, LocalModules modules, Losses losses) {
        this.runtime = runtime;
        this.tags = tags;
        this.modules = modules;
        this.losses = losses;
    }

    /** @param variables of the request itself, which are set before it */
    Scripts read(List<ImportedVariable> variables) {
        for (var variable : variables) {
            add(
                    Moment.BEFORE_REQUEST,
                    "pm.variables.set(" + quoted(variable.name()) + ", " + quoted(variable.value()) + ");");
        }
        unknown();
        scripts("before-request", Moment.BEFORE_REQUEST);
        runtime.path("afterResponse").forEach(this::variable);
        scripts("after-response", Moment.AFTER_RESPONSE);
        var assertions = new ArrayList<String>();
        runtime.path("assertions").forEach(row -> assertion(row, assertions));
        add(Moment.AFTER_RESPONSE, WORDS.translated(String.join("\n", assertions), losses));
        scripts("tests", Moment.AFTER_RESPONSE);
        return new Scripts(texts);
    }

    private void scripts(String type, Moment moment) {
        for (var script : runtime.path("scripts")) {
            if (JsonFile.text(script.path("type")).equals(type)) {
                add(moment, WORDS.translated(withTags(withModules(JsonFile.text(script.path("code")))), losses));
            }
        }
    }

    /** A script behind what tells it the tags of its request. */
    private String withTags(String script) {
        if (!script.contains("req.getTags")) return script;
        if (tags == null) losses.add("req.getTags", "A script around several requests finds no tags");
        if (tags == null || tags.isEmpty()) return script;
        return "req.getTags = () => "
                + tags.stream().map(BrunoScripts::quoted).collect(Collectors.joining(", ", "[", "]; ")) + script;
    }

    /** A script behind the modules that it asks for and that are no part of Parley. */
    private String withModules(String script) {
        var local = modules.needed(script, losses);
        var names = Stream.concat(Stream.of(script), local.values().stream())
                .flatMap(text -> LocalModules.asked(text).stream())
                .toList();
        names.stream()
                .filter(name -> !LocalModules.isLocal(name) && !LocalModules.isKnown(name))
                .forEach(name -> losses.add("require('" + name + "')", "Parley has no such module"));
        boolean axios = names.contains("axios");
        if (local.isEmpty() && !axios) return script;
        return "const require = asked({" + (axios ? " axios " : "") + "}, " + LocalModules.object(local) + ");\n{\n"
                + script + "\n}";
    }

    private void unknown() {
        for (var script : runtime.path("scripts")) {
            var type = JsonFile.text(script.path("type"));
            if (!MOMENTS.contains(type)) losses.add("script " + type, "Parley knows no such moment");
        }
    }

    private void add(Moment moment, String code) {
        if (!code.isBlank()) texts.merge(moment, code, (before, more) -> before + "\n" + more);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    private void variable(JsonNode row) {
        if (JsonFile.isTrue(row.path("disabled"))) return;
        var set = "bru.setVar(" + quoted(JsonFile.text(row.path("name"))) + ", "
                + found(JsonFile.text(row.path("value"))) + ");";
        add(Moment.AFTER_RESPONSE, WORDS.translated(set, losses));
    }

    /** What an expression of Bruno finds: a path by itself, anything else as it is evaluated there. */
    private static String found(String expression) {
        var path = PATH.matcher(expression.strip());
        if (!path.matches()) return "eval(" + quoted("(" + expression + ")") + ")";
        return (path.group(1).equals("status") ? "pm.response.code" : "pm.response.json()") + path.group(2);
    }

    private void assertion(JsonNode row, List<String> assertions) {
        if (JsonFile.isTrue(row.path("disabled"))) return;
        var expression = JsonFile.text(row.path("expression"));
        var operator = JsonFile.text(row.path("operator"));
        var value = JsonFile.text(row.path("value"));
        var name = (expression + " " + operator + " " + value).strip();
        boolean bare = !OPERATORS.containsKey(operator);
        var expected = expected(bare ? "eq" : operator, bare ? (operator + " " + value).strip() : value.strip());
        var form = Objects.requireNonNull(OPERATORS.get(bare ? "eq" : operator)).replace("%s", expected);
        assertions.add("pm.test(" + quoted(name) + ", () => pm.expect(" + found(expression) + ")" + form + ");");
    }

    private static String expected(String operator, String value) {
        return switch (operator) {
            case "in", "notIn", "between" ->
                Stream.of(value.replaceFirst("^\\[(.*)]$", "$1").split(","))
                        .map(each -> literal(each.strip()))
                        .collect(Collectors.joining(", ", "[", "]"));
            case "matches", "notMatches" ->
                quoted(
                        value.length() > 1 && value.startsWith("/") && value.endsWith("/")
                                ? value.substring(1, value.length() - 1)
                                : value);
            default -> literal(value);
        };
    }

    private static String literal(String value) {
        if (value.contains("{{")) return "wanted(" + quoted(value) + ")";
        if (value.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]+)?|true|false|null|undefined")) return value;
        boolean quoted = value.length() > 1 && value.matches("(?s)'.*'|\".*\"|`.*`");
        return quoted(quoted ? value.substring(1, value.length() - 1) : value);
    }
}
