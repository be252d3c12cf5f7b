package dev.parley.description.imports;

import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import dev.parley.description.request.Format;
import dev.parley.description.request.HttpBody;
import dev.parley.description.request.MessageContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What follows the header of such a request: a body or messages, handlers of the answer, files. */
final class HttpFileBody {

    private static final Pattern ANSWER = Pattern.compile(">>(!?)[ \\t]*+(\\S.*+)");

    private final HttpFileBlock block;
    private final RequestDraft draft;
    private final List<Line> lines = new ArrayList<>();
    private final List<String> fromFiles = new ArrayList<>();
    private final StringBuilder after = new StringBuilder();
    private String answering = "";

    /** @param number of its line in the file, from 1 */
    private record Line(int number, String text) {}

    HttpFileBody(HttpFileBlock block, RequestDraft draft) {
        this.block = block;
        this.draft = draft;
    }

    String scriptAfter() {
        return after.toString().strip();
    }

    /** What sends the messages that wait for others, in JavaScript. */
    String answering() {
        return answering;
    }

    /** Templates that came from files. */
    List<String> fromFiles() {
        return fromFiles;
    }

    void read(String method) {
        while (block.hasNext()) line(block.next());
        while (!lines.isEmpty() && lines.getLast().text().isBlank()) lines.removeLast();
        if (method.equals("WEBSOCKET")) messages();
        else if (method.equals("GRAPHQL") || draft.graphQl) graphql();
        else if (!lines.isEmpty()) body();
    }

    private void line(String line) {
        if (line.startsWith("> {%")) {
            after.append(block.scriptFrom(line.substring(2))).append('\n');
        } else if (line.startsWith("> ")) {
            after.append(block.scriptIn(">", line.substring(2).strip())).append('\n');
        } else if (line.startsWith(">>")) {
            answer(line);
        } else if (line.startsWith("<> ")) {
            block.here().addToImport(line, "Answers that were kept in files are not read by an import");
        } else if (line.startsWith("//") || line.startsWith("# ")) {
            block.here().add(line, "A comment within a body is not sent");
        } else {
            if (!lines.isEmpty() || !line.isBlank()) lines.add(new Line(block.line(), line));
        }
    }

    private void answer(String line) {
        var file = ANSWER.matcher(line);
        if (file.matches())
            draft.answerFiles.add(
                    new AnswerFile(file.group(2).strip(), !file.group(1).isEmpty(), block.line()));
        if (draft.isWebSocket() || draft.method.equals("WEBSOCKET"))
            block.here().add(line, "A WebSocket has no answer to write; what it hears is kept in the history");
        else
            block.here()
                    .addToImport(line, "`parley run` of the file writes it; a project keeps answers in the history");
    }

    private void body() {
        var media = BodyText.media(draft.header("Content-Type"));
        var file = lines.size() == 1 ? HttpFileNamed.in(lines.getFirst().text()) : null;
        if (file != null) {
            file(file);
            return;
        }
        if (media.equals("multipart/form-data") && multipart()) return;
        var written = lines.stream().map(this::written).toList();
        boolean form = media.equals("application/x-www-form-urlencoded");
        BodyText.set(draft, form ? form(written) : String.join("\n", written), null);
    }

    /** Whether the lines are parts; those that name a file are sent as the file. */
    private boolean multipart() {
        BodyText.set(draft, text(lines), null);
        if (!(draft.body instanceof HttpBody.Multipart(var parts))) return false;
        draft.body = new HttpBody.Multipart(parts.stream().map(this::withFile).toList());
        return true;
    }

    /** A body that is a file: as it is, or with the variables in it filled in. */
    private void file(HttpFileNamed file) {
        var text = file.isFilledIn() ? held(file) : null;
        if (text != null) {
            BodyText.set(draft, text, null);
            return;
        }
        if (file.isFilledIn())
            lose(lines.getFirst(), file.unread(block.beside()) + "; its variables are not filled in");
        draft.body = new HttpBody.Binary(FileSource.at(file.path()));
    }

    /** A form over several lines; white space around its marks is for the eye. */
    private static String form(List<String> lines) {
        var text = String.join("", lines.stream().map(String::strip).toList());
        return BodyText.isPairs(text)
                ? Arrays.stream(text.split("&", -1)).map(HttpFileBody::pair).collect(Collectors.joining("&"))
                : text;
    }

    private static String pair(String pair) {
        return Arrays.stream(pair.split("=", 2)).map(String::strip).collect(Collectors.joining("="));
    }

    /** A line of a text, or in its place what the file holds that it names. */
    private String written(Line line) {
        var file = HttpFileNamed.in(line.text());
        if (file == null) return line.text();
        var text = held(file);
        if (text == null) lose(line, file.unread(block.beside()));
        return text == null ? line.text() : text.stripTrailing();
    }

    private void lose(Line line, String why) {
        block.at(line.number()).add(line.text().strip(), why);
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    /** What goes out for a file; nothing where it cannot be read. */
    private @Nullable String held(HttpFileNamed file) {
        var text = file.text(block.beside());
        if (text == null) return null;
        var held = file.isFilledIn() ? text : HttpFileValues.literal(text);
        fromFiles.add(held);
        return held;
    }

    private FormPart withFile(FormPart part) {
        var content = switch (part.value()) {
            case FormValue.TextValue(var text) -> text;
            case FormValue.FileValue(var source) ->
                source.content() == null ? "" : new String(source.content().bytes(), StandardCharsets.UTF_8);
        };
        var file = HttpFileNamed.in(content.strip());
        if (file == null) return part;
        if (file.isFilledIn())
            lines.stream()
                    .filter(line -> line.text().strip().equals(content.strip()))
                    .findFirst()
                    .ifPresent(
                            line -> lose(line, "A file of a part is sent as it is; its variables are not filled in"));
        var source = FileSource.at(file.path());
        if (part.value() instanceof FormValue.FileValue(var told))
            source = new FileSource(told.name(), source.path(), null);
        return new FormPart(
                part.name(), new FormValue.FileValue(source), part.contentType(), part.enabled(), part.description());
    }

    /** Messages stand between lines of {@code ===}: those behind {@code wait-for-server} answer a message of the server each time. */
    private void messages() {
        boolean json = BodyText.media(draft.header("Content-Type")).endsWith("json");
        draft.removeHeader("Content-Type");
        var answers = new ArrayList<List<String>>();
        var message = new ArrayList<Line>();
        lines.add(new Line(block.line() + 1, "==="));
        for (var line : lines) {
            if (!line.text().startsWith("===")) {
                message.add(line);
                continue;
            }
            var text = content(message);
            if (!text.isEmpty() && answers.isEmpty())
                draft.sent.add(new MessageContent(json ? Format.JSON : Format.TEXT, text));
            else if (!text.isEmpty()) answers.getLast().add(text);
            if (line.text().contains("wait-for-server")) answers.add(new ArrayList<>());
            message.clear();
        }
        draft.sentOnOpen = true;
        if (!answers.isEmpty()) answering = HttpFileValues.answering(answers);
    }

    private String content(List<Line> message) {
        var text = text(message).strip();
        var file = HttpFileNamed.in(text);
        if (file == null) return text;
        var content = held(file);
        var named = message.stream().filter(line -> !line.text().isBlank()).findFirst();
        if (content == null) named.ifPresent(line -> lose(line, file.unread(block.beside())));
        return content == null ? "" : content.strip();
    }

    /** The query, and behind an empty line an object of variables. */
    private void graphql() {
        if (draft.method.equals("GRAPHQL")) draft.method = "POST";
        var text = lines.stream().map(this::written).collect(Collectors.joining("\n"));
        int variables = text.indexOf("\n\n{");
        draft.body = new HttpBody.GraphQl(
                (variables < 0 ? text : text.substring(0, variables)).strip(),
                variables < 0 ? "" : text.substring(variables).strip(),
                null);
        draft.removeHeader("Content-Type");
    }
}
