package dev.parley.protocol.opening;

import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.websocket.DeflateParameters;
import dev.parley.protocol.websocket.Negotiated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which rules of the opening a 101 breaks (RFC 6455 §4.1, RFC 7692 §5, §7.1), and what it agrees to. */
final class ResponseRules {

    private final HeaderFields fields;
    private final List<String> offeredProtocols;
    private final List<Extension> offered;
    private final List<Violation> found = new ArrayList<>(0);
    private @Nullable DeflateParameters deflate;

    ResponseRules(HeaderFields fields, String accept, List<String> offeredProtocols, ExtensionList offered) {
        this.fields = fields;
        this.offeredProtocols = offeredProtocols;
        this.offered = offered.extensions();
        upgrade();
        accept(accept);
        subprotocol();
        extensions();
        addIf(content(), Rule.CONTENT_IN_101, "no content", "Content-Length or Transfer-Encoding");
        addIf(
                fields.count("Sec-WebSocket-Version") > 0,
                Rule.VERSION_IN_101,
                "no Sec-WebSocket-Version",
                fields.all("Sec-WebSocket-Version").toString());
    }

    List<Violation> broken() {
        return found;
    }

    Negotiated negotiated() {
        String subprotocol = fields.first("Sec-WebSocket-Protocol");
        return new Negotiated(subprotocol == null || subprotocol.isEmpty() ? null : subprotocol, deflate);
    }

    private void upgrade() {
        List<String> upgrade = fields.all("Upgrade");
        boolean exact = upgrade.size() == 1 && upgrade.getFirst().equalsIgnoreCase("websocket");
        addIf(!exact, Rule.RESPONSE_WITHOUT_UPGRADE, "Upgrade: websocket", upgrade.toString());
        addIf(
                !fields.hasToken("Connection", "Upgrade"),
                Rule.RESPONSE_WITHOUT_CONNECTION,
                "Connection: Upgrade",
                fields.all("Connection").toString());
    }

    private void accept(String expected) {
        List<String> accept = fields.all("Sec-WebSocket-Accept");
        addIf(accept.isEmpty(), Rule.ACCEPT_MISSING, expected, "none");
        addIf(accept.size() > 1, Rule.ACCEPT_REPEATED, "one field", accept.size() + " fields");
        addIf(
                !accept.isEmpty() && !accept.getFirst().equals(expected),
                Rule.ACCEPT_WRONG,
                expected,
                accept.isEmpty() ? "" : accept.getFirst());
    }

    private void subprotocol() {
        List<String> chosen = fields.all("Sec-WebSocket-Protocol");
        addIf(chosen.size() > 1, Rule.SUBPROTOCOL_REPEATED, "one field", chosen.toString());
        if (!chosen.isEmpty()) {
            String name = chosen.getFirst();
            boolean token = Tokens.isToken(name);
            addIf(!token, Rule.SUBPROTOCOL_MALFORMED, "one token", name);
            addIf(
                    token && !offeredProtocols.contains(name),
                    Rule.SUBPROTOCOL_NOT_OFFERED,
                    offeredProtocols.isEmpty() ? "none" : "one of " + String.join(", ", offeredProtocols),
                    name);
        }
    }

    private void extensions() {
        ExtensionList accepted = ExtensionList.read(fields.all("Sec-WebSocket-Extensions"));
        if (accepted.broken() != null) {
            addIf(true, accepted.broken(), "a list by the grammar", accepted.seen());
        }
        int deflates = 0;
        for (Extension extension : accepted.extensions()) {
            List<Extension> offers = offered.stream()
                    .filter(each -> each.name().equals(extension.name()))
                    .toList();
            addIf(offers.isEmpty(), Rule.EXTENSION_NOT_OFFERED, "one of those offered", extension.toString());
            if (extension.name().equals(DeflateExtension.NAME)) {
                deflates++;
                deflate(DeflateExtension.response(extension), offers);
            }
        }
        addIf(deflates > 1, Rule.DEFLATE_CONFLICT, "permessage-deflate once", deflates + " times");
    }

    /** The response may answer any of the offers: it breaks what it breaks against the one that fits best. */
    private void deflate(DeflateExtension response, List<Extension> offers) {
        List<DeflateExtension.Finding> least = null;
        for (Extension offer : offers) {
            List<DeflateExtension.Finding> findings = response.against(DeflateExtension.offer(offer));
            least = least == null || findings.size() < least.size() ? findings : least;
        }
        for (DeflateExtension.Finding finding : least == null ? response.broken() : least) {
            addIf(true, finding.rule(), finding.rule().demand(), finding.seen());
        }
        if (!offers.isEmpty()) {
            deflate = response.agreed();
        }
    }

    private boolean content() {
        String length = fields.first("Content-Length");
        return fields.count("Transfer-Encoding") > 0 || (length != null && !length.equals("0"));
    }

    private void addIf(boolean broken, Rule rule, String expected, String seen) {
        if (broken) {
            found.add(new Violation(rule, Flow.RECEIVED, 0, expected, seen));
        }
    }
}
