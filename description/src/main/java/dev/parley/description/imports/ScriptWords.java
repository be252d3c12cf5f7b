package dev.parley.description.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The objects that scripts of another program speak of, made of {@code pm}: those that a script uses stand before it. Immutable.
 *
 * <p>They are read from a file: behind each line {@code //: word member…} stands what makes the word.
 */
final class ScriptWords {

    private static final Pattern AWAIT = Pattern.compile("\\bawait\\b");
    private static final Pattern HEAD = Pattern.compile("(?m)^//: (\\S+)(.*)$\\R");

    private final List<Word> words = new ArrayList<>();

    /** @param members what it has, up to two names deep */
    private record Word(String name, Set<String> members, String code) {

        boolean isIn(String script) {
            var used = "(?<![.\\w$'\"])" + Pattern.quote(name) + "\\s*(?:[.(\\[]|\\?\\.)";
            var handedOn = "[(,{=]\\s*" + Pattern.quote(name) + "\\s*[,)};\\n]";
            return Pattern.compile(used + "|" + handedOn).matcher(script).find();
        }

        void unknown(String script, Set<String> found) {
            var member = Pattern.compile("(?<![.\\w$])" + Pattern.quote(name) + "((?:\\??\\.[A-Za-z_]\\w*){1,2})")
                    .matcher(script);
            while (member.find()) {
                var path = member.group(1).replace("?", "").substring(1);
                var first = path.replaceFirst("\\..*", "");
                boolean deep = members.stream().anyMatch(each -> each.startsWith(first + "."));
                if (deep ? !path.equals(first) && !members.contains(path) : !members.contains(first))
                    found.add(name + "." + (deep ? path : first));
            }
        }
    }

    private ScriptWords() {}

    /** Those of a program, by the names of its files. */
    static ScriptWords of(String... files) {
        var words = new ScriptWords();
        for (var file : files) words.read(file);
        return words;
    }

    private void read(String file) {
        try (InputStream in = Objects.requireNonNull(ScriptWords.class.getResourceAsStream("words/" + file + ".js"))) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var heads = HEAD.matcher(text).results().toList();
            for (int i = 0; i < heads.size(); i++) {
                var head = heads.get(i);
                int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
                var members = Set.of(head.group(2).strip().split(" "));
                words.add(new Word(
                        head.group(1), members, text.substring(head.end(), end).strip()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A script with the words that it uses, in a block of its own; one that uses none as it is. What the words lack is told. It may declare the same
     * names itself, which then hide the words.
     */
    String translated(String script, Losses losses) {
        var used = words.stream().filter(word -> word.isIn(script)).toList();
        if (used.isEmpty()) return script;
        var unknown = new TreeSet<String>();
        used.forEach(word -> word.unknown(script, unknown));
        if (!unknown.isEmpty()) losses.add("script", "It is kept, but Parley has no " + String.join(", ", unknown));
        var before = String.join("\n", used.stream().map(Word::code).toList());
        return "{\n" + before + "\n{\n" + guarded(script) + "\n}}";
    }

    /** A script that returns is a function; one that ends itself early is caught. */
    private static String guarded(String script) {
        boolean returns = Pattern.compile("(?m)(?:^|[;{})])[ \\t]*+return\\b")
                .matcher(script)
                .find();
        boolean awaits = AWAIT.matcher(script).find();
        var whole = returns ? (awaits ? "await (async () => {\n" : "(() => {\n") + script + "\n})();" : script;
        return script.contains("client.exit(")
                ? "try {\n" + whole + "\n} catch (error) { if (error !== client.exited) throw error; }"
                : whole;
    }
}
