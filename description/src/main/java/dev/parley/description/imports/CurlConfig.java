package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file of options of curl ({@code --config}), one a line. */
final class CurlConfig {

    /** Only where no dash begins the option may {@code =} or {@code :} stand behind it. */
    private static final Pattern LINE =
            Pattern.compile("(?s)(?:(--?[^\\s-]\\S*+)\\s*+|([^\\s=:-][^\\s=:]*+)[\\s=:]*+)(.*)");

    private final Losses losses;
    private final List<String> words = new ArrayList<>();

    private CurlConfig(Losses losses) {
        this.losses = losses;
    }

    /** The words of the file, as they would stand behind {@code curl}. */
    static List<String> words(String text, Losses losses) {
        var config = new CurlConfig(losses);
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(config::read);
        return config.words;
    }

    private void read(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            losses.add(line, "The line begins with no option");
            return;
        }
        var word = found.group(1) == null ? "--" + found.group(2) : found.group(1);
        var value = found.group(3);
        if (!wantsValue(word)) {
            words.add(word);
            if (!value.isEmpty() && !value.startsWith("#")) losses.add(word, "The option takes no value");
        } else if (value.isEmpty()) {
            losses.add(word, "Its value is missing");
        } else {
            words.add(word);
            words.add(value.startsWith("\"") ? CurlFiles.unquoted(value) : firstWord(word, value));
        }
    }

    private String firstWord(String option, String value) {
        var parts = value.split("\\s+", 2);
        if (parts.length > 1 && !parts[1].startsWith("#")) {
            losses.add(option, "curl takes the first word of a value without quotes");
        }
        return parts[0];
    }

    private static boolean wantsValue(String word) {
        if (word.startsWith("--")) {
            var option = CurlOption.named(word.substring(2));
            return option != null && option.takesValue();
        }
        for (int at = 1; at < word.length(); at++) {
            var option = CurlOption.lettered(word.charAt(at));
            if (option != null && option.takesValue()) return at + 1 == word.length();
        }
        return false;
    }
}
