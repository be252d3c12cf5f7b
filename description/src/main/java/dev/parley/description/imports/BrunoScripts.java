package dev.parley.description.imports;

import dev.parley.description.request.Moment;
import dev.parley.description.request.Scripts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Scripts, tests and assertions of Bruno, in words of {@code pm}. */
final class BrunoScripts {

    private static final Map<String, String> WORDS = Map.of(
            "test", "const test = pm.test;",
            "expect", "const expect = pm.expect;",
            "bru",
                    "const bru = { getVar: pm.variables.get, setVar: pm.variables.set, getEnvVar: pm.environment.get,"
                            + " setEnvVar: pm.environment.set, getCollectionVar: pm.collectionVariables.get,"
                            + " setNextRequest: pm.execution.setNextRequest, interpolate: pm.variables.replaceIn };",
            "res",
                    "const res = { status: pm.response.code, statusText: pm.response.status,"
                            + " responseTime: pm.response.responseTime, headers: pm.response.headers.toObject(true),"
                            + " body: (() => { try { return pm.response.json(); } catch { return pm.response.text(); } })(),"
                            + " getStatus: () => pm.response.code, getBody: () => res.body, getHeaders: () => res.headers,"
                            + " getHeader: name => pm.response.headers.get(name), getResponseTime: () => pm.response.responseTime };",
            "req",
                    "const req = { getUrl: () => pm.request.url.toString(), getMethod: () => pm.request.method,"
                            + " getHeader: name => pm.request.headers.get(name),"
                            + " setHeader: (key, value) => pm.request.headers.upsert({ key, value }) };");
    private static final List<String> ORDER = List.of("test", "expect", "bru", "req", "res");
    private static final Pattern MEMBER = Pattern.compile("\\b(bru|req|res)\\.([A-Za-z]+)");
    private static final Set<String> KNOWN = Set.of(
            "bru.getVar",
            "bru.setVar",
            "bru.getEnvVar",
            "bru.setEnvVar",
            "bru.getCollectionVar",
            "bru.setNextRequest",
            "bru.interpolate",
            "res.status",
            "res.statusText",
            "res.responseTime",
            "res.headers",
            "res.body",
            "res.getStatus",
            "res.getBody",
            "res.getHeaders",
            "res.getHeader",
            "res.getResponseTime",
            "req.getUrl",
            "req.getMethod",
            "req.getHeader",
            "req.setHeader");
    private static final Pattern PATH = Pattern.compile("\\$?res\\.(status|body)((?:\\.[A-Za-z_]\\w*|\\[[0-9]+\\])*)");
    private static final Map<String, String> OPERATORS = Map.of(
            "eq", ".to.eql(%s)",
            "neq", ".to.not.eql(%s)",
            "gt", ".to.be.above(%s)",
            "gte", ".to.be.at.least(%s)",
            "lt", ".to.be.below(%s)",
            "lte", ".to.be.at.most(%s)",
            "contains", ".to.include(%s)",
            "isDefined", ".to.not.be.undefined",
            "isNull", ".to.be.null",
            "length", ".to.have.lengthOf(%s)");

    private final JsonNode runtime;
    private final Losses losses;
    private final Map<Moment, String> texts = new EnumMap<>(Moment.class);

    BrunoScripts(JsonNode runtime, Losses losses) {
        this.runtime = runtime;
        this.losses = losses;
    }

    /** @param variables of the request itself, which are set before it */
    Scripts read(List<ImportedVariable> variables) {
        for (var variable : variables) {
            add(
                    Moment.BEFORE_REQUEST,
                    "pm.variables.set(" + quoted(variable.name()) + ", " + quoted(variable.value()) + ");");
        }
        for (var script : runtime.path("scripts")) {
            var code = JsonFile.text(script.path("code"));
            var type = JsonFile.text(script.path("type"));
            switch (type) {
                case "before-request" -> add(Moment.BEFORE_REQUEST, translated(code));
                case "after-response", "tests" -> add(Moment.AFTER_RESPONSE, translated(code));
                default -> losses.add("script " + type, "Parley knows no such moment");
            }
        }
        runtime.path("afterResponse").forEach(this::variable);
        runtime.path("assertions").forEach(this::assertion);
        return new Scripts(texts);
    }

    private void add(Moment moment, String code) {
        if (!code.isBlank()) texts.merge(moment, code, (before, more) -> before + "\n" + more);
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }

    /** The script in a block of its own, behind Bruno's words that it uses. */
    private String translated(String code) {
        if (code.isBlank()) return "";
        var unknown = new TreeSet<String>();
        for (var member = MEMBER.matcher(code); member.find(); ) {
            if (!KNOWN.contains(member.group())) unknown.add(member.group());
        }
        if (!unknown.isEmpty()) losses.add("script", "It is kept, but Parley has no " + String.join(", ", unknown));
        var words = ORDER.stream()
                .filter(word -> Pattern.compile("(?<![.\\w])" + word + "\\b\\s*[.(]")
                        .matcher(code)
                        .find())
                .map(WORDS::get)
                .toList();
        return words.isEmpty() ? code : "{\n" + String.join("\n", words) + "\n" + code + "\n}";
    }

    private void variable(JsonNode row) {
        var name = JsonFile.text(row.path("name"));
        var value = path(JsonFile.text(row.path("value")));
        if (JsonFile.isTrue(row.path("disabled"))) return;
        if (value == null) losses.add("variable " + name + " of the response", "Its expression is more than a path");
        else add(Moment.AFTER_RESPONSE, "pm.variables.set(" + quoted(name) + ", " + value + ");");
    }

    private static @Nullable String path(String expression) {
        var path = PATH.matcher(expression.strip());
        if (!path.matches()) return null;
        return (path.group(1).equals("status") ? "pm.response.code" : "pm.response.json()") + path.group(2);
    }

    private void assertion(JsonNode row) {
        var expression = JsonFile.text(row.path("expression"));
        var operator = JsonFile.text(row.path("operator"));
        var value = JsonFile.text(row.path("value"));
        if (JsonFile.isTrue(row.path("disabled"))) return;
        boolean bare = operator.matches("[0-9]+") && value.isEmpty();
        var form = OPERATORS.get(bare ? "eq" : operator);
        var found = path(expression);
        var name = (expression + " " + operator + " " + value).strip();
        if (form == null || found == null || value.contains("{{")) {
            losses.add("assert " + name, "Parley has no such assertion; write it as a test");
            return;
        }
        var expected = form.replace("%s", literal(bare ? operator : value));
        add(Moment.AFTER_RESPONSE, "pm.test(" + quoted(name) + ", () => pm.expect(" + found + ")" + expected + ");");
    }

    private static String literal(String value) {
        if (value.matches("-?(0|[1-9][0-9]{0,14})(\\.[0-9]+)?|true|false|null")) return value;
        boolean quoted = value.length() > 1 && value.matches("(?s)'.*'|\".*\"");
        return quoted(quoted ? value.substring(1, value.length() - 1) : value);
    }
}
