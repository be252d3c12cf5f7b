package dev.parley.description.imports;

import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code name=content}, {@code name=@file,file;type=…;filename=…} and {@code name=<file} of curl's {@code --form}. */
final class CurlFormPart {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*(?:type|filename|headers|encoder)=");

    private CurlFormPart() {}

    static FormPart text(String given) {
        int equals = given.indexOf('=');
        return FormPart.of(
                equals < 0 ? "" : given.substring(0, equals), new FormValue.TextValue(given.substring(equals + 1)));
    }

    static void read(String given, List<FormPart> parts, CurlFiles texts, Losses losses) {
        int equals = given.indexOf('=');
        if (equals < 0) {
            losses.add("--form " + given, "A part is written as name=content");
            return;
        }
        var name = given.substring(0, equals);
        var content = given.substring(equals + 1);
        if (content.startsWith("@")) {
            var files = split(content.substring(1), ',');
            for (var file : files) parts.add(file(name, split(file, ';'), losses));
            if (files.size() > 1) {
                losses.add(
                        "--form " + given,
                        "Each file is a part of its own, as RFC 7578 wants it; curl packs them into one");
            }
        } else {
            var cells = split(content, ';');
            parts.add(plain(name, cells, texts, losses));
        }
    }

    private static FormPart plain(String name, List<String> cells, CurlFiles texts, Losses losses) {
        var type = attribute(cells, "type");
        var file = attribute(cells, "filename");
        var text = cells.getFirst();
        others(cells, losses);
        var content = text.startsWith("<") ? texts.text(text.substring(1)) : text;
        if (content == null) losses.add("--form " + name + "=" + text, texts.unread());
        FormValue value = new FormValue.TextValue(content == null ? "" : content);
        if (file != null) losses.add("filename=" + file, "A text of a form has no file name");
        return new FormPart(name, value, type, true, null);
    }

    private static FormPart file(String name, List<String> cells, Losses losses) {
        var path = cells.getFirst();
        var told = attribute(cells, "filename");
        others(cells, losses);
        var source = FileSource.at(path);
        if (path.equals("-")) losses.add("standard input", "What curl would read is not in the text; choose a file");
        if (told != null) source = new FileSource(told, path, null);
        return new FormPart(name, new FormValue.FileValue(source), attribute(cells, "type"), true, null);
    }

    private static @Nullable String attribute(List<String> cells, String name) {
        return cells.stream()
                .skip(1)
                .map(String::strip)
                .filter(cell -> cell.startsWith(name + "="))
                .map(cell -> cell.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private static void others(List<String> cells, Losses losses) {
        for (var cell : cells.subList(1, cells.size())) {
            if (!cell.strip().matches("(?s)(type|filename)=.*"))
                losses.add(cell.strip(), "Parts have a content type and a file name only");
        }
    }

    /** Cut outside of double quotes, which are taken off; parameters of a content type stay with it. */
    private static List<String> split(String text, char mark) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted && i + 1 < text.length()) cell.append(text.charAt(++i));
            else if (c == '"' && (quoted || cell.isEmpty() || cell.charAt(cell.length() - 1) == '=')) quoted = !quoted;
            else if (c == mark && !quoted && isCut(text, i + 1, mark)) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static boolean isCut(String text, int from, char mark) {
        return mark == ','
                || ATTRIBUTE.matcher(text).region(from, text.length()).lookingAt();
    }
}
