package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.request.Pem;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import dev.parley.description.request.UnreadPem;
import org.jspecify.annotations.Nullable;

/**
 * The authorities that a command of curl trusts in place of the system's ({@code --cacert}).
 *
 * @param checked whether the command trusts nobody else: {@code --insecure} takes a file that is of no use
 */
record CurlAuthorities(Transfers transfers, CurlFiles files, boolean checked, Losses losses) {

    /** Their certificates in PEM; in place of those that cannot be read, which is told, what has the request refused; nothing where none are named. */
    @Nullable
    String read() {
        var folder = transfers.last("capath");
        if (folder != null)
            losses.add("--capath " + folder, "Authorities are read from one file only; name it by --cacert");
        var name = transfers.last("cacert");
        return name == null ? null : of(name);
    }

    private @Nullable String of(String name) {
        var bytes = files.bytes(name);
        var text = bytes == null ? null : Pem.textOf(bytes);
        var why = text == null ? files.unread() : fault(text);
        if (why == null) return text;
        losses.add("--cacert " + name, why);
        return checked ? UnreadPem.of(name) : null;
    }

    private static @Nullable String fault(String text) {
        var problems = PersonalResolution.of(new PersonalOptions(true, null, null, null, null, text))
                .problems();
        return problems.isEmpty() ? null : problems.getFirst().message();
    }
}
