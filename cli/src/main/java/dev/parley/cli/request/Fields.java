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
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a body that items make. */
record Fields(List<Item> items) {

    private static final String TYPE = ";type=";

    static Fields of(List<Item> items) {
        return new Fields(items.stream()
                .filter(item -> switch (item.sign()) {
                    case FIELD, FIELD_FILE, JSON, JSON_FILE, UPLOAD -> true;
                    case HEADER, HEADER_FILE, EMPTY_HEADER, QUERY, QUERY_FILE -> false;
                })
                .toList());
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    boolean hasFiles() {
        return items.stream().anyMatch(item -> item.sign() == Item.Sign.UPLOAD);
    }

    /** The file that is the whole body, where an item names one: {@code @file}. */
    @Nullable
    FormPart whole() {
        Item file = items.stream().filter(Fields::isWhole).findFirst().orElse(null);
        if (file != null && items.size() > 1) {
            throw problem(
                    "“" + file.written() + "” is the whole body: there can be no other file and no fields besides");
        }
        return file == null ? null : upload(file);
    }

    private static boolean isWhole(Item item) {
        return item.sign() == Item.Sign.UPLOAD && item.name().isEmpty();
    }

    /** An object with the fields in their order, or the array that their names make; of two with one name the last counts. */
    String json() {
        JsonFields body = new JsonFields();
        for (Item item : items) {
            if (item.sign() == Item.Sign.UPLOAD) {
                throw problem("“" + item.written() + "” uploads a file, which takes --form");
            }
            body.put(item.name(), item.isJson() ? checked(item) : JsonFields.quoted(text(item)));
        }
        return body.json();
    }

    private static String checked(Item item) {
        String text = text(item);
        var fault = JsonText.fault(text);
        if (fault != null || text.isBlank()) {
            throw problem("“" + item.written() + "” is no JSON" + (fault == null ? "" : ": " + fault.message()));
        }
        return text.strip();
    }

    /** The value, or the text of the file that it names. */
    static String text(Item item) {
        return switch (item.sign()) {
            case FIELD_FILE, JSON_FILE -> file(item);
            case HEADER_FILE, QUERY_FILE -> file(item).replaceFirst("[\r\n]+$", "");
            case FIELD, JSON, UPLOAD, HEADER, EMPTY_HEADER, QUERY -> item.value();
        };
    }

    /** A value as a form has it: JSON that is a text, a number or a word stands without its quotes. */
    static String inForm(Item item) {
        if (!item.isJson()) {
            return text(item);
        }
        JsonNode value = JsonMapper.shared().readTree(checked(item));
        if (value.isContainer()) {
            throw problem("“" + item.written() + "” is an object or an array, which a form has no place for");
        }
        return value.isString() ? value.stringValue() : text(item).strip();
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
                if (isWhole(item)) {
                    throw problem("“" + item.written() + "” has no name, which a file of a form takes: name@file");
                }
                parts.add(upload(item));
            } else {
                parts.add(new FormPart(
                        Braces.kept(item.name()),
                        new FormValue.TextValue(Braces.kept(inForm(item))),
                        null,
                        true,
                        null));
            }
        }
        return parts;
    }

    private static FormPart upload(Item item) {
        int type = item.value().lastIndexOf(TYPE);
        String path = type < 0 ? item.value() : item.value().substring(0, type);
        String given = type < 0 ? null : item.value().substring(type + TYPE.length());
        if (!Files.isReadable(Path.of(path)) || Files.isDirectory(Path.of(path))) {
            throw problem("“" + item.written() + "”: there is no file " + path + " that can be read");
        }
        String name = String.valueOf(Path.of(path).getFileName());
        FileSource file = new FileSource(Braces.kept(name), Braces.kept(path), null);
        return new FormPart(Braces.kept(item.name()), new FormValue.FileValue(file), given, true, null);
    }

    static ProblemException problem(String message) {
        return new ProblemException(Problem.of("item-malformed", message));
    }
}
