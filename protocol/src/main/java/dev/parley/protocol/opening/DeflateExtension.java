package dev.parley.protocol.opening;

import dev.parley.protocol.Rule;
import dev.parley.protocol.opening.Extension.Parameter;
import dev.parley.protocol.websocket.DeflateParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element {@code permessage-deflate}, read (RFC 7692 §7.1). Windows are 0 where the parameter is missing, and
 * {@code clientWindow} is -1 where it stands without a value.
 */
record DeflateExtension(
        boolean serverNoTakeover, boolean clientNoTakeover, int serverWindow, int clientWindow, List<Finding> broken) {

    static final String NAME = "permessage-deflate";
    private static final String SERVER_TAKEOVER = "server_no_context_takeover";
    private static final String CLIENT_TAKEOVER = "client_no_context_takeover";
    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final String CLIENT_WINDOW = "client_max_window_bits";

    /** The four parameters. */
    static final Set<String> PARAMETERS = Set.of(SERVER_TAKEOVER, CLIENT_TAKEOVER, SERVER_WINDOW, CLIENT_WINDOW);

    private static final int SMALL = 9;

    /** A rule that the element breaks, and what was seen. */
    record Finding(Rule rule, String seen) {}

    static DeflateExtension offer(Extension extension) {
        return read(
                extension,
                Rule.DEFLATE_OFFER_PARAMETER_UNKNOWN,
                Rule.DEFLATE_OFFER_PARAMETER_REPEATED,
                Rule.DEFLATE_OFFER_VALUE_INVALID,
                true);
    }

    static DeflateExtension response(Extension extension) {
        return read(
                extension,
                Rule.DEFLATE_RESPONSE_PARAMETER_UNKNOWN,
                Rule.DEFLATE_RESPONSE_PARAMETER_REPEATED,
                Rule.DEFLATE_RESPONSE_VALUE_INVALID,
                false);
    }

    private static DeflateExtension read(Extension extension, Rule unknown, Rule repeated, Rule invalid, boolean bare) {
        List<Finding> broken = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int serverWindow = 0;
        int clientWindow = 0;
        for (Parameter parameter : extension.parameters()) {
            if (!names.add(parameter.name())) {
                broken.add(new Finding(repeated, parameter.toString()));
            }
            boolean valid = true;
            switch (parameter.name()) {
                case SERVER_TAKEOVER, CLIENT_TAKEOVER -> valid = parameter.value() == null;
                case SERVER_WINDOW -> {
                    serverWindow = bits(parameter.value());
                    valid = serverWindow > 0;
                }
                case CLIENT_WINDOW -> {
                    clientWindow = parameter.value() == null ? -1 : bits(parameter.value());
                    valid = clientWindow > 0 || (clientWindow < 0 && bare);
                }
                default -> broken.add(new Finding(unknown, parameter.toString()));
            }
            if (!valid) {
                broken.add(new Finding(invalid, parameter.toString()));
            }
        }
        return new DeflateExtension(
                names.contains(SERVER_TAKEOVER), names.contains(CLIENT_TAKEOVER), serverWindow, clientWindow, broken);
    }

    private static int bits(@Nullable String value) {
        return value != null && value.matches("[89]|1[0-5]") ? Integer.parseInt(value) : 0;
    }

    /** What a server agrees to of a lawful offer: all that is asked for, and no window smaller than it must be. */
    DeflateParameters agreed() {
        return new DeflateParameters(
                serverNoTakeover,
                clientNoTakeover,
                serverWindow > 0 ? serverWindow : 15,
                clientWindow > 0 ? clientWindow : 15);
    }

    /** What a client agrees to by a response to its offer: it keeps to the window that it offered, where that is smaller. */
    DeflateParameters agreedFor(DeflateExtension offer) {
        DeflateParameters agreed = agreed();
        int offered = offer.clientWindow > 0 ? offer.clientWindow : 15;
        return new DeflateParameters(
                agreed.serverNoContextTakeover(),
                agreed.clientNoContextTakeover(),
                agreed.serverWindowBits(),
                Math.min(agreed.clientWindowBits(), offered));
    }

    /** Whether it names a window so small that RFC 7692 §7.3 advises against it. */
    boolean small() {
        return (serverWindow > 0 && serverWindow <= SMALL) || (clientWindow > 0 && clientWindow <= SMALL);
    }

    /** The element of the response for what was agreed. */
    Extension accepted() {
        List<Parameter> parameters = new ArrayList<>();
        if (serverNoTakeover) {
            parameters.add(new Parameter(SERVER_TAKEOVER, null));
        }
        if (clientNoTakeover) {
            parameters.add(new Parameter(CLIENT_TAKEOVER, null));
        }
        if (serverWindow > 0) {
            parameters.add(new Parameter(SERVER_WINDOW, String.valueOf(serverWindow)));
        }
        if (clientWindow > 0) {
            parameters.add(new Parameter(CLIENT_WINDOW, String.valueOf(clientWindow)));
        }
        return new Extension(NAME, parameters);
    }

    /** The rules that this response breaks, given the offer that it answers. */
    List<Finding> against(DeflateExtension offer) {
        List<Finding> found = new ArrayList<>(broken);
        if (clientWindow != 0 && offer.clientWindow == 0) {
            found.add(new Finding(Rule.DEFLATE_CLIENT_WINDOW_NOT_OFFERED, CLIENT_WINDOW));
        }
        if (offer.serverWindow > 0 && (serverWindow == 0 || serverWindow > offer.serverWindow)) {
            found.add(new Finding(Rule.DEFLATE_SERVER_WINDOW_IGNORED, SERVER_WINDOW + " " + serverWindow));
        }
        if (offer.serverNoTakeover && !serverNoTakeover) {
            found.add(new Finding(Rule.DEFLATE_SERVER_TAKEOVER_IGNORED, "no " + SERVER_TAKEOVER));
        }
        return found;
    }
}
