package dev.parley.engine.script;

import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The variables that scripts know, by where they are kept. A value: each change gives others. */
public record ScriptVariables(Map<ScriptScope, Map<String, JsonNode>> scopes) {

    /** No variables. */
    public static final ScriptVariables NONE = new ScriptVariables(Map.of());

    public ScriptVariables {
        var all = new EnumMap<ScriptScope, Map<String, JsonNode>>(ScriptScope.class);
        scopes.forEach((scope, values) -> all.put(scope, Collections.unmodifiableMap(new LinkedHashMap<>(values))));
        scopes = Collections.unmodifiableMap(all);
    }

    /** Those of a scope. */
    public Map<String, JsonNode> in(ScriptScope scope) {
        return scopes.getOrDefault(scope, Map.of());
    }

    /** These with others in place of a scope's. */
    public ScriptVariables with(ScriptScope scope, Map<String, JsonNode> values) {
        var all = new EnumMap<ScriptScope, Map<String, JsonNode>>(ScriptScope.class);
        all.putAll(scopes);
        all.put(scope, values);
        return new ScriptVariables(all);
    }

    /** These with texts in place of a scope's. */
    public ScriptVariables withTexts(ScriptScope scope, Map<String, String> texts) {
        var values = new LinkedHashMap<String, JsonNode>();
        texts.forEach((name, text) -> values.put(name, StringNode.valueOf(text)));
        return with(scope, values);
    }

    /** These as they are seen from within folders, whose values come before those of the collection. */
    public ScriptVariables within(Map<String, String> folders) {
        if (folders.isEmpty()) {
            return this;
        }
        var all = new LinkedHashMap<>(in(ScriptScope.COLLECTION));
        folders.forEach((name, text) -> all.put(name, StringNode.valueOf(text)));
        return with(ScriptScope.COLLECTION, all);
    }

    /** These after the changes, in order. */
    public ScriptVariables with(List<VariableChange> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        var all = new EnumMap<ScriptScope, Map<String, JsonNode>>(ScriptScope.class);
        scopes.forEach((scope, values) -> all.put(scope, new LinkedHashMap<>(values)));
        for (VariableChange change : changes) {
            Map<String, JsonNode> values = all.computeIfAbsent(change.scope(), _ -> new LinkedHashMap<>());
            if (change.value() == null) {
                values.remove(change.name());
            } else {
                values.put(change.name(), change.value());
            }
        }
        return new ScriptVariables(all);
    }

    /** What templates find, the narrowest first. */
    public VariableSource source() {
        var found = new LinkedHashMap<String, Value>();
        scopes.values()
                .forEach(values -> values.forEach((name, value) -> found.putIfAbsent(name, Value.of(text(value)))));
        return VariableSource.of(found);
    }

    /** What stands in a template for a value: a text as it is, anything else as JSON. */
    public static String text(JsonNode value) {
        return value.isString() || value.isNumber() ? value.asString() : value.toString();
    }
}
