package dev.parley.server.live;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.engine.project.Projects;
import dev.parley.engine.run.Runs;
import dev.parley.engine.session.NoSuchSessionException;
import dev.parley.engine.session.SessionView;
import dev.parley.engine.session.Sessions;
import dev.parley.engine.session.Viewer;
import dev.parley.engine.time.Tasks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The subscriptions of one page, by the ids that it chose. Used by one thread at a time. */
final class Subscriptions {

    private static final int MOST = 200;

    private final Projects projects;
    private final Sessions sessions;
    private final Runs runs;
    private final Tasks tasks;
    private final Voice voice;
    private final Map<String, Subscription> ongoing = new HashMap<>();
    private final Map<String, Set<String>> watched = new HashMap<>();
    private final Viewer viewer;

    Subscriptions(Projects projects, Sessions sessions, Runs runs, Tasks tasks, Voice voice) {
        this.projects = projects;
        this.sessions = sessions;
        this.runs = runs;
        this.tasks = tasks;
        this.voice = voice;
        this.viewer = sessions.viewer();
    }

    /** Takes a message of the page, which was checked by the contract. */
    void take(JsonNode message) throws InterruptedException {
        String id = message.path("id").asString();
        end(id);
        switch (message.path("type").asString()) {
            case "subscribeTimeline" -> keep(id, TimelineSubscription.begin(message, sessions, voice));
            case "subscribeSessions" -> sessions(id, message);
            case "subscribeFeed" -> keep(id, FeedSubscription.begin(message, projects, voice, tasks));
            case "subscribeRun" -> keep(id, RunSubscription.begin(message, runs, voice, tasks));
            default -> {} // that it ends is all
        }
    }

    private void sessions(String id, JsonNode message) {
        projects.read(message.path("project").asString());
        Set<String> watch =
                message.path("watch").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        SessionsSubscription subscription = SessionsSubscription.begin(message, sessions, voice, tasks);
        keep(id, subscription);
        watched.put(id, watch);
        look();
        watch.forEach(each -> tellEnded(each, subscription));
    }

    /** Those that run are told of anyway. */
    private void tellEnded(String session, SessionsSubscription subscription) {
        try {
            SessionView view = sessions.read(session);
            if (view.state().ended()) {
                subscription.changed(view);
            }
        } catch (NoSuchSessionException _) {
            // the page finds out when it reads it
        }
    }

    private void keep(String id, Subscription subscription) {
        if (ongoing.size() >= MOST) {
            subscription.end();
            throw new ProblemException(
                    Problem.of("too-many-subscriptions", "A page has at most " + MOST + " subscriptions"));
        }
        ongoing.put(id, subscription);
    }

    private void end(String id) throws InterruptedException {
        Subscription before = ongoing.remove(id);
        if (watched.remove(id) != null) {
            look();
        }
        if (before != null) {
            voice.end(before);
        }
    }

    private void look() {
        Set<String> all = new HashSet<>();
        watched.values().forEach(all::addAll);
        viewer.watch(all);
    }

    /** The page is gone. */
    void close() {
        ongoing.values().forEach(Subscription::end);
        ongoing.clear();
        viewer.close();
    }
}
