package dev.parley.engine.script;

import dev.parley.description.variables.Value;
import dev.parley.description.variables.VariableSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        all.putAll(scopes);
        var changed = new EnumMap<ScriptScope, Map<String, JsonNode>>(ScriptScope.class);
        for (VariableChange change : changes) {
            Map<String, JsonNode> values = changed.get(change.scope());
            if (values == null) {
                values = new LinkedHashMap<>(in(change.scope()));
                changed.put(change.scope(), values);
            }
            if (change.value() == null) {
                values.remove(change.name());
            } else {
                values.put(change.name(), change.value());
            }
        }
        all.putAll(changed);
        return new ScriptVariables(all);
    }

    /** What templates find, the narrowest first. */
    public VariableSource source() {
        return new VariableSource() {
            @Override
            public @Nullable Value find(String name) {
                for (Map<String, JsonNode> values : scopes.values()) {
                    JsonNode value = values.get(name);
                    if (value != null) {
                        return Value.of(text(value));
                    }
                }
                return null;
            }

            @Override
            public List<String> names() {
                var names = new LinkedHashSet<String>();
                scopes.values().forEach(values -> names.addAll(values.keySet()));
                return List.copyOf(names);
            }
        };
    }

    /** What stands in a template for a value: what holds an object as JSON, anything else as JavaScript writes it, a list with commas between its items. */
    public static String text(JsonNode value) {
        return holdsObject(value) ? value.toString() : plain(value);
    }

    private static boolean holdsObject(JsonNode value) {
        return value.isObject() || value.valueStream().anyMatch(ScriptVariables::holdsObject);
    }

    private static String plain(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(each -> each.isNull() ? "" : plain(each))
                    .collect(Collectors.joining(","));
        }
        if (value.isFloatingPointNumber()) {
            return JavaScriptNumber.text(value.doubleValue());
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
