package dev.parley.protocol.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header fields of a message, in the order in which they were written; names match in any case. */
public record HeaderFields(List<HeaderField> lines) {

    /** No fields. */
    public static final HeaderFields NONE = new HeaderFields(List.of());

    public HeaderFields {
        lines = List.copyOf(lines);
    }

    /** The value of the first field of the name, or none. */
    public @Nullable String first(String name) {
        for (HeaderField line : lines) {
            if (line.is(name)) {
                return line.value();
            }
        }
        return null;
    }

    /** The values of all fields of the name. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(0);
        for (HeaderField line : lines) {
            if (line.is(name)) {
                values.add(line.value());
            }
        }
        return values;
    }

    /** How many fields have the name. */
    public int count(String name) {
        return all(name).size();
    }

    /** The members of a list that may be spread over several fields (RFC 9110 §5.6.1), trimmed, empty ones too. */
    public List<String> members(String name) {
        List<String> members = new ArrayList<>(0);
        for (String value : all(name)) {
            for (String member : value.split(",", -1)) {
                members.add(member.strip());
            }
        }
        return members;
    }

    /** Whether a list holds the token, in any case. */
    public boolean hasToken(String name, String token) {
        for (String member : members(name)) {
            if (member.equalsIgnoreCase(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the field is there and its value is the text, in any case. */
    public boolean is(String name, String value) {
        String first = first(name);
        return first != null && first.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT));
    }
}
