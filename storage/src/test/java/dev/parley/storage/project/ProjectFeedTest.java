package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.compose;
import static dev.parley.storage.project.TestProjects.composed;
import static dev.parley.storage.project.TestProjects.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.asyncapi.AsyncApiCheck;
import dev.parley.description.problem.Problem;
import dev.parley.description.request.Request;
import dev.parley.engine.project.Change;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointMove;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.Subscription;
import dev.parley.engine.project.Tree;
import dev.parley.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The feed of a project's changes, and undoing them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProjectFeedTest extends ProjectOnADatabase {

    ProjectFeedTest(TestDatabase database) {
        super(database);
    }

    @Test
    void theFeedTellsWhatWasDoneInOrder() {
        List<Change> told = new ArrayList<>();
        Subscription subscription = projects.subscribe(project, told::add);
        Endpoint clock = save("Clock", "");
        projects.save(project, clock.id(), clock.revision(), describe(clock.request(), "x"), "ada");
        projects.move(project, clock.id(), new EndpointMove("Ticker", null, null), ME);
        projects.move(project, clock.id(), new EndpointMove(null, "Demos", null), ME);
        projects.folders().create(project, "Empty", ME);
        projects.delete(project, clock.id(), ME);
        assertThat(told)
                .extracting(Change::summary)
                .containsExactly(
                        "Created Clock",
                        "Changed Clock",
                        "Renamed Clock to Ticker",
                        "Moved Ticker to Demos",
                        "Created folder Empty",
                        "Deleted Ticker");
        assertThat(told).extracting(Change::sequence).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(told.get(1).author()).isEqualTo("ada");
        assertThat(told.get(1).endpoints()).containsExactly(clock.id());
        assertThat(projects.feed(project, 1, 100)).isEqualTo(told);
        assertThat(projects.feed(project, 3, 2)).isEqualTo(told.subList(2, 4));
        assertThat(projects.read(project).sequence()).isEqualTo(7);
        assertThat(projects.tree(project).sequence()).isEqualTo(7);
        subscription.close();
        save("Echo", "");
        assertThat(told).hasSize(6);
    }

    @Test
    void aListenerThatFailsHarmsNoOne() {
        List<Change> told = new ArrayList<>();
        projects.subscribe(project, _ -> {
            throw new IllegalStateException("a listener's own fault");
        });
        projects.subscribe(project, told::add);
        assertThat(save("Clock", "").name()).isEqualTo("Clock");
        assertThat(told).hasSize(1);
    }

    @Test
    void aDeletedEndpointComesBackAtItsPlaceByUndo() {
        save("A", "");
        Endpoint clock = save("Clock", "Folder");
        save("B", "");
        Tree before = projects.tree(project);
        Change deleted = projects.delete(project, clock.id(), ME);
        assertThat(names()).containsExactly("A", "B");
        assertThatThrownBy(() -> projects.endpoint(project, clock.id())).isInstanceOf(NotFoundException.class);
        Change undone = projects.undo(project, deleted.sequence(), ME);
        assertThat(undone.summary()).isEqualTo("Undid: Deleted Clock");
        assertThat(projects.endpoint(project, clock.id()).request()).isEqualTo(clock.request());
        assertThat(names()).containsExactly("A", "Clock", "B");
        assertThat(projects.tree(project).folders()).isEqualTo(before.folders());
        assertThatThrownBy(() -> projects.undo(project, deleted.sequence(), ME)).isInstanceOf(EditConflict.class);
        Change redone = projects.undo(project, undone.sequence(), ME);
        assertThat(redone.summary()).isEqualTo("Redid: Deleted Clock");
        assertThat(names()).containsExactly("A", "B");
    }

    @Test
    void undoCarriesOverWhatCameLater() {
        save("A", "");
        Endpoint clock = save("Clock", "Folder");
        Endpoint last = save("B", "");
        Change deleted = projects.delete(project, clock.id(), ME);
        save("C", "Elsewhere");
        projects.folders().create(project, "Empty", ME);
        projects.undo(project, deleted.sequence(), ME);
        assertThat(names()).containsExactly("A", "Clock", "B", "C");
        assertThat(projects.tree(project).folders()).contains("Folder", "Elsewhere", "Empty");
        assertThat(projects.endpoint(project, clock.id()).request()).isEqualTo(clock.request());
        assertThat(projects.endpoint(project, last.id()).request()).isEqualTo(last.request());
    }

    @Test
    void endpointsThatShareAServerComeBackInAnyOrder() {
        Endpoint a = save("A", "");
        Endpoint b = save("B", "");
        Change deletedA = projects.delete(project, a.id(), ME);
        Change deletedB = projects.delete(project, b.id(), ME);
        projects.undo(project, deletedA.sequence(), ME);
        assertThat(projects.endpoint(project, a.id()).request()).isEqualTo(a.request());
        projects.undo(project, deletedB.sequence(), ME);
        assertThat(projects.endpoint(project, b.id()).request()).isEqualTo(b.request());
        assertThat(new AsyncApiCheck().check(projects.document(project, "project.asyncapi.yaml")))
                .isEmpty();
    }

    @Test
    void aChangeOfAFieldIsUndoneUnlessTheFieldWasChangedAgain() {
        Endpoint base = save("Clock", "");
        Endpoint first = projects.save(project, base.id(), base.revision(), describe(base.request(), "one"), ME);
        Endpoint second = projects.save(project, base.id(), first.revision(), compose(first.request(), "two"), ME);
        projects.undo(project, first.revision(), ME);
        Request now = projects.endpoint(project, base.id()).request();
        assertThat(now.description()).isEqualTo(base.request().description());
        assertThat(composed(now)).isEqualTo("two");
        projects.undo(project, second.revision(), ME);
        assertThat(projects.endpoint(project, base.id()).request()).isEqualTo(base.request());

        Endpoint third = projects.endpoint(project, base.id());
        Endpoint fourth = projects.save(project, base.id(), third.revision(), describe(third.request(), "a"), ME);
        projects.save(project, base.id(), fourth.revision(), describe(fourth.request(), "b"), ME);
        assertThatThrownBy(() -> projects.undo(project, fourth.revision(), ME))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict -> assertThat(conflict.problems())
                                .extracting(Problem::message)
                                .containsExactly("It cannot be undone: the same was changed since"));
    }

    @Test
    void creatingIsUndoneWhatOthersUseStays() {
        Endpoint a = save("A", "");
        Endpoint b = save("B", "");
        projects.undo(project, a.revision(), ME);
        assertThat(names()).containsExactly("B");
        assertThat(projects.endpoint(project, b.id()).request()).isEqualTo(b.request());
        assertThatThrownBy(() -> projects.undo(project, 1, ME)).isInstanceOf(EditConflict.class);
        assertThatThrownBy(() -> projects.undo(project, 99, ME)).isInstanceOf(NotFoundException.class);
    }
}
