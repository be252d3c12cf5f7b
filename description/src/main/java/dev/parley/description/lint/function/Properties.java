package dev.parley.description.lint.function;

import java.util.List;

/**
 * Wants some of the properties: the functions {@code or} and {@code xor}.
 *
 * @param only whether just one of them may be there
 */
record Properties(List<String> names, boolean only) implements LintFunction {

    private static final int MOST_NAMED = 4;

    static Properties of(Options options, boolean only) {
        options.only("properties");
        var names = options.texts("properties");
        if (names.size() < 2) {
            throw options.wrong("needs at least two `properties`");
        }
        return new Properties(names, only);
    }

    @Override
    public void check(Target target, Findings findings) {
        var mapping = target.mapping();
        if (mapping == null) {
            return;
        }
        var there =
                mapping.node().propertyNames().stream().filter(names::contains).toList();
        if (there.isEmpty()) {
            findings.add("At least one of " + named() + " must be defined");
        } else if (only && there.size() > 1) {
            findings.add("Just one of " + quoted(there, "and") + " must be defined");
        }
    }

    private String named() {
        return names.size() <= MOST_NAMED
                ? quoted(names, "or")
                : quoted(names.subList(0, MOST_NAMED - 1), "or") + " or " + (names.size() - MOST_NAMED + 1)
                        + " other properties";
    }

    private static String quoted(List<String> names, String word) {
        return "\"" + String.join("\" " + word + " \"", names) + "\"";
    }
}
