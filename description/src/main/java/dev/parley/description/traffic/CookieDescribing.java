package dev.parley.description.traffic;

import dev.parley.description.document.DocumentEdit;
import dev.parley.description.document.Nodes;
import dev.parley.description.source.Pointer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes the cookies that an operation was sent with as parameters: their names only, as their values are those of people. Used once. */
final class CookieDescribing {

    private static final Pointer SCHEMES = Pointer.of("components", "securitySchemes");

    /** Cookies of those who count and guard visits, which say nothing of an API. */
    private static final Pattern OF_PROGRAMS = Pattern.compile(
            "_ga.*|_gid|_gat.*|_gcl_.*|__utm.*|_fb[pc]|_hj.*|_pk_.*|_cl(ck|sk)|mp_.*|amp(litude)?_.*|ajs_.*|__hs.*|hubspotutk|"
                    + "_shopify_[ys]|optimizely.*|intercom-.*|__cf.*|cf_.*|incap_ses_.*|visid_incap_.*|ak_bmsc|bm_s[vz]|_abck|"
                    + "awsalb.*|datadome|cookieconsent.*|optanon.*|euconsent.*|_dd_s",
            Pattern.CASE_INSENSITIVE);

    private final DocumentEdit edit;
    private final FoundOperation found;
    private final Pointer operation;
    private final Pointer item;
    private final List<String> evidence;

    CookieDescribing(DocumentEdit edit, FoundOperation found, Pointer operation, Pointer item, List<String> evidence) {
        this.edit = edit;
        this.found = found;
        this.operation = operation;
        this.item = item;
        this.evidence = evidence;
    }

    void write() {
        var taken = found.taken();
        var names = new LinkedHashMap<String, Integer>();
        taken.forEach(exchange -> names(exchange).forEach(name -> names.merge(name, 1, Integer::sum)));
        names.forEach((name, count) -> {
            if (isCredential(name)) return;
            var seen = count == taken.size() ? "always there" : "in " + count + " of " + taken.size();
            evidence.add("cookie " + name + ": " + seen);
            if (Declared.parameter(edit.document(), operation, item, "cookie", name)
                    .isPresent()) return;
            var parameter = Nodes.FACTORY.objectNode().put("name", name).put("in", "cookie");
            parameter.putObject("schema").put("type", "string");
            ParameterDescribing.add(edit, operation, parameter);
        });
    }

    private static Set<String> names(Seen.Exchange exchange) {
        var names = new LinkedHashSet<String>();
        for (var field : exchange.sent()) {
            if (!field.name().equalsIgnoreCase("Cookie")) continue;
            for (var pair : field.value().split(";")) {
                int end = pair.indexOf('=');
                var name = end < 0 ? "" : pair.substring(0, end).strip();
                // what may not be one is part of a value that was hidden
                if (name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
                        && !OF_PROGRAMS.matcher(name).matches()) names.add(name);
            }
        }
        return names;
    }

    /** Whether the description has it as a credential already. */
    private boolean isCredential(String name) {
        return edit.document().keys(SCHEMES).stream()
                .map(key -> edit.document().node(SCHEMES.child(key)).orElse(Nodes.NONE))
                .anyMatch(scheme -> Nodes.text(scheme, "in", "").equals("cookie")
                        && Nodes.text(scheme, "name", "").equals(name));
    }
}
