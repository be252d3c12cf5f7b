package dev.parley.description.imports;

import dev.parley.description.request.Auth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code Authorization} lines that are no values yet: name and password in clear, and keys of AWS. */
final class HttpFileAuth {

    private HttpFileAuth() {}

    static @Nullable Auth read(String value) {
        var words = List.of(value.split("\\s+"));
        var rest = words.subList(1, words.size());
        return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
            case "basic" -> isPair(rest) ? new Auth.Basic(name(rest), password(rest)) : null;
            case "digest" -> isPair(rest) ? new Auth.Digest(name(rest), password(rest), null) : null;
            case "aws" -> rest.size() >= 2 ? awsSignature(rest) : null;
            default -> null;
        };
    }

    /** Two words, or one with a colon, which Base64 has not. */
    private static boolean isPair(List<String> words) {
        return words.size() == 2 || (words.size() == 1 && words.getFirst().indexOf(':') > 0);
    }

    private static String name(List<String> words) {
        var first = words.getFirst();
        return words.size() == 2 ? first : first.substring(0, first.indexOf(':'));
    }

    private static String password(List<String> words) {
        var first = words.getFirst();
        return words.size() == 2 ? words.getLast() : first.substring(first.indexOf(':') + 1);
    }

    private static Auth awsSignature(List<String> words) {
        return new Auth.AwsSignature(
                words.get(0),
                words.get(1),
                named(words, "token:"),
                named(words, "region:"),
                named(words, "service:"),
                Auth.In.HEADER);
    }

    private static String named(List<String> words, String prefix) {
        return words.stream()
                .filter(word -> word.startsWith(prefix))
                .map(word -> word.substring(prefix.length()))
                .findFirst()
                .orElse("");
    }
}
