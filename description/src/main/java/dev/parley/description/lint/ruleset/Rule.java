package dev.parley.description.lint.ruleset;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is after everything that rulesets say of it. Immutable.
 *
 * @param severity none when it is off
 * @param recommended whether it is on where a ruleset is extended as recommended
 * @param resolved whether it looks through references
 * @param formats of the documents that it is for; none for all
 * @param given paths, or aliases
 */
public record Rule(
        String name,
        @Nullable String description,
        @Nullable String message,
        @Nullable String documentation,
        @Nullable Severity severity,
        boolean enabled,
        boolean recommended,
        boolean resolved,
        @Nullable Set<String> formats,
        List<String> given,
        Aliases aliases,
        List<Then> then) {

    public Rule {
        given = List.copyOf(given);
        then = List.copyOf(then);
    }

    Rule enabled(boolean whether) {
        return new Rule(
                name,
                description,
                message,
                documentation,
                severity,
                whether,
                recommended,
                resolved,
                formats,
                given,
                aliases,
                then);
    }

    Rule severity(@Nullable Severity other) {
        return new Rule(
                name,
                description,
                message,
                documentation,
                other,
                enabled,
                recommended,
                resolved,
                formats,
                given,
                aliases,
                then);
    }

    Rule formats(@Nullable Set<String> others) {
        return new Rule(
                name,
                description,
                message,
                documentation,
                severity,
                enabled,
                recommended,
                resolved,
                others,
                given,
                aliases,
                then);
    }

    Rule documentation(@Nullable String address) {
        return new Rule(
                name,
                description,
                message,
                address,
                severity,
                enabled,
                recommended,
                resolved,
                formats,
                given,
                aliases,
                then);
    }

    boolean isFor(List<String> documentFormats) {
        return formats == null || documentFormats.stream().anyMatch(formats::contains);
    }

    /** The paths of what it means in a document of the formats. */
    public List<String> paths(List<String> documentFormats) {
        return given.stream()
                .flatMap(each -> aliases.resolve(each, documentFormats).stream())
                .toList();
    }
}
