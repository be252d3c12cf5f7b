package dev.parley.description.request;

import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the header lines of the rows, of the cookies and of the credentials. A row takes the place of a line of its name. */
final class HeaderResolving {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary\\s*=\\s*(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");

    private final Findings findings;
    private final RowValues values;
    private final List<HeaderLine> lines = new ArrayList<>();
    private @Nullable HeaderLine keyCookie;

    HeaderResolving(Findings findings) {
        this.findings = findings;
        this.values = new RowValues(findings);
    }

    List<HeaderLine> lines() {
        return List.copyOf(lines);
    }

    void rows(List<Parameter> rows) {
        for (RowValues.Placed placed : values.sent(rows, "/headers")) {
            MarkedText name = name(placed, "header’s name");
            for (MarkedText value : valuesOf(placed)) {
                String why = FieldSyntax.valueFault(value.text());
                if (why != null) {
                    findings.add("header-value", why, placed.pointer("value"));
                } else if (name != null) {
                    lines.add(new HeaderLine(name, value));
                }
            }
        }
    }

    /** A cookie of the credentials, which stands behind those of the rows. */
    void keyCookie(MarkedText name, MarkedText value) {
        keyCookie = new HeaderLine(name, value);
    }

    /** One line of all cookies (RFC 6265 §4.2), unless a row has it. */
    void cookies(List<Parameter> rows) {
        var cookies = new ArrayList<HeaderLine>();
        for (RowValues.Placed placed : values.sent(rows, "/cookies")) {
            MarkedText name = name(placed, "cookie’s name");
            for (MarkedText value : valuesOf(placed)) {
                String why = cookieFault(value.text());
                if (why != null) {
                    findings.add("cookie-value", why, placed.pointer("value"));
                } else if (name != null) {
                    cookies.add(new HeaderLine(name, value));
                }
            }
        }
        addKey(cookies);
        if (!cookies.isEmpty()) {
            addUnlessThere("Cookie", line(cookies));
        }
    }

    private void addKey(List<HeaderLine> cookies) {
        HeaderLine key = keyCookie;
        if (key == null) {
            return;
        }
        String name = key.name().text();
        boolean replaced = lines.stream().anyMatch(line -> line.is("Cookie"))
                || cookies.stream().anyMatch(each -> each.name().text().equals(name));
        if (replaced) {
            String what = "The request’s own cookie is sent in place of the key "
                    + key.name().masked();
            findings.add(Problem.of("key-replaced", what).at("/auth/name").warning());
        } else {
            cookies.add(key);
        }
    }

    private static MarkedText line(List<HeaderLine> cookies) {
        return MarkedText.joined(
                "; ",
                cookies.stream()
                        .map(each -> MarkedText.join(each.name(), MarkedText.plain("="), each.value()))
                        .toList());
    }

    /** Adds a line of Parley's own, unless a row has its name. */
    void addUnlessThere(String name, MarkedText value) {
        addUnlessThere(MarkedText.plain(name), value);
    }

    void addUnlessThere(MarkedText name, MarkedText value) {
        if (lines.stream().noneMatch(line -> line.is(name.text()))) {
            lines.add(new HeaderLine(name, value));
        }
    }

    /** What stands between the parts of a form: what a row for {@code Content-Type} says, or Parley's own, which is added to a row without. */
    String boundary(String own) {
        for (int i = 0; i < lines.size(); i++) {
            HeaderLine line = lines.get(i);
            String value = line.value().text();
            if (line.is("Content-Type") && value.regionMatches(true, 0, "multipart/", 0, 10)) {
                Matcher said = BOUNDARY.matcher(value);
                if (said.find()) {
                    return said.group(1) == null ? said.group(2) : said.group(1);
                }
                lines.set(
                        i,
                        new HeaderLine(
                                line.name(), MarkedText.join(line.value(), MarkedText.plain("; boundary=" + own))));
            }
        }
        return own;
    }

    private @Nullable MarkedText name(RowValues.Placed placed, String what) {
        MarkedText filled = findings.fill(placed.row().name(), placed.pointer("name"));
        MarkedText name = filled == null ? null : filled.stripped();
        String why = name == null ? null : FieldSyntax.tokenFault(name, what);
        if (why != null) {
            findings.add(Problem.of("no-token", why)
                    .at(placed.pointer("name"))
                    .hint("Letters, digits and !#$%&'*+-.^_`|~ may stand in it (RFC 9110 §5.6.2)"));
        }
        return why == null ? name : null;
    }

    /** The values of a row: one, or those of an array, each for itself or joined by commas. */
    private List<MarkedText> valuesOf(RowValues.Placed placed) {
        if (placed.row().type() != ParameterType.ARRAY) {
            MarkedText value = values.value(placed);
            return value == null ? List.of() : List.of(value.stripped());
        }
        List<MarkedText> items = values.items(placed);
        return placed.row().explode() || items.isEmpty() ? items : List.of(MarkedText.joined(",", items));
    }

    static @Nullable String cookieFault(String value) {
        if (value.indexOf(';') >= 0) {
            return "A cookie’s value must not hold “;”, which ends it";
        }
        String why = FieldSyntax.valueFault(value);
        return why == null ? null : why.replace("header’s", "cookie’s");
    }
}
