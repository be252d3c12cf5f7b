package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.compose;
import static dev.parley.storage.project.TestProjects.composed;
import static dev.parley.storage.project.TestProjects.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.Endpoint;
import dev.parley.engine.project.EndpointMove;
import dev.parley.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of saves that were made from the same version. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OverlappingSavesTest extends ProjectOnADatabase {

    OverlappingSavesTest(TestDatabase database) {
        super(database);
    }

    @Test
    void twoPeopleWhoChangeDifferentFieldsBothWin() {
        Endpoint base = save("Clock", "");
        projects.save(project, base.id(), base.revision(), describe(base.request(), "Theirs"), "ada");
        Endpoint merged = projects.save(project, base.id(), base.revision(), compose(base.request(), "mine"), "bob");
        assertThat(merged.request().description()).isEqualTo("Theirs");
        assertThat(composed(merged.request())).isEqualTo("mine");
    }

    @Test
    void twoPeopleWhoChangeTheSameFieldAreToldApartWithTheSavedVersion() {
        Endpoint base = save("Clock", "");
        Endpoint theirs = projects.save(project, base.id(), base.revision(), describe(base.request(), "Theirs"), "ada");
        assertThatThrownBy(() ->
                        projects.save(project, base.id(), base.revision(), describe(base.request(), "Mine"), "bob"))
                .isInstanceOfSatisfying(EditConflict.class, conflict -> {
                    assertThat(conflict.saved()).isEqualTo(theirs);
                    assertThat(conflict.problems())
                            .extracting(problem -> problem.place().toString())
                            .containsExactly("Pointer[pointer=/request/description]");
                });
        assertThat(projects.endpoint(project, base.id())).isEqualTo(theirs);
        Endpoint over = projects.save(project, base.id(), theirs.revision(), describe(base.request(), "Mine"), "bob");
        assertThat(over.request().description()).isEqualTo("Mine");
    }

    @Test
    void changesOfOtherEndpointsAreNoConflict() {
        Endpoint clock = save("Clock", "");
        Endpoint echo = save("Echo", "");
        projects.save(project, echo.id(), echo.revision(), describe(echo.request(), "Other"), ME);
        projects.move(project, echo.id(), new EndpointMove("Echo 2", null, null), ME);
        Endpoint saved = projects.save(project, clock.id(), clock.revision(), describe(clock.request(), "Mine"), ME);
        assertThat(saved.request().description()).isEqualTo("Mine");
    }
}
