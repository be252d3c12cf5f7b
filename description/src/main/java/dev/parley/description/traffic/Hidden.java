package dev.parley.description.traffic;

import dev.parley.description.document.Nodes;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is not repeated of traffic: values that are secrets by their names or their looks. Asterisks stand for them. */
final class Hidden {

    /** What stands for a secret; also what timelines have in place of one. */
    static final String MASK = "********";

    private static final int DEEPEST = 60;

    private static final Pattern NAME = Pattern.compile(
            ".*(password|passwd|passphrase|secret|apikey|accesskey|privatekey|signingkey|authorization|credential|"
                    + "sessionid|signature|csrf|xsrf|cardnumber|securitycode).*|pwd|pass|pin|otp|cvv|cvc|ssn|sid|jwt|"
                    + "cookie|setcookie|auth|bearer|.*(token|cookie)");

    private static final Set<String> NO_SECRETS =
            Set.of("nextpagetoken", "pagetoken", "synctoken", "continuationtoken");

    private static final Pattern LOOKS = Pattern.compile("\\*{3,}|"
            + "\\beyJ[\\w-]{8,}\\.[\\w-]{4,}\\.[\\w-]*|\\b(Bearer|Basic|Digest|AWS4-HMAC-SHA256) \\S{6,}|"
            + "-----BEGIN [A-Z ]*PRIVATE KEY|\\b(sk|pk|rk)_(live|test)_\\w+|\\bsk-[\\w-]{16,}|\\bgh[pousr]_\\w{16,}|"
            + "\\bgithub_pat_\\w+|\\bxox[abprs]-[\\w-]+|\\bAKIA[0-9A-Z]{12,}|\\bAIza[\\w-]{30,}|"
            + "://[^/\\s:@]+:[^/\\s:@]+@|[?&](access_token|api_?key|token|password|secret|signature|sig)=[^&\\s]+");

    private Hidden() {}

    /** Whether values of the name are secrets. */
    static boolean name(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return NAME.matcher(plain).matches() && !NO_SECRETS.contains(plain);
    }

    /** Whether a text looks like a secret, or has one masked. */
    static boolean looks(String text) {
        return LOOKS.matcher(text).find();
    }

    /** The value of a name, without what is secret. */
    static String value(String name, String value) {
        return !value.isEmpty() && (name(name) || looks(value)) ? MASK : value;
    }

    /** A tree without what is secret in it; its shape stays. */
    static JsonNode tree(JsonNode tree) {
        return tree(tree, false, 0);
    }

    private static JsonNode tree(JsonNode node, boolean secret, int depth) {
        if (depth > DEEPEST) return node;
        if (node.isObject()) {
            var copy = Nodes.FACTORY.objectNode();
            node.properties()
                    .forEach(entry -> copy.set(
                            entry.getKey(), tree(entry.getValue(), secret || name(entry.getKey()), depth + 1)));
            return copy;
        }
        if (node.isArray()) {
            var copy = Nodes.FACTORY.arrayNode();
            node.forEach(item -> copy.add(tree(item, secret, depth + 1)));
            return copy;
        }
        if (node.isString()) {
            var text = node.stringValue();
            return !text.isEmpty() && (secret || looks(text)) ? Nodes.FACTORY.stringNode(MASK) : node;
        }
        return secret && node.isNumber() ? Nodes.FACTORY.numberNode(0) : node;
    }
}
