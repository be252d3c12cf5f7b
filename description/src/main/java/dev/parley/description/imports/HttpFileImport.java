package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Files of requests as JetBrains' editors and the REST client of VS Code have them ({@code .http}, {@code .rest}). */
final class HttpFileImport {

    private static final int MAX_REQUESTS = 10_000;
    private static final Pattern START = Pattern.compile(
            "(?:GET|HEAD|POST|PUT|DELETE|CONNECT|PATCH|OPTIONS|TRACE|WEBSOCKET|GRAPHQL|GRPC|RSOCKET)[ \\t]+\\S.*"
                    + "|[A-Z][A-Z-]*[ \\t]+(?:[a-z]+://|/|\\{\\{).*"
                    + "|(?i:https?|wss?)://\\S.*"
                    + "|@[\\w.-]+[ \\t]*=.*"
                    + "|<[ \\t]*\\{%.*");
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^###");

    private static final Pattern NAME =
            Pattern.compile("(?m)^[ \\t]*(?:#|//)[ \\t]*@name[ \\t]*+=?[ \\t]*+([\\w-]++)[ \\t]*+$");

    private final Losses losses = new Losses();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> named = new HashSet<>();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<ImportedVariable> variables = new ArrayList<>();

    /** Whether the first line that is no comment begins a request, or a line separates requests. */
    static boolean fits(String text) {
        var first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !HttpFileBlock.isComment(line))
                .findFirst()
                .orElse("");
        return START.matcher(first).matches()
                || (SEPARATOR.matcher(text).find()
                        && (first.startsWith("<") || first.startsWith("/") || first.startsWith("import ")));
    }

    Imported read(String text) {
        Template.parse(text).names().stream()
                .filter(name -> HttpFileValues.request(name) != null)
                .forEach(asked::add);
        NAME.matcher(text).results().forEach(found -> named.add(found.group(1)));
        asked.removeIf(name -> !named.contains(HttpFileValues.request(name)));
        var lines = text.split("\r\n|\r|\n", -1);
        int from = 0;
        var name = "";
        for (int at = 0; at <= lines.length; at++) {
            if (at < lines.length && !lines[at].startsWith("###")) continue;
            block(name, from, Arrays.asList(lines).subList(from, at));
            if (at < lines.length) name = lines[at].replaceFirst("^#+", "").strip();
            from = at + 1;
        }
        if (items.isEmpty() && variables.isEmpty()) {
            throw new ProblemException(Problem.of("http-file-no-request", "The file has no request"));
        }
        var root = ImportedFolder.of("", items);
        return new Imported(
                new ImportedFolder("", null, root.auth(), root.scripts(), variables, items), List.of(), losses.list());
    }

    private void block(String name, int from, List<String> lines) {
        if (lines.stream().allMatch(String::isBlank)) return;
        if (items.size() == MAX_REQUESTS) {
            throw new ProblemException(
                    Problem.of("too-many-requests", "The file has more than " + MAX_REQUESTS + " requests"));
        }
        var here = losses.in("line " + (from + 1));
        var block = new HttpFileBlock(lines, here);
        block.read();
        variables.addAll(block.variables());
        if (block.requestLine().isEmpty()) return;
        if (block.requestLine().startsWith("curl ")) {
            curl(block, here);
            return;
        }
        var item = new HttpFileRequest(block, asked, here).read(name);
        if (item != null) items.add(item);
    }

    private void curl(HttpFileBlock block, Losses here) {
        var read = new CurlImport().read(String.join("\n", block.all()));
        items.addAll(read.root().items());
        read.notCarried().forEach(lost -> here.add(lost.what(), lost.why()));
    }
}
