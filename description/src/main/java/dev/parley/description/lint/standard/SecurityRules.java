package dev.parley.description.lint.standard;

import dev.parley.description.lint.function.Findings;
import dev.parley.description.lint.function.LintFunction;
import dev.parley.description.lint.function.Target;
import dev.parley.description.lint.path.Seen;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is asked of security requirements: their schemes and scopes are defined. */
final class SecurityRules {

    private SecurityRules() {}

    private static boolean isRequirement(Seen requirement) {
        return requirement.children().stream()
                .allMatch(each -> each.node().isArray()
                        && each.children().stream()
                                .allMatch(scope -> scope.node().isString()));
    }

    /** Of OpenAPI. */
    static void openapi(Target target, Findings findings) {
        var requirement = target.mapping();
        if (requirement == null || !isRequirement(requirement)) {
            return;
        }
        boolean old = target.surroundings().isFormat("oas2");
        var top = requirement.top();
        var components = old ? top : top.child("components");
        var where = old ? "securityDefinitions" : "securitySchemes";
        var schemes = components == null ? null : components.child(where);
        for (var each : requirement.children()) {
            var scheme = schemes == null ? null : schemes.child(each.key());
            if (scheme == null) {
                findings.add(
                        List.of(each.key()), "There is no security scheme `" + each.key() + "` in `" + where + "`");
                continue;
            }
            var scopes = old ? scopes(scheme) : scopesOfFlows(scheme, List.of());
            for (var scope : each.children()) {
                if (!scopes.contains(scope.node().stringValue())) {
                    var message = "`" + scope.node().stringValue() + "` is not among the scopes of the security scheme";
                    findings.add(List.of(each.key(), scope.key()), message);
                }
            }
        }
    }

    private static Set<String> scopes(@Nullable Seen holder) {
        var scopes = holder == null ? null : holder.child("scopes");
        return scopes == null || !scopes.node().isObject()
                ? Set.of()
                : Set.copyOf(scopes.node().propertyNames());
    }

    private static Set<String> scopesOfFlows(Seen scheme, List<String> kinds) {
        var scopes = new HashSet<String>();
        scheme.children("flows").stream()
                .filter(each -> kinds.isEmpty() || kinds.contains(each.key()))
                .forEach(each -> scopes.addAll(scopes(each)));
        return scopes;
    }

    /**
     * Of AsyncAPI.
     *
     * @param who of the requirement, such as {@code operation}
     */
    static LintFunction asyncapi(String who) {
        return (target, findings) -> {
            var requirement = target.mapping();
            if (requirement == null || !isRequirement(requirement)) {
                return;
            }
            var components = requirement.top().child("components");
            var schemes = components == null ? null : components.child("securitySchemes");
            for (var each : requirement.children()) {
                var scheme = schemes == null ? null : schemes.child(each.key());
                if (scheme == null) {
                    findings.add(
                            List.of(each.key()),
                            "The " + who + " asks for a security scheme `" + each.key() + "`, which is not defined");
                } else if ("oauth2".equals(scheme.text("type"))) {
                    scopesKnown(each, scheme, findings);
                }
            }
        };
    }

    private static void scopesKnown(Seen asked, Seen scheme, Findings findings) {
        var scopes = scopesOfFlows(scheme, List.of("implicit", "password", "clientCredentials", "authorizationCode"));
        for (var scope : asked.children()) {
            if (!scopes.contains(scope.node().stringValue())) {
                var known = String.join(", ", scopes.stream().sorted().toList());
                findings.add(
                        List.of(asked.key(), scope.key()), "The security scheme has no such scope; it has: " + known);
            }
        }
    }
}
