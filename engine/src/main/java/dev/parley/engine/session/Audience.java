package dev.parley.engine.session;

import dev.parley.engine.time.Pacer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who hears of sessions and who looks at them. Thread-safe. */
final class Audience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Surroundings surroundings;
    private final List<Hearer> hearers = new CopyOnWriteArrayList<>();
    private final List<Looker> lookers = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> lastLooks = new ConcurrentHashMap<>();

    Audience(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Sessions.Subscription subscribe(String project, SessionListener listener, Collection<? extends Running> running) {
        Hearer hearer = new Hearer(project, listener);
        hearers.add(hearer);
        running.forEach(session -> hearer.changed(session.project(), session.view()));
        return () -> {
            hearers.remove(hearer);
            hearer.pacer.stop();
        };
    }

    /** A session is different. */
    void changed(Running session) {
        if (!hearers.isEmpty()) {
            SessionView view = session.view();
            hearers.forEach(hearer -> hearer.changed(session.project(), view));
        }
    }

    /** A session has ended: nobody need look at it. */
    void over(String session) {
        lastLooks.remove(session);
    }

    /** A session is no more. */
    void deleted(SessionView last) {
        hearers.forEach(hearer -> hearer.deleted(last));
    }

    Viewer viewer() {
        Looker looker = new Looker();
        lookers.add(looker);
        return looker;
    }

    boolean isWatched(String session) {
        return lookers.stream().anyMatch(looker -> looker.sessions.contains(session));
    }

    /** A session begins: whoever asked for it looks at it now. */
    void begins(String session, Instant now) {
        lastLooks.put(session, now);
    }

    /** Somebody looks at the session now, unless it has ended. */
    void looksAt(String session, Instant now) {
        lastLooks.computeIfPresent(session, (_, _) -> now);
    }

    /** When somebody looked last. */
    Instant lastLook(String session, Instant now) {
        return lastLooks.getOrDefault(session, now);
    }

    /** Someone who looks at sessions. */
    private final class Looker implements Viewer {

        private volatile Set<String> sessions = Set.of();

        @Override
        public void watch(Set<String> watched) {
            see();
            sessions = Set.copyOf(watched);
            see();
        }

        @Override
        public void close() {
            see();
            lookers.remove(this);
        }

        private void see() {
            Instant now = surroundings.clock().now();
            sessions.forEach(session -> looksAt(session, now));
        }
    }

    /** Someone who hears of sessions: of each the newest state, as fast as it is taken. */
    private final class Hearer {

        private final String project;
        private final SessionListener listener;
        private final Pacer pacer;
        private final Map<String, SessionView> changed = new LinkedHashMap<>();
        private final List<SessionView> gone = new ArrayList<>();

        Hearer(String project, SessionListener listener) {
            this.project = project;
            this.listener = listener;
            this.pacer = new Pacer("session hearer", PAUSE, surroundings.timers(), surroundings.tasks(), this::tell);
        }

        void changed(String of, SessionView view) {
            if (of.equals(project)) {
                synchronized (this) {
                    changed.put(view.id(), view);
                }
                pacer.wake();
            }
        }

        void deleted(SessionView view) {
            if (view.origin().project().equals(project)) {
                synchronized (this) {
                    changed.remove(view.id());
                    gone.add(view);
                }
                pacer.wake();
            }
        }

        private void tell() {
            List<SessionView> news;
            List<SessionView> deleted;
            synchronized (this) {
                news = new ArrayList<>(changed.values());
                deleted = new ArrayList<>(gone);
                changed.clear();
                gone.clear();
            }
            news.forEach(listener::changed);
            deleted.forEach(listener::deleted);
        }
    }
}
