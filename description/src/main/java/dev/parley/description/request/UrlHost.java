package dev.parley.description.request;

import dev.parley.description.variables.MarkedText;
import dev.parley.description.variables.VariableSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host that a URL leads to, whatever its variables and path parameters stand for.
 *
 * @param name as it is looked up, IPv6 without brackets
 * @param login name of the person that stands before it, if one does
 */
public record UrlHost(String name, @Nullable String login) {

    /** What is filled in later, or lets readers disagree on where the host begins. */
    private static final Pattern DOUBTFUL = Pattern.compile("[\\p{Cc}\\p{Z}\\\\@{}]");

    /** The host of a URL as typed, by the reading that sends it; nothing where its text does not say for sure. */
    public static @Nullable UrlHost of(String typed) {
        MarkedText head = MarkedText.plain(UrlText.of(typed).head());
        for (UrlFamily family : UrlFamily.values()) {
            Endpoint endpoint = new HeadReading(head, family, new Findings(VariableSource.NONE)).read();
            if (endpoint != null) {
                MarkedText user = endpoint.user();
                boolean sure = user == null || !DOUBTFUL.matcher(user.text()).find();
                return sure ? new UrlHost(endpoint.host().text(), user == null ? null : login(user.text())) : null;
            }
        }
        return null;
    }

    private static String login(String user) {
        int colon = user.indexOf(':');
        return Escapes.decoded(colon < 0 ? user : user.substring(0, colon));
    }

    /** Whether it is a number, and no name. */
    public boolean isAddress() {
        return name.contains(":") || name.matches("[0-9]+(\\.[0-9]+){3}");
    }

    /** Whether it is the host of that name, which may be international. */
    public boolean isNamed(String written) {
        return name.equalsIgnoreCase(written) || name.equals(HostName.ascii(written));
    }

    /** Whether it is below a domain in small letters. */
    public boolean isBelow(String domain) {
        return name.endsWith("." + domain);
    }
}
