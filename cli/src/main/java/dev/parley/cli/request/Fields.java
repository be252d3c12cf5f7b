package dev.parley.cli.request;

import dev.parley.description.json.JsonText;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.FileSource;
import dev.parley.description.request.FormPart;
import dev.parley.description.request.FormValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a body that items make. */
record Fields(List<Item> items) {

    private static final String TYPE = ";type=";

    static Fields of(List<Item> items) {
        return new Fields(items.stream()
                .filter(item -> switch (item.sign()) {
                    case FIELD, FIELD_FILE, JSON, JSON_FILE, UPLOAD -> true;
                    case HEADER, EMPTY_HEADER, QUERY -> false;
                })
                .toList());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean hasFiles() {
        return items.stream().anyMatch(item -> item.sign() == Item.Sign.UPLOAD);
    }

    /** An object with the fields in their order; of two with one name the last counts. */
    String json() {
        Map<String, String> members = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.sign() == Item.Sign.UPLOAD) {
                throw problem("“" + item.written() + "” uploads a file, which takes --form");
            }
            members.put(quoted(item.name()), member(item));
        }
        return members.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static String member(Item item) {
        String text = text(item);
        return switch (item.sign()) {
            case JSON, JSON_FILE -> {
                var fault = JsonText.fault(text);
                if (fault != null || text.isBlank()) {
                    throw problem(
                            "“" + item.written() + "” is no JSON" + (fault == null ? "" : ": " + fault.message()));
                }
                yield text.strip();
            }
            case FIELD, FIELD_FILE, UPLOAD, HEADER, EMPTY_HEADER, QUERY -> quoted(text);
        };
    }

    /** The value, or the text of the file that it names. */
    static String text(Item item) {
        return switch (item.sign()) {
            case FIELD_FILE, JSON_FILE -> file(item);
            case FIELD, JSON, UPLOAD, HEADER, EMPTY_HEADER, QUERY -> item.value();
        };
    }

    private static String file(Item item) {
        try {
            return Files.readString(Path.of(item.value()), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw problem("“" + item.written() + "”: the file cannot be read as UTF-8: " + e);
        }
    }

    /** The parts of a form with files. */
    List<FormPart> parts() {
        List<FormPart> parts = new ArrayList<>();
        for (Item item : items) {
            if (item.sign() == Item.Sign.UPLOAD) {
                parts.add(upload(item));
            } else {
                parts.add(new FormPart(
                        Braces.kept(item.name()), new FormValue.TextValue(Braces.kept(text(item))), null, true, null));
            }
        }
        return parts;
    }

    private static FormPart upload(Item item) {
        int type = item.value().lastIndexOf(TYPE);
        String path = type < 0 ? item.value() : item.value().substring(0, type);
        String given = type < 0 ? guessed(path) : item.value().substring(type + TYPE.length());
        if (!Files.isReadable(Path.of(path)) || Files.isDirectory(Path.of(path))) {
            throw problem("“" + item.written() + "”: there is no file " + path + " that can be read");
        }
        String name = String.valueOf(Path.of(path).getFileName());
        FileSource file = new FileSource(Braces.kept(name), Braces.kept(path), null);
        return new FormPart(Braces.kept(item.name()), new FormValue.FileValue(file), given, true, null);
    }

    private static @Nullable String guessed(String path) {
        try {
            return Files.probeContentType(Path.of(path));
        } catch (IOException | IllegalArgumentException _) {
            return null;
        }
    }

    static ProblemException problem(String message) {
        return new ProblemException(Problem.of("item-malformed", message));
    }
}
