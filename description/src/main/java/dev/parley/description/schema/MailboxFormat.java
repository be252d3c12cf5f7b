package dev.parley.description.schema;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.regex.Pattern;

/**
 * The format {@code email}: a mailbox (RFC 5321 §4.1.2), or {@code idn-email}, with letters of all scripts (RFC 6531). Which names of
 * hosts exist is no matter of it: {@code ada@mail.internal} is one, and so is {@code ada@localhost}.
 */
final class MailboxFormat implements Format {

    private static final String ATOM = "[%1$s0-9!#$%%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[%1$s0-9](?:[%1$s0-9-]{0,61}[%1$s0-9])?";
    private static final String QUOTED = "\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\"";
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final String LITERAL =
            "\\[(?:" + BYTE + "(?:\\." + BYTE + "){3}|IPv6:[0-9A-Fa-f:.]{2,45}|[A-Za-z0-9-]*[A-Za-z0-9]:[!-Z^-~]+)]";

    /** Octets before the {@code @} (RFC 5321 §4.5.3.1.1), and of a name of a host (RFC 1035 §2.3.4). */
    private static final String SIZES = "(?=.{1,64}@)(?=.{1,320}$)(?!.*@.{254})";

    private final String name;
    private final Pattern mailbox;

    private MailboxFormat(String name, String letters) {
        this.name = name;
        String atoms = ATOM + "(?:\\." + ATOM + ")*";
        String host = LABEL + "(?:\\." + LABEL + ")*";
        this.mailbox = Pattern.compile(SIZES + "(?:" + atoms.formatted(letters) + "|" + QUOTED + ")@(?:"
                + host.formatted(letters) + "|" + LITERAL + ")");
    }

    static MailboxFormat ascii() {
        return new MailboxFormat("email", "A-Za-z");
    }

    static MailboxFormat international() {
        return new MailboxFormat("idn-email", "A-Za-z\\u0080-\\x{10FFFF}");
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMessageKey() {
        return "format." + name;
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
        return mailbox.matcher(value).matches();
    }
}
