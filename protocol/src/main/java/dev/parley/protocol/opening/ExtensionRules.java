package dev.parley.protocol.opening;

import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What RFC 6455 §9.1 says of a list of extensions, offered or accepted, whichever they are: a pure function. */
final class ExtensionRules {

    /** IANA's registry of WebSocket extension names, with the parameters that each defines. */
    private static final Map<String, Set<String>> REGISTERED =
            Map.of(DeflateExtension.NAME, DeflateExtension.PARAMETERS, "bbf-usp-protocol", Set.of("eid"));

    private ExtensionRules() {}

    static List<Violation> broken(ExtensionList list) {
        List<Violation> found = new ArrayList<>(0);
        Rule grammar = list.broken();
        if (grammar != null) {
            found.add(violation(grammar, "a list by the grammar", list.seen()));
        }
        for (Extension extension : list.extensions()) {
            Set<String> parameters = REGISTERED.get(extension.name());
            if (parameters == null) {
                found.add(violation(Rule.EXTENSION_NOT_REGISTERED, "a registered name", extension.name()));
            } else {
                extension.parameters().stream()
                        .filter(each -> !parameters.contains(each.name()))
                        .forEach(each -> found.add(violation(
                                Rule.EXTENSION_PARAMETER_UNDEFINED, "one of " + parameters, each.toString())));
            }
        }
        return found;
    }

    private static Violation violation(Rule rule, String expected, String seen) {
        return new Violation(rule, Flow.RECEIVED, 0, expected, seen);
    }
}
