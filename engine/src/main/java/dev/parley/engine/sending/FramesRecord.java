package dev.parley.engine.sending;

import dev.parley.engine.exchange.ExchangeEvent;
import dev.parley.engine.timeline.Direction;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Kind;
import dev.parley.engine.timeline.State;
import java.util.ArrayList;
import java.util.List;

/** Frames of HTTP/2 on their way into a timeline, many to an entry. Thread-safe. */
final class FramesRecord {

    private static final int MANY = 256;

    private final Notebook notebook;
    private List<HttpContent.Frame> kept = new ArrayList<>();
    private long first;

    FramesRecord(Notebook notebook) {
        this.notebook = notebook;
    }

    /** A frame passed by. */
    synchronized void add(ExchangeEvent.Framed passed) {
        kept.add(new HttpContent.Frame(passed.at() - notebook.origin(), passed.flow(), passed.frame()));
        if (kept.size() == MANY) {
            flush();
        }
    }

    /** Puts down what there is. */
    synchronized void flush() {
        if (kept.isEmpty()) {
            return;
        }
        HttpContent.Frames frames = new HttpContent.Frames(first, kept);
        long at = kept.getFirst().at();
        first += kept.size();
        kept = new ArrayList<>();
        notebook.sink().append(new Entry(0, at, Direction.NONE, Kind.WIRE, 0, 0, notebook.hop(), State.DONE, frames));
    }
}
