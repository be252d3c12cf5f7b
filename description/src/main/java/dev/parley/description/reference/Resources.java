package dev.parley.description.reference;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import java.net.URI;
import java.util.Optional;

/** What addresses name. */
final class Resources {

    private Resources() {}

    /** What a reference without its fragment leads to. */
    static Located named(Located from, String address) {
        if (address.isEmpty()) return enclosing(from);
        var opened = from.opened();
        var meant = Addresses.resolve(base(from), address).orElseThrow(() -> noAddress(address));
        var description = opened.description();
        var known = description.known(meant);
        if (known != null) return known;
        // Where a document or schema claims an address, what is beside it is most likely beside its file.
        var beside = Addresses.resolve(opened.file(), address).orElse(meant);
        if (!beside.equals(meant)) {
            var there = description.knownOrReadable(opened, beside);
            if (there != null) return there;
        }
        return description.opened(opened, meant).root();
    }

    /** The address that a reference without its fragment means, where it is one. */
    static Optional<URI> address(Located from, String address) {
        return address.isEmpty() ? Optional.of(from.file()) : Addresses.resolve(from.file(), address);
    }

    /** The schema with an {@code $id} that it stands in, or the root of its file. */
    private static Located enclosing(Located from) {
        var here = from;
        while (here.parent().isPresent() && !claims(here)) here = here.parent().get();
        return here;
    }

    private static boolean claims(Located here) {
        var id = here.opened().identifies() ? Opened.text(here.node(), "$id") : null;
        return id != null && !id.startsWith("#");
    }

    /** What is relative there is relative to this. */
    static URI base(Located from) {
        var here = enclosing(from);
        if (!claims(here)) return here.opened().base();
        var outer = here.parent().map(Resources::base).orElse(here.opened().base());
        var id = String.valueOf(Opened.text(here.node(), "$id"));
        return Addresses.resolve(outer, id.replaceFirst("#.*$", "")).orElse(outer);
    }

    private static ProblemException noAddress(String address) {
        return new ProblemException(Problem.of("reference-syntax", "`" + address + "` is no address"));
    }
}
