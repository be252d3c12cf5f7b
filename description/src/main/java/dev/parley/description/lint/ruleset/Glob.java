package dev.parley.description.lint.ruleset;

import java.util.regex.Pattern;

/** A pattern of file names, such as {@code v2/**}{@code /*.json}; one without a slash is for names in every folder. */
record Glob(Pattern pattern, boolean whole) {

    static Glob of(String written) {
        var plain = written.startsWith("./") ? written.substring(2) : written;
        return new Glob(Pattern.compile(translated(plain)), plain.contains("/"));
    }

    /** Whether a file is meant, by its path with slashes from the folder of the ruleset. */
    boolean matches(String path) {
        return pattern.matcher(whole ? path : path.substring(path.lastIndexOf('/') + 1))
                .matches();
    }

    private static String translated(String glob) {
        var regex = new StringBuilder();
        int braces = 0;
        for (int i = 0; i < glob.length(); i++) {
            char each = glob.charAt(i);
            switch (each) {
                case '*' -> {
                    if (glob.startsWith("**/", i) && (i == 0 || glob.charAt(i - 1) == '/')) {
                        regex.append("(?:[^/]+/)*");
                        i += 2;
                    } else if (glob.startsWith("**", i)) {
                        regex.append(".*");
                        i++;
                    } else {
                        regex.append("[^/]*");
                    }
                }
                case '?' -> regex.append("[^/]");
                case '{' -> {
                    braces++;
                    regex.append("(?:");
                }
                case '}' -> {
                    regex.append(braces > 0 ? ")" : "\\}");
                    braces = Math.max(0, braces - 1);
                }
                case ',' -> regex.append(braces > 0 ? "|" : ",");
                default -> regex.append(Pattern.quote(Character.toString(each)));
            }
        }
        return regex.append(")".repeat(braces)).toString();
    }
}
