package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.request.Auth;
import dev.parley.description.request.Escapes;
import dev.parley.description.request.UrlHost;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom the options of curl, a file of logins, or the URL name, and how they prove it to the server. */
record CurlCredentials(Transfers transfers, CurlFiles files, RequestDraft draft, Losses losses) {

    /** Who stands before the host, where every reader agrees on where that begins. */
    private static final Pattern USER =
            Pattern.compile("^((?:[A-Za-z][A-Za-z0-9+.-]*:)?//)?([^/?#@\\\\{}\\p{Cc}\\p{Z}]*)@(?=[^/?#@]*(?:[/?#]|$))");

    private record Login(String name, String password) {

        static Login of(String written) {
            int colon = written.indexOf(':');
            return colon < 0
                    ? new Login(written, "")
                    : new Login(written.substring(0, colon), written.substring(colon + 1));
        }

        Login decoded() {
            return new Login(Escapes.decoded(name), Escapes.decoded(password));
        }
    }

    /** Gives the request its credentials. Those that stand in the URL stay there where they are to be sent as Basic. */
    void read() {
        var given = transfers.last("user") == null ? userInFile() : transfers.last("user");
        var token = transfers.last("oauth2-bearer");
        var signature = transfers.last("aws-sigv4");
        var user = given == null && token == null && (signature != null || isOfAnotherKind()) ? userInUrl() : null;
        var login = user != null ? user : given == null ? null : Login.of(given);
        if (login != null || token != null) withoutUser();
        if (signature != null) draft.auth = awsSignature(signature, login == null ? new Login("", "") : login);
        else if (token != null) draft.auth = new Auth.Bearer(token, "Bearer");
        else if (login != null) draft.auth = password(login.name(), login.password());
        if (given != null && given.indexOf(':') < 0 && token == null)
            losses.add("--user " + given, "curl would ask for a password; it is empty");
    }

    private boolean isOfAnotherKind() {
        return transfers.has("digest") || transfers.has("ntlm", "ntlm-wb") || transfers.has("negotiate");
    }

    private @Nullable Login userInUrl() {
        var user = USER.matcher(draft.url);
        return user.find() ? Login.of(user.group(2)).decoded() : null;
    }

    /** Takes out of the URL who stands there: curl sends the credentials of an option, or of a file, in their place. */
    private void withoutUser() {
        var user = USER.matcher(draft.url);
        if (user.find()) draft.url = Objects.requireNonNullElse(user.group(1), "") + draft.url.substring(user.end());
    }

    /** Name and password that a file {@code .netrc} has for the host. */
    private @Nullable String userInFile() {
        var file = transfers.last("netrc-file");
        if (file == null && !transfers.has("netrc", "netrc-optional")) return null;
        var text = file == null ? files.logins() : files.text(file);
        if (file != null && text == null) losses.add("--netrc-file " + file, files.unread());
        if (file == null && text == null && transfers.has("netrc"))
            losses.add("--netrc", "There is no ~/.netrc to read; only `parley import` and `parley run` read one");
        if (text == null) return null;
        var host = UrlHost.of(draft.url);
        if (host == null) losses.add(file == null ? "login of ~/.netrc" : "login of " + file, CurlFiles.UNSURE_HOST);
        return host == null ? null : Netrc.user(text, host);
    }

    private Auth password(String name, String word) {
        if (transfers.has("digest")) return new Auth.Digest(name, word, null);
        if (transfers.has("ntlm", "ntlm-wb")) return unsupported("NTLM", name, word);
        if (transfers.has("negotiate")) return unsupported("Negotiate", name, word);
        if (transfers.has("anyauth"))
            losses.add("--anyauth", "Basic is chosen; choose Digest where the server asks for it");
        return new Auth.Basic(name, word);
    }

    private static Auth unsupported(String kind, String name, String word) {
        return new Auth.Unsupported(kind, Map.of("username", name, "password", word));
    }

    /** {@code provider[:provider[:region[:service]]]}; what is missing is in the host. */
    private Auth awsSignature(String parameters, Login key) {
        var cells = parameters.split(":", -1);
        var host = draft.url
                .replaceFirst("^[a-z]+://", "")
                .replaceFirst("[/?#:].*", "")
                .split("\\.");
        if (!cells[0].equalsIgnoreCase("aws"))
            losses.add("--aws-sigv4 " + parameters, "The signature is made in AWS’s own names");
        var region = cells.length > 2 && !cells[2].isEmpty() ? cells[2] : host.length > 2 ? host[1] : "";
        var service = cells.length > 3 && !cells[3].isEmpty() ? cells[3] : host.length > 2 ? host[0] : "";
        return new Auth.AwsSignature(key.name(), key.password(), "", region, service, Auth.In.HEADER);
    }
}
