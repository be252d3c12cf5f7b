package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Given;
import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.HttpBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What curl sends behind the header, and the method that follows from it. */
final class CurlBody {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String[] DATA = {"data", "data-ascii", "data-binary", "data-raw", "data-urlencode", "json"};

    private final Transfers transfers;
    private final ShellCommand.@Nullable Input input;
    private final CurlFiles files;
    private final RequestDraft draft;
    private final Losses losses;
    /** Whether one option alone says what the body is. */
    private final boolean alone;

    private final StringBuilder data = new StringBuilder();
    private final StringBuilder query = new StringBuilder();
    private boolean anyData;
    private @Nullable String file;

    CurlBody(
            Transfers transfers,
            ShellCommand.@Nullable Input input,
            CurlFiles files,
            RequestDraft draft,
            Losses losses) {
        this.transfers = transfers;
        this.input = input;
        this.files = files;
        this.draft = draft;
        this.losses = losses;
        this.alone = !transfers.has("get") && transfers.count(DATA) == 1;
    }

    /** The method that curl chooses. */
    String method() {
        if (transfers.has("head")) return "HEAD";
        if (transfers.has("form", "form-string")) return "POST";
        if (transfers.has("get")) return "GET";
        if (transfers.has("upload-file")) return "PUT";
        return transfers.has(DATA) ? "POST" : "GET";
    }

    void read() {
        for (var option : transfers.options()) add(option);
        toQuery(query.toString());
        if (transfers.has("form", "form-string")) form();
        else if (transfers.has("get")) toQuery(data.toString());
        else if (transfers.has("upload-file")) upload(transfers.last("upload-file"));
        else if (file != null) file(file);
        else if (transfers.has(DATA)) text();
    }

    private void form() {
        draft.body = new HttpBody.Multipart(parts());
        if (transfers.has(DATA)) losses.add("--data", "curl takes data or a form, not both; the form is here");
    }

    private void add(Given option) {
        var value = option.value();
        switch (option.name()) {
            case "data", "data-ascii", "data-binary", "json" -> {
                if (value.startsWith("@")) fromFile(option, value.substring(1));
                else piece(value, option.name().equals("json") ? "" : "&");
            }
            case "data-raw" -> piece(value, "&");
            case "data-urlencode" -> encoded(option, "&");
            case "url-query" -> encodedQuery(value);
            default -> {}
        }
    }

    private void piece(String text, String joint) {
        if (anyData) data.append(joint);
        data.append(text);
        anyData = true;
    }

    private void fromFile(Given option, String name) {
        if (name.equals("-") && input instanceof ShellCommand.Input.Text(String text)) {
            piece(option.name().matches("data|data-ascii") ? text.replaceAll("[\r\n]", "") : text, "&");
        } else if (name.equals("-") && input instanceof ShellCommand.Input.File(String path) && !path.equals("-")) {
            fromFile(option, path);
        } else if (!alone) {
            beside(option, name);
        } else {
            file = name;
            if (option.name().startsWith("data") && !option.name().equals("data-binary")) {
                losses.add("--" + option.name() + " @" + name, "The file is sent as it is, with its line ends");
            }
        }
    }

    /** A file among other pieces is read: a body is one file, or a text. */
    private void beside(Given option, String name) {
        var text = files.text(name);
        if (text == null) losses.add("--" + option.name() + " @" + name, files.unread());
        else piece(option.name().matches("data|data-ascii") ? text.replaceAll("[\r\n]", "") : text, "&");
    }

    /** {@code content}, {@code =content}, {@code name=content}, {@code @file}, {@code name@file}. */
    private void encoded(Given option, String joint) {
        boolean piped = option.value().endsWith("@-") && input instanceof ShellCommand.Input.Text;
        var piece = piped ? encodedInput(option.value()) : encoded(option.value());
        if (piece == null) losses.add("--" + option.name() + " " + option.value(), files.unread());
        else piece(piece, joint);
    }

    /** {@code @-} and {@code name@-}, where what is read stands in the script. */
    private String encodedInput(String value) {
        var name = value.substring(0, value.length() - 2);
        var text = input instanceof ShellCommand.Input.Text(String given) ? given : "";
        return (name.isEmpty() ? "" : name + "=") + escaped(text);
    }

    private @Nullable String encoded(String value) {
        int equals = value.indexOf('=');
        int at = value.indexOf('@');
        if (at >= 0 && (equals < 0 || at < equals)) {
            var text = files.text(value.substring(at + 1));
            return text == null ? null : (at == 0 ? "" : value.substring(0, at) + "=") + escaped(text);
        }
        var name = equals > 0 ? value.substring(0, equals + 1) : "";
        return name + escaped(value.substring(equals + 1));
    }

    /** Percent-encoded outside of variables. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = text.indexOf("}}", open);
            if (close < 0) break;
            escaped.append(percent(text.substring(from, open))).append(text, open, close + 2);
            from = close + 2;
        }
        return escaped.append(percent(text.substring(from))).toString();
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private void encodedQuery(String value) {
        var piece = value.startsWith("+") ? value.substring(1) : encoded(value);
        if (piece == null) losses.add("--url-query " + value, files.unread());
        else query.append(query.isEmpty() || piece.isEmpty() ? "" : "&").append(piece);
    }

    private void toQuery(String pairs) {
        if (pairs.isEmpty()) return;
        int hash = draft.url.indexOf('#');
        var url = hash < 0 ? draft.url : draft.url.substring(0, hash);
        var joint = !url.contains("?") ? "?" : url.endsWith("?") || url.endsWith("&") ? "" : "&";
        draft.url = url + joint + pairs + (hash < 0 ? "" : draft.url.substring(hash));
    }

    private void upload(@Nullable String name) {
        if ("-".equals(name) && input instanceof ShellCommand.Input.Text(String text)) {
            BodyText.set(draft, text, null);
            return;
        }
        draft.body = new HttpBody.Binary(source(name == null ? "" : name));
        if (draft.url.endsWith("/") && name != null)
            draft.url += FileSource.at(name).name();
        if (draft.header("Content-Type") == null) draft.omitted.add("Content-Type");
    }

    private void file(String name) {
        draft.body = new HttpBody.Binary(source(name));
        accept();
        if (draft.header("Content-Type") == null) {
            draft.header("Content-Type", transfers.has("json") ? "application/json" : FORM);
        }
    }

    private FileSource source(String name) {
        if (name.equals("-") && input instanceof ShellCommand.Input.File(String path)) return FileSource.at(path);
        if (!name.equals("-") && !name.equals(".")) return FileSource.at(name);
        losses.add("standard input", "What curl would read is not in the text; choose a file");
        return new FileSource("", null, null);
    }

    private void accept() {
        if (transfers.has("json") && draft.header("Accept") == null) draft.header("Accept", "application/json");
    }

    private void text() {
        boolean json = transfers.has("json");
        accept();
        if (draft.omitted.removeIf(name -> name.equalsIgnoreCase("Content-Type")))
            BodyText.set(draft, data.toString(), null);
        else BodyText.set(draft, data.toString(), json ? "application/json" : FORM);
    }

    private List<FormPart> parts() {
        var parts = new ArrayList<FormPart>();
        for (var option : transfers.options()) {
            if (option.name().equals("form")) CurlFormPart.read(option.value(), parts, files, losses);
            if (option.name().equals("form-string")) parts.add(CurlFormPart.text(option.value()));
        }
        return parts;
    }
}
