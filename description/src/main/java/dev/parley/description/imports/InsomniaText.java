package dev.parley.description.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Texts of Insomnia: {@code {{ _.name }}} becomes {@code {{name}}}; what else its templates can do is named and stays as it is. */
final class InsomniaText {

    private static final Pattern VARIABLE = Pattern.compile(
            "\\{\\{\\s*(?:_\\.)?([A-Za-z_$][\\w.$-]*)\\s*\\}\\}|\\{\\{\\s*_\\[['\"]([^'\"\\]]+)['\"]\\]\\s*\\}\\}");
    private static final Pattern FILTERED = Pattern.compile("\\{\\{[^{}|]*+\\|[^{}]*+\\}\\}");
    /** Letters of a template that are told. */
    private static final int TOLD = 200;

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
        int end = 0;
        for (int at = read.indexOf("{%"); at >= 0; at = read.indexOf("{%", end)) {
            int last = read.indexOf("%}", at + 2);
            if (last < 0) break;
            end = last + 2;
            stays(read.substring(at, end));
        }
        FILTERED.matcher(read).results().forEach(found -> stays(found.group()));
        return read;
    }

    private void stays(String template) {
        var told = template.length() <= TOLD ? template : template.substring(0, TOLD) + "…";
        losses.add(told, InsomniaTemplates.why(template));
    }
}
