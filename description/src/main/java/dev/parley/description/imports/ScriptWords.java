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
    private static final Pattern RETURN = Pattern.compile("(?m)(?:^|[;{})])[ \\t]*+return\\b");
    private static final Pattern USED = Pattern.compile("\\s*(?:[.(\\[]|\\?\\.)");
    private static final Pattern HANDED_ON = Pattern.compile("\\s*[,)};\\n]");
    private static final Pattern HEAD = Pattern.compile("(?m)^//: (\\S+)(.*)$\\R");

    private final List<Word> words = new ArrayList<>();

    /** @param members what it has, up to two names deep */
    private record Word(String name, Set<String> members, String code) {

        /** It is looked for by its letters first: scripts may be long, and an expression that looks behind each letter is slow. */
        boolean isIn(String script) {
            for (int at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
                if (isUsed(script, at) || isHandedOn(script, at)) return true;
            }
            return false;
        }

        private boolean isUsed(String script, int at) {
            char before = at == 0 ? ' ' : script.charAt(at - 1);
            boolean within = Character.isLetterOrDigit(before) || "._$'\"".indexOf(before) >= 0;
            return !within && follows(USED, script, at);
        }

        private boolean isHandedOn(String script, int at) {
            int before = at - 1;
            while (before >= 0 && Character.isWhitespace(script.charAt(before))) before--;
            return before >= 0 && "(,{=".indexOf(script.charAt(before)) >= 0 && follows(HANDED_ON, script, at);
        }

        private boolean follows(Pattern pattern, String script, int at) {
            return pattern.matcher(script)
                    .region(at + name.length(), script.length())
                    .lookingAt();
        }

        void unknown(String script, Set<String> found) {
            var quoted = Pattern.quote(name);
            var member = Pattern.compile(quoted + "(?<![.\\w$]" + quoted + ")((?:\\??\\.[A-Za-z_]\\w*){1,2})")
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
        return translated(script, Set.of(), losses);
    }

    /** The same with words that the script uses without speaking of them. */
    String translated(String script, Set<String> also, Losses losses) {
        var used = words.stream()
                .filter(word -> also.contains(word.name()) || word.isIn(script))
                .toList();
        if (used.isEmpty()) return script;
        var unknown = new TreeSet<String>();
        used.forEach(word -> word.unknown(script, unknown));
        if (!unknown.isEmpty()) losses.add("script", "It is kept, but Parley has no " + String.join(", ", unknown));
        var before = String.join("\n", used.stream().map(Word::code).toList());
        return "{\n" + before + "\n{\n" + guarded(script) + "\n}}";
    }

    /** A script that returns is a function; one that ends itself early is caught. */
    private static String guarded(String script) {
        boolean returns = script.contains("return") && RETURN.matcher(script).find();
        boolean awaits = script.contains("await") && AWAIT.matcher(script).find();
        var whole = returns ? (awaits ? "await (async () => {\n" : "(() => {\n") + script + "\n})();" : script;
        return script.contains("client.exit(")
                ? "try {\n" + whole + "\n} catch (error) { if (error !== client.exited) throw error; }"
                : whole;
    }
}
