package dev.parley.server.api;

import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.timeline.Content;
import dev.parley.engine.timeline.Entry;
import dev.parley.engine.timeline.Filter;
import dev.parley.engine.timeline.HttpContent;
import dev.parley.engine.timeline.Matches;
import dev.parley.engine.timeline.News;
import dev.parley.engine.timeline.Row;
import dev.parley.engine.timeline.Rows;
import dev.parley.engine.timeline.Timeline;
import dev.parley.engine.timeline.TimelineListener;
import dev.parley.engine.timeline.Watch;
import dev.parley.protocol.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A timeline in memory. */
public final class MemoryTimeline implements Timeline {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<TimelineListener, Watching> watches = new LinkedHashMap<>();

    private record Watching(Filter filter, int tail) {}

    /** Adds an entry and tells those who watch. */
    public void add(Entry entry) {
        entries.add(entry);
        List.copyOf(watches.keySet()).forEach(each -> each.on(news(watchOf(each))));
    }

    private Watching watchOf(TimelineListener listener) {
        return watches.getOrDefault(listener, new Watching(Filter.ALL, 0));
    }

    /** The filters that are watched. */
    public List<Filter> watched() {
        return watches.values().stream().map(Watching::filter).toList();
    }

    private News news(Watching watching) {
        List<Entry> passing = passing(watching.filter());
        int offset = Math.max(0, passing.size() - watching.tail());
        return new News(rows(watching.filter(), offset, watching.tail()), List.of());
    }

    private List<Entry> passing(Filter filter) {
        return entries.stream().filter(filter::passes).toList();
    }

    @Override
    public Rows rows(Filter filter, long offset, int limit) {
        List<Entry> passing = passing(filter);
        return new Rows(
                passing.size(),
                1,
                offset,
                passing.stream()
                        .skip(offset)
                        .limit(limit)
                        .map(MemoryTimeline::row)
                        .toList());
    }

    private static Row row(Entry entry) {
        int frames = entry.content() instanceof Content.Message message ? message.frameCount() : 0;
        return new Row(
                entry.sequence(),
                entry.at(),
                entry.direction(),
                entry.kind(),
                entry.size(),
                entry.wireSize(),
                -1,
                "preview",
                frames,
                entry.connection(),
                entry.state(),
                entry.content() instanceof HttpContent.Printed printed ? printed.level() : null);
    }

    @Override
    public @Nullable Entry entry(long sequence, boolean reveal) {
        return entries.stream()
                .filter(each -> each.sequence() == sequence)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Bytes payload(long sequence) {
        Entry entry = entry(sequence, false);
        return entry != null && entry.content() instanceof Content.Message message ? message.payload() : null;
    }

    @Override
    public Matches matches(String query, Filter filter) {
        if (query.startsWith("/")) {
            throw new ProblemException(Problem.of("bad-expression", "This is no regular expression")
                    .at(new Place.Position(1, 2)));
        }
        return new Matches(List.of(new Matches.Match(2, 1)), false);
    }

    @Override
    public void visit(Filter filter, long offset, Predicate<Entry> to) {
        passing(filter).stream().skip(offset).takeWhile(to).forEach(_ -> {});
    }

    @Override
    public Watch watch(Filter filter, int tail, TimelineListener listener) {
        Watching watching = new Watching(filter, tail);
        watches.put(listener, watching);
        listener.on(news(watching));
        return () -> watches.remove(listener);
    }
}
