package dev.parley.description.imports;

import dev.parley.description.imports.PowerShellReading.Token;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code Invoke-WebRequest} and {@code Invoke-RestMethod} of PowerShell, as browsers copy them. */
final class PowerShellImport {

    private static final Pattern COMMAND =
            Pattern.compile("(?i)(?m)(?:^|[\\s;=(])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\\s");
    private static final Set<String> PSEUDO = Set.of("authority", "method", "path", "scheme");

    private final Losses losses = new Losses();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private List<Token> tokens = List.of();
    private String userAgent = "";
    private final Map<String, String> assigned = new HashMap<>();
    private int at;

    static boolean fits(String text) {
        return COMMAND.matcher(text).find();
    }

    Imported read(String text) {
        tokens = new PowerShellReading(text, losses).read();
        while (at < tokens.size()) statement();
        if (items.isEmpty()) {
            throw new ProblemException(Problem.of("powershell-no-url", "The command names no URL")
                    .hint("Write it as Invoke-WebRequest -Uri \"https://example.org\""));
        }
        return new Imported(ImportedFolder.of("", items), List.of(), losses.list());
    }

    private void statement() {
        var token = tokens.get(at++);
        var word = token.text().toLowerCase(Locale.ROOT);
        if (token.isWord()
                && Set.of("invoke-webrequest", "invoke-restmethod", "iwr", "irm")
                        .contains(word)) {
            command();
        } else if (token.isWord() && word.endsWith(".useragent") && follows("=")) {
            at++;
            userAgent = value();
        } else if (token.isWord() && word.matches("\\$\\w+") && follows("=") && textFollows()) {
            at++;
            assigned.put(word, value());
        } else if (token.isWord() && word.contains("net.cookie") && follows("(")) {
            cookie();
        }
    }

    /** {@code (name, value, path, domain)}. */
    private void cookie() {
        at++;
        var cells = new ArrayList<String>();
        while (at < tokens.size() && !follows(")")) {
            if (follows(",")) at++;
            else cells.add(value());
        }
        if (cells.size() >= 2) cookies.add(cells.get(0) + "=" + cells.get(1));
    }

    private void command() {
        var draft = new RequestDraft();
        String body = null;
        while (at < tokens.size() && !follows("\n") && !follows(";") && !follows("|")) {
            var token = tokens.get(at++);
            if (!token.isWord() || !token.text().startsWith("-")) {
                if (draft.url.isEmpty() && !token.isMark()) draft.url = token.text();
                continue;
            }
            switch (token.text().toLowerCase(Locale.ROOT)) {
                case "-uri" -> draft.url = value();
                case "-method", "-custommethod" -> draft.method = value().toUpperCase(Locale.ROOT);
                case "-headers" -> headers(draft);
                case "-contenttype" -> draft.header("Content-Type", value());
                case "-useragent" -> userAgent = value();
                case "-body" -> body = value();
                case "-websession", "-sessionvariable" -> value();
                case "-usebasicparsing" -> {}
                case "-skipcertificatecheck" -> draft.verifyTls = false;
                case "-proxy" -> draft.proxy = value();
                case "-maximumredirection" -> redirects(draft, value());
                default -> other(token.text());
            }
        }
        finish(draft, body);
    }

    private void finish(RequestDraft draft, @Nullable String body) {
        if (draft.url.isEmpty()) return;
        if (!userAgent.isEmpty() && draft.header("User-Agent") == null) draft.header("User-Agent", userAgent);
        cookies.forEach(draft::cookieLine);
        if (body != null) BodyText.set(draft, body, "application/x-www-form-urlencoded");
        items.add(draft.item(RequestName.of(draft.method, draft.url), List.of(), losses));
    }

    private void redirects(RequestDraft draft, String count) {
        if (count.equals("0")) draft.followRedirects = false;
        else if (count.matches("[0-9]{1,9}")) draft.maxRedirects = Integer.parseInt(count);
    }

    private void other(String name) {
        boolean table = follows("@{");
        boolean hasValue = at < tokens.size()
                && !tokens.get(at).isMark()
                && !tokens.get(at).text().startsWith("-");
        losses.add(
                table ? name + " @{…}" : hasValue ? name + " " + value() : name,
                "This parameter of PowerShell is not carried into a request");
        while (table && at < tokens.size() && !tokens.get(at++).is("}")) {}
    }

    private void headers(RequestDraft draft) {
        if (!follows("@{")) {
            losses.add("-Headers " + value(), "Only a table that is written out can be read");
            return;
        }
        at++;
        while (at < tokens.size() && !follows("}")) {
            var name = tokens.get(at++);
            if (name.isMark() || !follows("=")) continue;
            at++;
            header(draft, name.text(), value());
        }
        at++;
    }

    private static void header(RequestDraft draft, String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (PSEUDO.contains(lower) || lower.equals("content-length")) return;
        if (lower.equals("cookie")) draft.cookieLine(value);
        else draft.header(name, value);
    }

    /** A text, also one in {@code ([System.Text.Encoding]::UTF8.GetBytes("…"))}. */
    private String value() {
        if (at < tokens.size() && !follows("(")) {
            var token = tokens.get(at++);
            boolean variable = token.isWord() && token.text().matches("\\$\\w+");
            var name = token.text().toLowerCase(Locale.ROOT);
            return variable ? assigned.getOrDefault(name, "{{" + token.text().substring(1) + "}}") : token.text();
        }
        if (at >= tokens.size()) return "";
        int depth = 0;
        var text = new StringBuilder();
        do {
            var token = tokens.get(at++);
            if (token.is("(")) depth++;
            else if (token.is(")")) depth--;
            else if (token.isText()) text.append(token.text());
        } while (depth > 0 && at < tokens.size());
        return text.toString();
    }

    private boolean textFollows() {
        return at + 1 < tokens.size() && tokens.get(at + 1).isText();
    }

    private boolean follows(String mark) {
        return at < tokens.size() && tokens.get(at).is(mark);
    }
}
