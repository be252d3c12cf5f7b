package dev.parley.description.imports;

import dev.parley.description.imports.CurlArguments.Transfers;
import dev.parley.description.request.Pem;
import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.PersonalResolution;
import org.jspecify.annotations.Nullable;

/** The authorities that a command of curl trusts in place of the system's ({@code --cacert}). */
record CurlAuthorities(Transfers transfers, CurlFiles files, Losses losses) {

    /** Their certificates in PEM; nothing where the command names none, or they cannot be read, which is told. */
    @Nullable
    String read() {
        var folder = transfers.last("capath");
        if (folder != null)
            losses.add("--capath " + folder, "Authorities are read from one file only; name it by --cacert");
        var name = transfers.last("cacert");
        var bytes = name == null ? null : files.bytes(name);
        if (name != null && bytes == null) losses.add("--cacert " + name, files.unread());
        return bytes == null ? null : checked(name, Pem.textOf(bytes));
    }

    private @Nullable String checked(@Nullable String name, String text) {
        var problems = PersonalResolution.of(new PersonalOptions(true, null, null, null, null, text))
                .problems();
        if (problems.isEmpty()) return text;
        losses.add("--cacert " + name, problems.getFirst().message());
        return null;
    }
}
