package dev.parley.protocol.opening;

import dev.parley.protocol.Flow;
import dev.parley.protocol.Rule;
import dev.parley.protocol.Violation;
import dev.parley.protocol.http.HeaderFields;
import dev.parley.protocol.http.ResponseHead;
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
    private final List<Extension> accepted = new ArrayList<>(0);
    private final List<Violation> found = new ArrayList<>(0);
    private @Nullable DeflateParameters deflate;

    ResponseRules(ResponseHead head, String accept, List<String> offeredProtocols, ExtensionList offered) {
        this.fields = head.fields();
        this.offeredProtocols = offeredProtocols;
        this.offered = offered.extensions();
        String wrong = OpeningText.wrong(head.raw());
        if (wrong != null) {
            addIf(true, Rule.HEAD_NOT_UTF8, "UTF-8", wrong);
        }
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
        List<String> declined = offered.stream()
                .map(Extension::name)
                .distinct()
                .filter(name -> accepted.stream().noneMatch(each -> each.name().equals(name)))
                .toList();
        return new Negotiated(subprotocol == null || subprotocol.isEmpty() ? null : subprotocol, deflate, declined);
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
        ExtensionList list = ExtensionList.read(fields.all("Sec-WebSocket-Extensions"));
        found.addAll(ExtensionRules.broken(list));
        accepted.addAll(list.extensions());
        int deflates = 0;
        boolean clash = false;
        for (Extension extension : accepted) {
            List<Extension> offers = offered.stream()
                    .filter(each -> each.name().equals(extension.name()))
                    .toList();
            addIf(offers.isEmpty(), Rule.EXTENSION_NOT_OFFERED, "one of those offered", extension.toString());
            if (extension.name().equals(DeflateExtension.NAME)) {
                deflates++;
                deflate(DeflateExtension.response(extension), offers);
            } else {
                clash |= extension.name().contains("permessage-")
                        || extension.name().contains("deflate-frame");
            }
        }
        addIf(
                deflates > 1 || (deflates == 1 && clash),
                Rule.DEFLATE_CONFLICT,
                "permessage-deflate once, and nothing else that uses RSV1",
                accepted.toString());
    }

    /** The response may answer any of the offers: it breaks what it breaks against the one that fits best. */
    private void deflate(DeflateExtension response, List<Extension> offers) {
        DeflateExtension best = null;
        List<DeflateExtension.Finding> least = response.broken();
        int place = 0;
        for (int i = 0; i < offers.size(); i++) {
            DeflateExtension offer = DeflateExtension.offer(offers.get(i));
            List<DeflateExtension.Finding> findings = response.against(offer);
            if (best == null || rank(offer, findings) < rank(best, least)) {
                best = offer;
                least = findings;
                place = i;
            }
        }
        for (DeflateExtension.Finding finding : least) {
            addIf(true, finding.rule(), finding.rule().demand(), finding.seen());
        }
        if (best != null) {
            deflate = response.agreedFor(best);
            String seen = accepted.toString();
            addIf(!best.broken().isEmpty(), Rule.DEFLATE_UNACCEPTABLE_ACCEPTED, "such an offer declined", seen);
            boolean firstFits =
                    DeflateExtension.offer(offers.getFirst()).broken().isEmpty();
            addIf(
                    place > 0 && firstFits,
                    Rule.DEFLATE_PREFERENCE_IGNORED,
                    offers.getFirst().toString(),
                    seen);
            addIf(response.small() && !best.small(), Rule.DEFLATE_WINDOW_SMALL, "10 bits or more", seen);
        }
    }

    private static int rank(DeflateExtension offer, List<DeflateExtension.Finding> findings) {
        return 2 * findings.size() + (offer.broken().isEmpty() ? 0 : 1);
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
