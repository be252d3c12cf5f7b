package dev.parley.storage;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has been opened so far, to be closed again should what follows it fail. Confined to one thread. */
public final class Opened {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Keeps in mind what was opened, and gives it back. */
    public <T extends AutoCloseable> T with(T each) {
        opened.push(each);
        return each;
    }

    /** Closes all, the newest first; what fails then is added to the failure that it is closed for. */
    public void closeAfter(Throwable failure) {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }
}
