package dev.parley.description.imports;

import dev.parley.description.variables.BuiltIn;
import dev.parley.description.variables.BuiltIns;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Texts of Insomnia: {@code {{ _.name }}} becomes {@code {{name}}}; what else its templates can do is named and stays as it is. */
final class InsomniaText {

    private static final Pattern VARIABLE = Pattern.compile(
            "\\{\\{\\s*(?:_\\.)?([A-Za-z_$][\\w.$-]*)\\s*\\}\\}|\\{\\{\\s*_\\[['\"]([^'\"\\]]+)['\"]\\]\\s*\\}\\}");
    private static final Pattern UUID = Pattern.compile("\\{%\\s*uuid\\s+['\"]v4['\"]\\s*%\\}");
    private static final Pattern NOW = Pattern.compile("\\{%\\s*now\\s+['\"]iso-8601['\"][^%]*%\\}");
    private static final Pattern OTHER =
            Pattern.compile("\\{%.{0,200}?%\\}|\\{\\{[^{}]{0,200}\\|[^{}]{0,200}\\}\\}", Pattern.DOTALL);

    private static final Pattern FAKER = Pattern.compile("\\{%\\s*faker\\s+['\"](\\w+)['\"]\\s*%\\}");
    private static final Set<String> MADE =
            BuiltIns.all().stream().map(BuiltIn::name).collect(Collectors.toUnmodifiableSet());

    private final InsomniaAnswers answers;
    private final Losses losses;

    InsomniaText(InsomniaAnswers answers, Losses losses) {
        this.answers = answers;
        this.losses = losses;
    }

    String of(JsonNode node) {
        var text = JsonFile.text(node);
        if (text.indexOf('{') < 0) return text;
        var named = VARIABLE.matcher(answers.in(text, losses))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "{{" + (found.group(1) == null ? found.group(2) : found.group(1)) + "}}"));
        var dated = NOW.matcher(UUID.matcher(named).replaceAll("{{\\$guid}}")).replaceAll("{{\\$isoTimestamp}}");
        var read = FAKER.matcher(dated)
                .replaceAll(found -> Matcher.quoteReplacement(
                        MADE.contains("$" + found.group(1)) ? "{{$" + found.group(1) + "}}" : found.group()));
        OTHER.matcher(read)
                .results()
                .forEach(found ->
                        losses.add(found.group(), "Templates only look up variables; it stays as it is written"));
        return read;
    }
}
