package dev.parley.description.request;

import dev.parley.description.json.JsonFault;
import dev.parley.description.json.JsonText;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.Template;
import org.jspecify.annotations.Nullable;

/** Makes bytes of one message: variables are filled in first, the notation is read then. */
final class MessageResolving {

    private final Format format;
    private final Template template;
    private final Findings findings;
    private final String at;

    /** @param at where the content stands */
    MessageResolving(MessageContent content, Findings findings, String at) {
        this.format = content.format();
        this.template = Template.parse(content.content());
        this.findings = findings;
        this.at = at;
    }

    /** The payload; nothing when there is none to send. */
    @Nullable
    MessageBytes bytes() {
        MarkedText filled = findings.fill(template.text(), at);
        if (format == Format.JSON) {
            checkJson(filled);
        }
        return filled == null ? null : bytes(filled);
    }

    private @Nullable MessageBytes bytes(MarkedText filled) {
        return switch (format) {
            case TEXT, JSON, XML, HTML -> text(filled);
            case HEX -> binary(HexNotation.read(filled));
            case BASE64 -> binary(Base64Notation.read(filled));
        };
    }

    private MessageBytes text(MarkedText filled) {
        if (Utf8.hasLoneSurrogate(filled.text())) {
            findings.add(
                    Problem.of("lone-surrogate", "Half of a surrogate pair has no UTF-8; U+FFFD is sent in its place")
                            .at(at)
                            .warning());
        }
        return MessageBytes.of(filled);
    }

    private @Nullable MessageBytes binary(Notation notation) {
        Notation.Fault fault = notation.fault();
        if (fault == null) {
            return new MessageBytes(true, notation.bytes(), null, notation.secrets());
        }
        Place place = template.isLiteral() ? template.positionOf(fault.offset()).under(at) : Place.at(at);
        findings.add(Problem.of(format == Format.HEX ? "hex-syntax" : "base64-syntax", fault.message())
                .at(place));
        return null;
    }

    /** What is no JSON may be sent as text; what is empty was not meant to be any. */
    private void checkJson(@Nullable MarkedText filled) {
        if (template.text().isBlank()) {
            return;
        }
        JsonFault typed = JsonText.fault(template.text());
        if (typed != null) {
            warn(typed.message(), new Place.Within(at, typed.line(), typed.column()));
            return;
        }
        if (filled == null || template.isLiteral()) {
            return;
        }
        JsonFault found = JsonText.fault(filled.text());
        if (found != null) {
            String where = "line " + found.line() + ", column " + found.column();
            String what = filled.isSecret() ? "" : ": " + found.message();
            warn("With its variables filled in, this is no JSON (" + where + ")" + what, Place.at(at));
        }
    }

    private void warn(String message, Place place) {
        findings.add(Problem.of("json-syntax", message).at(place).warning().hint("It can still be sent, as text"));
    }
}
