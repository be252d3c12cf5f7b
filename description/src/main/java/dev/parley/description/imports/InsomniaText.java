package dev.parley.description.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts of Insomnia: {@code {{ _.name }}} becomes {@code {{name}}}; what else its templates can do is named and stays as it is. */
final class InsomniaText {

    private static final Pattern VARIABLE = Pattern.compile(
            "\\{\\{\\s*(?:_\\.)?([A-Za-z_$][\\w.$-]*)\\s*\\}\\}|\\{\\{\\s*_\\[['\"]([^'\"\\]]+)['\"]\\]\\s*\\}\\}");
    private static final Pattern OTHER =
            Pattern.compile("\\{%.{0,200}?%\\}|\\{\\{[^{}]{0,200}\\|[^{}]{0,200}\\}\\}", Pattern.DOTALL);

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
        var read = InsomniaTemplates.in(named);
        OTHER.matcher(read).results().forEach(found -> losses.add(found.group(), InsomniaTemplates.why(found.group())));
        return read;
    }
}
