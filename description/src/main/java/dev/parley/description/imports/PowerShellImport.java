package dev.parley.description.imports;

import dev.parley.description.imports.PowerShellReading.Token;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code Invoke-WebRequest} and {@code Invoke-RestMethod} of PowerShell, as browsers copy them. */
final class PowerShellImport {

    private static final Pattern COMMAND =
            Pattern.compile("(?i)(?m)(?:^|[\\s;=(])(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)\\s");
    private static final Set<String> COMMANDS = Set.of("invoke-webrequest", "invoke-restmethod", "iwr", "irm");
    private static final Set<String> PSEUDO = Set.of("authority", "method", "path", "scheme");

    private final Losses losses = new Losses();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private List<Token> tokens = List.of();
    private String userAgent = "";
    private final Map<String, JsonNode> assigned = new HashMap<>();
    private final List<ImportedVariable> variables = new ArrayList<>();
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
        var root = ImportedFolder.of("", items);
        return new Imported(
                new ImportedFolder("", null, root.auth(), root.scripts(), variables, items), List.of(), losses.list());
    }

    private void statement() {
        var token = tokens.get(at++);
        var word = token.text().toLowerCase(Locale.ROOT);
        if (token.isWord() && COMMANDS.contains(word)) {
            command();
        } else if (token.isWord() && word.endsWith(".useragent") && follows("=")) {
            at++;
            userAgent = value();
        } else if (token.isWord() && word.matches("\\$\\w+") && follows("=")) {
            at++;
            assign(token.text());
        } else if (token.isWord() && word.endsWith(".add") && follows("(") && table(word) instanceof ObjectNode table) {
            var cells = cells();
            if (cells.size() == 2) table.put(cells.getFirst(), cells.getLast());
        } else if (token.isWord() && word.contains("net.cookie") && follows("(")) {
            cookie();
        }
    }

    /** What stands behind the equals sign, unless that is a command. */
    private void assign(String name) {
        var next = at < tokens.size() && tokens.get(at).isWord()
                ? tokens.get(at).text().toLowerCase(Locale.ROOT)
                : "";
        if (COMMANDS.contains(next)) return;
        if (next.equals("new-object")) {
            boolean table =
                    at + 1 < tokens.size() && tokens.get(at + 1).text().matches("(?is).*(dictionary|hashtable).*");
            if (table) assigned.put(name.toLowerCase(Locale.ROOT), JsonNodeFactory.instance.objectNode());
            return;
        }
        var value = node();
        assigned.put(name.toLowerCase(Locale.ROOT), value);
        var bare = name.substring(1);
        boolean used =
                tokens.stream().anyMatch(each -> each.isText() && each.text().contains("{{" + bare + "}}"));
        if (used && value.isValueNode()) variables.add(ImportedVariable.of(bare, value.asString("")));
    }

    private @Nullable JsonNode table(String word) {
        return assigned.get(word.substring(0, word.length() - ".add".length()));
    }

    private JsonNode node() {
        var values = new PowerShellValues(tokens, at, assigned);
        var node = values.read();
        at = values.at();
        return node;
    }

    private List<String> cells() {
        at++;
        var cells = new ArrayList<String>();
        while (at < tokens.size() && !follows(")")) {
            if (follows(",")) at++;
            else cells.add(value());
        }
        return cells;
    }

    /** {@code (name, value, path, domain)}. */
    private void cookie() {
        var cells = cells();
        if (cells.size() >= 2) cookies.add(cells.get(0) + "=" + cells.get(1));
    }

    private void command() {
        var draft = new RequestDraft();
        JsonNode body = null;
        String file = null;
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
                case "-body" -> body = node();
                case "-infile" -> file = value();
                case "-websession", "-sessionvariable" -> value();
                case "-usebasicparsing" -> {}
                case "-skipcertificatecheck" -> draft.verifyTls = false;
                case "-proxy" -> draft.proxy = value();
                case "-maximumredirection" -> redirects(draft, value());
                default -> other(token.text());
            }
        }
        finish(draft, body, file);
    }

    private void finish(RequestDraft draft, @Nullable JsonNode body, @Nullable String file) {
        if (draft.url.isEmpty()) return;
        if (!userAgent.isEmpty() && draft.header("User-Agent") == null) draft.header("User-Agent", userAgent);
        cookies.forEach(draft::cookieLine);
        if (body instanceof ObjectNode table) table(draft, table);
        else if (body != null) BodyText.set(draft, body.asString(""), "application/x-www-form-urlencoded");
        if (file != null) draft.body = new HttpBody.Binary(FileSource.at(file));
        items.add(draft.item(RequestName.of(draft.method, draft.url), List.of(), losses));
    }

    /** The rows of a table: of the query with GET, else of a form. */
    private static void table(RequestDraft draft, ObjectNode table) {
        var rows = new ArrayList<Parameter>();
        table.forEachEntry((name, value) -> rows.add(Parameter.of(name, value.asString(value.toString()))));
        if (!draft.method.equals("GET")) {
            draft.body = new HttpBody.Form(rows);
            return;
        }
        var pairs = rows.stream()
                .map(row -> row.name() + "=" + URLEncoder.encode(String.valueOf(row.value()), StandardCharsets.UTF_8))
                .toList();
        draft.url += (draft.url.contains("?") ? "&" : "?") + String.join("&", pairs);
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
        var given = at < tokens.size() ? tokens.get(at).text() : "";
        if (node() instanceof ObjectNode table)
            table.forEachEntry((name, value) -> header(draft, name, value.asString(value.toString())));
        else losses.add("-Headers " + given, "Only a table that is written out can be read");
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
            var value = variable ? assigned.get(token.text().toLowerCase(Locale.ROOT)) : null;
            return value != null && value.isValueNode()
                    ? value.asString("")
                    : variable ? "{{" + token.text().substring(1) + "}}" : token.text();
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

    private boolean follows(String mark) {
        return at < tokens.size() && tokens.get(at).is(mark);
    }
}
