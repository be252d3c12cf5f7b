package dev.parley.description.imports;

/**
 * Something of a file that does not come in.
 *
 * @param place where it stands, as a user finds it: names of folders and request, or a line
 * @param what its name in the other program
 * @param why a sentence without its full stop
 * @param missedByRun whether a run of the file misses it, too; else the run does it, or has no use for it
 */
public record NotCarried(String place, String what, String why, boolean missedByRun) {

    /** What is missed however the file is used. */
    public NotCarried(String place, String what, String why) {
        this(place, what, why, true);
    }

    /** All of it in one line. */
    public String line() {
        return (place.isEmpty() ? "" : place + ": ") + what + " — " + why;
    }
}
