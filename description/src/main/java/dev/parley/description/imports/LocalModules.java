package dev.parley.description.imports;

import dev.parley.description.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Files of a collection that its scripts ask for by {@code require('./…')}: they are put before the script that needs them, since a script is run
 * without files. Nothing outside of the collection is found.
 *
 * @param files texts by their paths within the collection, with slashes
 * @param amount what the scripts of the collection have of them together
 */
record LocalModules(Map<String, String> files, NamedAmount amount) {

    static final LocalModules NONE = new LocalModules(Map.of());

    /** Characters of the files of one script at most. */
    private static final int MAX = 512 << 10;

    private static final Pattern ASKED = Pattern.compile("\\brequire\\s*\\(\\s*(['\"`])([^'\"`\\n]+)\\1\\s*\\)");
    private static final Pattern MODULE_SYNTAX =
            Pattern.compile("(?m)^[ \\t]*+(?:import\\s++[\\w{*'\"]|export\\s++[\\w{*])");
    private static final List<String> ENDINGS = List.of("", ".js", ".cjs", ".json", "/index.js");

    private static final Set<String> KNOWN = Set.of(
            ("ajv assert atob axios btoa buffer chai cheerio crypto-js csv-parse events lodash lodash3 moment path postman-collection"
                            + " process punycode querystring stream string_decoder timers tv4 url util uuid xml2js")
                    .split(" "));

    LocalModules {
        files = Map.copyOf(files);
    }

    LocalModules(Map<String, String> files) {
        this(files, new NamedAmount());
    }

    /** Names of modules that a text asks for. */
    static List<String> asked(String script) {
        return ASKED.matcher(script)
                .results()
                .map(found -> found.group(2))
                .distinct()
                .toList();
    }

    /**
     * What a script needs, as an object in JavaScript of functions by their paths; what cannot be had is told.
     *
     * @throws ProblemException when the scripts need too much together
     */
    Map<String, String> needed(String script, Losses losses) {
        var needed = new TreeMap<String, String>();
        var texts = new ArrayDeque<Map.Entry<String, String>>();
        texts.add(Map.entry("", script));
        int length = 0;
        while (!texts.isEmpty()) {
            var text = texts.remove();
            for (var name : asked(text.getValue())) {
                var path = isLocal(name) ? path(text.getKey(), name, losses) : null;
                if (path == null || needed.containsKey(path)) continue;
                var code = files.getOrDefault(path, "");
                length += code.length();
                if (length > MAX) {
                    losses.add(
                            "require('" + name + "')",
                            "Files of a script come in up to " + (MAX >> 10) + " Ki letters");
                    continue;
                }
                amount.add(code.length());
                code(path, code, losses).ifPresent(function -> needed.put(path, function));
                if (!path.endsWith(".json")) texts.add(Map.entry(path.replaceFirst("[^/]*$", ""), code));
            }
        }
        return needed;
    }

    /** Whether a module is named by its place. */
    static boolean isLocal(String name) {
        return name.startsWith("./") || name.startsWith("../");
    }

    /** Whether a script can ask for a module, or a part of it, by a name. */
    static boolean isKnown(String name) {
        return KNOWN.contains(name.replaceFirst("^node:", "").replaceFirst("/.*", ""));
    }

    private @Nullable String path(String folder, String name, Losses losses) {
        var names = new ArrayList<String>();
        for (var part : (folder + name).split("/")) {
            if (part.equals("..") && names.isEmpty()) {
                losses.add("require('" + name + "')", "The file is outside of the collection");
                return null;
            }
            if (part.equals("..")) names.removeLast();
            else if (!part.isEmpty() && !part.equals(".")) names.add(part);
        }
        var base = String.join("/", names);
        var found = ENDINGS.stream()
                .map(base::concat)
                .filter(files::containsKey)
                .findFirst()
                .orElse(null);
        if (found == null) losses.add("require('" + name + "')", "The file does not come with the collection");
        return found;
    }

    private static Optional<String> code(String path, String text, Losses losses) {
        if (path.endsWith(".json")) {
            try {
                return Optional.of(
                        "(module) => { module.exports = " + JsonMapper.shared().readTree(text) + "; }");
            } catch (JacksonException e) {
                losses.add(path, "It is no JSON");
                return Optional.empty();
            }
        }
        if (MODULE_SYNTAX.matcher(text).find()) {
            losses.add(path, "It is written with `import` or `export`; `require` takes `module.exports`");
            return Optional.empty();
        }
        return Optional.of(
                "function (module, exports, require, __filename, __dirname) {\n" + text.stripTrailing() + "\n}");
    }

    /** Functions by their paths, as an object in JavaScript. */
    static String object(Map<String, String> functions) {
        return functions.entrySet().stream()
                .map(each -> JsonNodeFactory.instance.stringNode(each.getKey()) + ": " + each.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }
}
