package dev.parley.description.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words behind {@code curl}, read as curl does: long and short options, those that are joined, {@code --next}. */
final class CurlArguments {

    /** What belongs to the same transfers, up to {@code --next}. */
    record Transfers(List<Given> options, List<String> urls) {

        private Transfers() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        @Nullable
        String last(String... names) {
            String value = null;
            for (var given : options) if (List.of(names).contains(given.name())) value = given.value();
            return value;
        }

        boolean has(String... names) {
            return options.stream().anyMatch(given -> List.of(names).contains(given.name()));
        }

        long count(String... names) {
            var wanted = List.of(names);
            return options.stream()
                    .filter(given -> wanted.contains(given.name()))
                    .count();
        }
    }

    /** An option with its value, which is empty where it takes none. */
    record Given(String name, String value) {}

    private static final int MAX_CONFIGS = 16;

    private final List<String> words;
    private final CurlFiles files;
    private final Losses losses;
    private final List<Transfers> transfers = new ArrayList<>();
    private int at;
    private int configs;

    CurlArguments(List<String> words, CurlFiles files, Losses losses) {
        this.words = new ArrayList<>(words);
        this.files = files;
        this.losses = losses;
    }

    List<Transfers> read() {
        transfers.add(new Transfers());
        boolean options = true;
        while (at < words.size()) {
            var word = words.get(at++);
            if (options && word.equals("--")) options = false;
            else if (options && word.startsWith("--")) longOption(word.substring(2));
            else if (options && word.startsWith("-") && word.length() > 1) letters(word);
            else transfers.getLast().urls().add(word);
        }
        return transfers;
    }

    private void longOption(String word) {
        var option = CurlOption.named(word);
        int equals = word.indexOf('=');
        if (option == null && equals > 0) {
            option = CurlOption.named(word.substring(0, equals));
            if (option != null && option.takesValue()) {
                take(option, word.substring(equals + 1));
                return;
            }
        }
        if (option == null)
            losses.add("--" + CurlSecrecy.NAMED.shown(word), "curl has no such option that is known here");
        else take(option, option.takesValue() ? next("--" + word) : "");
    }

    private void letters(String word) {
        for (int i = 1; i < word.length(); i++) {
            var option = CurlOption.lettered(word.charAt(i));
            if (option == null) {
                losses.add("-" + word.charAt(i), "curl has no such option that is known here");
            } else if (option.takesValue()) {
                take(option, i + 1 < word.length() ? word.substring(i + 1) : next("-" + word.charAt(i)));
                return;
            } else {
                take(option, "");
            }
        }
    }

    private String next(String option) {
        if (at < words.size()) return words.get(at++);
        losses.add(option, "Its value is missing");
        return "";
    }

    private void take(CurlOption option, String value) {
        switch (option.role()) {
            case CARRIED, PROXY -> carried(option, value);
            case SHOWN, OUTPUT, RUN, TLS, CONNECTION, FILE, OTHER -> lose(option, value);
        }
    }

    private void carried(CurlOption option, String value) {
        var current = transfers.getLast();
        switch (option.name()) {
            case "config" -> config(value);
            case "next" -> transfers.add(new Transfers());
            case "url" -> current.urls().add(value);
            case "proxy", "proxy-user", "socks5", "socks5-hostname" ->
                current.options().add(new Given(option.name(), value));
            default -> {
                if (option.role() == CurlOption.Role.PROXY) lose(option, value);
                else current.options().add(new Given(option.name(), value));
            }
        }
    }

    /** The options of a file stand where it is named. */
    private void config(String file) {
        var text = ++configs > MAX_CONFIGS ? null : files.text(file);
        if (text == null) losses.add("--config " + file, files.unread());
        else words.addAll(at, CurlConfig.words(text, losses));
    }

    private void lose(CurlOption option, String value) {
        var why = option.role().why();
        if (option.role() == CurlOption.Role.SHOWN) losses.addToImport(option.shown(value), why);
        else losses.add(option.shown(value), why);
    }

    /** Whether a word is the program. */
    static boolean isCurl(String word) {
        var name = word.substring(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1);
        return name.toLowerCase(Locale.ROOT).matches("curl(\\.exe)?");
    }
}
