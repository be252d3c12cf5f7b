package dev.parley.cli.run;

import dev.parley.description.imports.FilesBeside;
import dev.parley.description.imports.Imported;
import dev.parley.description.imports.ImportedFolder;
import dev.parley.description.imports.ImportedVariable;
import dev.parley.description.variables.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that an HTTP file takes from the environment of the process ({@code {{$processEnv NAME}}}, {@code {{$env.NAME}}}) and from the file {@code .env}
 * beside it ({@code {{$dotenv NAME}}}), as variables of these names. They are secret. Files that it runs or imports take them as well: this hands them
 * out. Confined to one thread.
 */
final class ProcessValues implements FilesBeside {

    private static final Pattern NAME = Pattern.compile("\\$(processEnv|dotenv|env)[\\s.]\\s*(\\w+)");
    private static final Pattern LINE = Pattern.compile("(?:export\\s+)?(\\w+)\\s*=\\s*(.*)");

    private final FilesBeside beside;
    private final Set<String> asked = new LinkedHashSet<>();

    ProcessValues(byte[] text, FilesBeside beside) {
        this.beside = beside;
        askedIn(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String text(String path) {
        return searched(beside.text(path));
    }

    @Override
    public byte @Nullable [] bytes(String path) {
        byte[] bytes = beside.bytes(path);
        if (bytes != null) {
            askedIn(new String(bytes, StandardCharsets.ISO_8859_1)); // names are ASCII, which nearly all codings keep
        }
        return bytes;
    }

    @Override
    public String unread() {
        return beside.unread();
    }

    @Override
    public @Nullable String logins() {
        return beside.logins();
    }

    @Override
    public @Nullable String run(String path) {
        return searched(beside.run(path));
    }

    private @Nullable String searched(@Nullable String text) {
        if (text != null) {
            askedIn(text);
        }
        return text;
    }

    private void askedIn(String text) {
        Template.parse(text).names().stream()
                .filter(name -> NAME.matcher(name).matches())
                .forEach(asked::add);
    }

    /** What was imported with those of its values that there are. */
    Imported into(Imported imported) {
        Map<String, String> file = file(beside.text(".env"));
        ImportedFolder root = imported.root();
        List<ImportedVariable> variables = new ArrayList<>(root.variables());
        for (String name : asked) {
            Matcher found = NAME.matcher(name);
            if (found.matches()) {
                Map<String, String> from = found.group(1).equals("dotenv") ? file : System.getenv();
                String value = from.get(found.group(2));
                if (value != null) {
                    variables.add(new ImportedVariable(name, value, true, true, null));
                }
            }
        }
        return new Imported(
                new ImportedFolder(
                        root.name(), root.description(), root.auth(), root.scripts(), variables, root.items()),
                imported.environments(),
                imported.notCarried());
    }

    private static Map<String, String> file(@Nullable String text) {
        Map<String, String> values = new HashMap<>();
        if (text != null) {
            text.lines()
                    .map(String::strip)
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> {
                        String value = line.group(2).strip();
                        boolean quoted = value.matches("'.*'|\".*\"");
                        values.put(line.group(1), quoted ? value.substring(1, value.length() - 1) : value);
                    });
        }
        return values;
    }
}
