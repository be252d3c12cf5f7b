package dev.parley.description.imports;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.variables.Template;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of requests as JetBrains' editors and the REST client of VS Code have them ({@code .http}, {@code .rest}). */
final class HttpFileImport {

    private static final int MAX_REQUESTS = 10_000;
    private static final Pattern START = Pattern.compile(
            "(?:GET|HEAD|POST|PUT|DELETE|CONNECT|PATCH|OPTIONS|TRACE|WEBSOCKET|GRAPHQL|GRPC|RSOCKET)[ \\t]+\\S.*"
                    + "|[A-Z][A-Z-]*[ \\t]+(?:[a-z]+://|/|\\{\\{).*"
                    + "|(?i:https?|wss?)://\\S.*"
                    + "|@[\\w.-]+[ \\t]*=.*"
                    + "|<[ \\t]*(?:\\{%.*|\\S+\\.js)"
                    + "|(?:import|run)[ \\t]+(?:#\\S.*|\\S+\\.(?:http|rest)\\b.*)");
    private static final Pattern SEPARATOR = Pattern.compile("(?m)^###");

    private static final Pattern NAME =
            Pattern.compile("(?m)^[ \\t]*(?:#|//)[ \\t]*@name[ \\t]*+=?[ \\t]*+([\\w-]++)[ \\t]*+$");

    private static final Pattern OTHER = Pattern.compile("(import|run)\\s+([^#\\s]\\S*)(?:\\s.*)?");
    private static final int MAX_DEPTH = 8;

    private final FilesBeside beside;
    private final Instant now;
    private final Losses losses;
    private final Amount amount;
    private final int depth;
    private final HttpFileRuns runs = new HttpFileRuns();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> named = new HashSet<>();
    private final HttpFileNames names = new HttpFileNames();
    private final List<ImportedItem> items = new ArrayList<>();
    private final List<ImportedVariable> variables = new ArrayList<>();

    /**
     * One import.
     *
     * @param beside files that this one may name
     * @param now what is over by then is left out
     */
    HttpFileImport(FilesBeside beside, Instant now) {
        this(beside, now, new Losses(), new Amount(), 0);
    }

    private HttpFileImport(FilesBeside beside, Instant now, Losses losses, Amount amount, int depth) {
        this.beside = beside;
        this.now = now;
        this.losses = losses;
        this.amount = amount;
        this.depth = depth;
    }

    /** What a file and those that it runs have together: one may run another many times, which does the same. */
    private static final class Amount {

        private int requests;

        void addRequest() {
            if (++requests > MAX_REQUESTS) {
                throw new ProblemException(Problem.of(
                        "too-many-requests",
                        "The file has more than " + MAX_REQUESTS + " requests, with those that it runs"));
            }
        }
    }

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
        askedBy(text);
        requests(text);
        if (items.isEmpty() && variables.isEmpty()) {
            throw new ProblemException(Problem.of("http-file-no-request", "The file has no request"));
        }
        var root = ImportedFolder.of("", items);
        var whole = new ImportedFolder(
                "", null, root.auth(), root.scripts(), variables, HttpFileHeaders.added(runs.among(items)));
        return new Imported(whole, HttpFileEnvironments.beside(beside, losses), losses.list());
    }

    /** Values of earlier answers that this file and those that it names ask for. */
    private void askedBy(String text) {
        var others = text.lines()
                .map(OTHER::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(2))
                .distinct()
                .map(beside::text)
                .filter(Objects::nonNull);
        Stream.concat(Stream.of(text), others).forEach(this::askedIn);
        asked.removeIf(name -> !named.contains(HttpFileValues.request(name)));
    }

    private void askedIn(String text) {
        names.know(text);
        ask(text);
        text.lines().forEach(this::askedInFile);
        NAME.matcher(text).results().forEach(found -> named.add(found.group(1)));
    }

    private void askedInFile(String line) {
        var file = HttpFileNamed.in(line);
        var text = file != null && file.isFilledIn() ? file.text(beside) : null;
        if (text != null) ask(text);
    }

    private void ask(String text) {
        Template.parse(text).names().stream()
                .filter(name -> HttpFileValues.request(name) != null)
                .forEach(asked::add);
    }

    private void requests(String text) {
        var lines = text.split("\r\n|\r|\n", -1);
        int from = 0;
        var name = "";
        for (int at = 0; at <= lines.length; at++) {
            if (at < lines.length && !lines[at].startsWith("###")) continue;
            block(name, from, Arrays.asList(lines).subList(from, at));
            if (at < lines.length) name = lines[at].replaceFirst("^#+", "").strip();
            from = at + 1;
        }
    }

    private void block(String name, int from, List<String> lines) {
        if (lines.stream().allMatch(String::isBlank)) return;
        amount.addRequest();
        var block = new HttpFileBlock(lines, from, beside, losses);
        var here = block.at(from + 1);
        block.read();
        variables.addAll(block.variables());
        block.others().forEach(line -> other(line, here));
        if (block.requestLine().isEmpty()) return;
        if (block.requestLine().startsWith("curl ")) {
            curl(block, here);
            return;
        }
        var item = new HttpFileRequest(block, asked, names, here).read(name);
        if (item != null) items.add(item);
    }

    /** {@code import} makes the requests of a file known, {@code run} has them here, or one of them. */
    private void other(String line, Losses here) {
        var matcher = OTHER.matcher(line);
        if (HttpFileRuns.isOne(line)) {
            amount.addRequest();
            runs.add(items.size(), line, here);
        } else if (!matcher.matches()) {
            here.add(line, "This is no line of a request");
        } else {
            var text = depth == MAX_DEPTH ? null : told(matcher.group(1), matcher.group(2));
            if (text == null) here.add(line, beside.unread());
            else other(text, line, matcher, here);
        }
    }

    private @Nullable String told(String word, String file) {
        return word.equals("run") ? beside.run(file) : beside.text(file);
    }

    private void other(String text, String line, Matcher matcher, Losses here) {
        var file = new HttpFileImport(beside, now, here.in(matcher.group(2)), amount, depth + 1);
        file.asked.addAll(asked);
        file.requests(text);
        variables.addAll(file.variables);
        if (matcher.group(1).equals("import")) runs.know(file.items);
        else items.addAll(file.runs.among(file.items));
        if (line.endsWith(")"))
            here.add(line, "Variables can be given to a single request: run #name (@variable=value)");
    }

    private void curl(HttpFileBlock block, Losses here) {
        var read = new CurlImport(beside, now).read(String.join("\n", block.all()));
        items.addAll(read.root().items());
        here.addAll(read.notCarried());
    }
}
