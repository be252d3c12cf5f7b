package dev.parley.scripting;

import dev.parley.engine.script.ScriptResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A response's body for scripts: as text where it is one, in Base64 elsewhere. */
final class ResponseText {

    /** The longest body that is handed to a script, in bytes. */
    static final int MOST = 16 << 20;

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";\\s]+)");

    private ResponseText() {}

    static void put(ScriptResponse response, JsonWriting json) {
        int size = response.body().size();
        if (size > MOST) {
            json.put("unread", "The body has " + size + " bytes; scripts are given bodies of up to " + MOST);
            return;
        }
        byte[] bytes = response.body().toArray();
        String text = text(bytes, charset(response.fields().first("Content-Type")));
        if (text == null) {
            json.put("base64", Base64.getEncoder().encodeToString(bytes));
        } else {
            json.put("body", text);
        }
    }

    private static Charset charset(@Nullable String contentType) {
        Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private static @Nullable String text(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
