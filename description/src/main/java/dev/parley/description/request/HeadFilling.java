package dev.parley.description.request;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.Filled;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Fills in the variables and path parameters of a URL's head.
 *
 * <p>What stands before the path is structure: a variable there may bring scheme, host, path and query along. Within the path a value is
 * data: {@code ?} and {@code #} are encoded, and in a path parameter {@code /} too.
 */
final class HeadFilling {

    private final Template template;
    private final Findings findings;
    private final Map<String, RowValues.Placed> parameters = new HashMap<>();
    private final MarkedText.Builder filled = new MarkedText.Builder();
    private final StringBuilder text = new StringBuilder();
    private boolean sound = true;

    HeadFilling(String head, List<Parameter> path, Findings findings) {
        this.template = Template.parse(head);
        this.findings = findings;
        for (int i = 0; i < path.size(); i++) {
            Parameter row = path.get(i);
            var placed = new RowValues.Placed(row, "/path/" + i);
            if (parameters.putIfAbsent(row.name(), placed) != null) {
                findings.add(
                        "duplicate-path-parameter",
                        "The path parameter " + row.name() + " is there twice",
                        placed.pointer("name"));
            }
        }
    }

    /** The head, or nothing when something in it is not known. */
    @Nullable
    MarkedText fill() {
        for (Template.Piece piece : template.pieces()) {
            switch (piece) {
                case Template.Literal literal -> literal(literal);
                case Template.Variable variable -> variable(variable);
            }
        }
        return sound ? filled.build() : null;
    }

    private void literal(Template.Literal literal) {
        Matcher matcher = UrlRows.PATH_NAME.matcher(template.text());
        matcher.useTransparentBounds(true)
                .region(literal.from(), literal.from() + literal.written().length());
        int at = literal.from();
        while (matcher.find()) {
            append(MarkedText.plain(template.text().substring(at, matcher.start())));
            parameter(matcher.group(1), matcher.start());
            at = matcher.end();
        }
        append(MarkedText.plain(
                template.text().substring(at, literal.from() + literal.written().length())));
    }

    private void variable(Template.Variable variable) {
        Filled value = findings.fill(variable);
        Place place = template.positionOf(variable.from()).under("/url");
        value.problems().forEach(each -> findings.add(each.at(place)));
        sound &= value.problems().isEmpty();
        append(inPath() ? value.marked().mapped(Escapes::lawfulPath) : value.marked());
    }

    private void parameter(String name, int from) {
        RowValues.Placed placed = parameters.get(name);
        if (placed == null || RowValues.value(placed.row()).isEmpty()) {
            Place place = placed == null ? template.positionOf(from).under("/url") : Place.at(placed.pointer("value"));
            findings.add(Problem.of("missing-path-parameter", "The path parameter " + name + " has no value")
                    .at(place));
            sound = false;
            return;
        }
        MarkedText value = new RowValues(findings).value(placed);
        sound &= value != null;
        if (value != null) {
            UnaryOperator<String> encoding = inPath() ? Escapes::encodedSegment : UnaryOperator.identity();
            append(value.mapped(encoding));
        }
    }

    private void append(MarkedText part) {
        filled.append(part);
        text.append(part.text());
    }

    private boolean inPath() {
        int scheme = text.indexOf("://");
        return text.indexOf("/", scheme < 0 ? 0 : scheme + 3) >= 0;
    }
}
