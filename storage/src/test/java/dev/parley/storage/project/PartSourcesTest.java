package dev.parley.storage.project;

import static dev.parley.storage.project.TestProjects.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.description.merge.Meeting;
import dev.parley.description.problem.Place;
import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.HttpRequest;
import dev.parley.description.source.Operation;
import dev.parley.description.source.Pointer;
import dev.parley.description.source.Source;
import dev.parley.engine.project.EditConflict;
import dev.parley.engine.project.EditedText;
import dev.parley.engine.project.NewEndpoint;
import dev.parley.engine.project.NotFoundException;
import dev.parley.engine.project.PartSource;
import dev.parley.engine.project.PartSources;
import dev.parley.storage.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.StringNode;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class PartSourcesTest extends ProjectOnADatabase {

    private String endpoint = "";

    PartSourcesTest(TestDatabase database) {
        super(database);
    }

    @BeforeEach
    void anEndpoint() {
        endpoint = projects.create(project, new NewEndpoint("Clock", "Boats", request("wss://a.example.org/clock")), ME)
                .id();
    }

    private PartSources sources() {
        return projects.sources();
    }

    private PartSource channel() {
        return sources().of(project, endpoint).getFirst();
    }

    private PartSource save(PartSource from, String text) {
        return sources().save(project, from.id(), from.revision(), text, Meeting.ASK, ME);
    }

    @Test
    void anEndpointIsItsChannelAndAllThatItRefersTo() {
        List<PartSource> parts = sources().of(project, endpoint);
        assertThat(parts.getFirst().id()).isEqualTo(endpoint);
        assertThat(parts.getFirst().kind()).isEqualTo("CHANNEL");
        assertThat(parts).extracting(PartSource::kind).contains("SERVER");
        assertThat(channel().text()).contains("\naddress: /clock\n").doesNotStartWith(" ");
        assertThat(channel().schema()).startsWith("asyncapi-3");
    }

    @Test
    void aChannelThatNamesNoServersIsOnAllOfItsDocument() {
        projects.create(project, new NewEndpoint("Log", "Boats", request("wss://b.example.org/log")), ME);
        assertThat(sources().of(project, endpoint))
                .filteredOn(each -> each.kind().equals("SERVER"))
                .hasSize(1);
        PartSource own = channel();
        String text = own.text().replaceFirst("(?m)^servers:\n([ -].*\n)+", "");
        assertThat(text).isNotEqualTo(own.text());
        save(own, text);
        assertThat(sources().of(project, endpoint))
                .filteredOn(each -> each.kind().equals("SERVER"))
                .hasSize(2);
    }

    @Test
    void onlyTheLinesThatWereEditedChange() throws IOException {
        PartSource before = channel();
        String whole = projects.document(project, before.document());
        PartSource after = save(before, before.text() + "# a remark\nsummary: >\n  All\n  boats\n");
        restart();
        assertThat(channel()).isEqualTo(after);
        List<String> lines =
                projects.document(project, before.document()).lines().toList();
        assertThat(lines).containsAll(whole.lines().toList()).contains("    # a remark", "      boats");
        assertThat(lines).hasSize((int) whole.lines().count() + 4);
        assertThat(projects.endpoint(project, endpoint).revision()).isEqualTo(after.revision());
    }

    @Test
    void whatIsWrittenInTheOtherSyntaxChangesOnlyWhatItSaysDifferently() {
        String text = "# the clock\naddress: /clock # always\ntitle: Clock\nx-a: {b: [1, 2.50]} # kept\n";
        EditedText edited = sources()
                .rewrite(
                        project,
                        "project.asyncapi.yaml",
                        channel().id(),
                        text,
                        "{\"address\": \"/clock\", \"title\": \"Time\", \"x-a\": {\"b\": [1, 2.50]}, \"summary\":"
                                + " \"S\"}");
        assertThat(edited.source().text()).isEqualTo(text.replace("title: Clock", "title: Time") + "summary: S\n");
        assertThat(edited.problems()).isEmpty();
        assertThatThrownBy(() -> sources().rewrite(project, "project.asyncapi.yaml", null, text, "{\n\"a\": }"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        wrong -> assertThat(wrong.problems().getFirst().place())
                                .isInstanceOfSatisfying(
                                        Place.Position.class,
                                        at -> assertThat(at.line()).isEqualTo(2)));
    }

    @Test
    void numbersThatTheOtherSyntaxHasNotStay() {
        String text = "address: /clock\nx-a: {b: [1, .inf], c: .nan}\n";
        String other = "{\"address\": \"/time\", \"x-a\": {\"b\": [1, null], \"c\": 2}}";
        EditedText edited =
                sources().rewrite(project, "project.asyncapi.yaml", channel().id(), text, other);
        assertThat(edited.source().text()).isEqualTo("address: /time\nx-a: {b: [1, .inf], c: 2}\n");
    }

    @Test
    void aNullIsNoNumberOnceItsListHasAnotherLength() {
        String text = "x-a: [.inf, null]\nx-b: [.inf]\n";
        String other = "{\"x-a\": [null], \"x-b\": [null, 1]}";
        EditedText edited =
                sources().rewrite(project, "project.asyncapi.yaml", channel().id(), text, other);
        assertThat(edited.source().tree()).isEqualTo(Source.parse(other).tree());
    }

    @Test
    void whatOthersChangedSinceIsKept() {
        PartSource old = channel();
        save(old, old.text() + "summary: Boats\n");
        PartSource both = save(old, old.text() + "x-harbour: Harbour\n");
        assertThat(both.text()).contains("summary: Boats", "x-harbour: Harbour");
        assertThatThrownBy(() -> save(old, old.text() + "summary: Ships\n")).isInstanceOf(EditConflict.class);
        assertThat(channel()).isEqualTo(both);
    }

    @Test
    void ofAFieldThatBothChangedOneSideIsKeptWhenAsked() {
        PartSource old = channel();
        save(old, old.text() + "summary: Boats\nx-harbour: Harbour\n");
        String mine = old.text() + "summary: Ships\nx-ship: Ship\n";
        assertThatThrownBy(() -> save(old, mine))
                .isInstanceOfSatisfying(
                        EditConflict.class,
                        conflict -> assertThat(conflict.problems().getFirst().message())
                                .contains("`/summary`"));
        assertThat(sources()
                        .save(project, old.id(), old.revision(), mine, Meeting.THEIRS, ME)
                        .text())
                .contains("summary: Boats", "x-harbour", "x-ship: Ship");
        assertThat(sources()
                        .save(project, old.id(), old.revision(), mine, Meeting.MINE, ME)
                        .text())
                .contains("summary: Ships", "x-harbour", "x-ship: Ship");
    }

    @Test
    void anEditIsCarriedOutWithoutSavingIt() {
        PartSource before = channel();
        EditedText edited = sources()
                .edit(
                        project,
                        before.document(),
                        before.id(),
                        before.text(),
                        List.of(new Operation.Set(Pointer.of("tags"), StringNode.valueOf("time"))));
        assertThat(edited.source().text()).isEqualTo(before.text() + "tags: time\n");
        assertThat(edited.problems()).extracting(Problem::place).contains(Place.at("/tags"));
        assertThat(channel()).isEqualTo(before);
    }

    @Test
    void linksFollowTheIdOfTheirOperation() {
        PartSource orders = operation("Orders", "orders");
        PartSource order = operation("Order", "orders/{id}");
        save(orders, "operationId: listOrders\nresponses:\n  '200': {description: OK}\n");
        save(
                order,
                "responses:\n  '200':\n    description: OK\n    links:\n      all: {operationId: listOrders} # back\n");
        save(sources().read(project, orders.id()), "operationId: allOrders\nresponses:\n  '200': {description: OK}\n");
        assertThat(sources().read(project, order.id()).text()).contains("all: {operationId: allOrders} # back\n");
        projects.undo(project, projects.read(project).sequence(), ME);
        assertThat(sources().read(project, order.id()).text()).contains("listOrders");
        assertThat(sources().read(project, orders.id()).text()).contains("listOrders");
    }

    private PartSource operation(String name, String path) {
        String id = projects.create(project, new NewEndpoint(name, "", HttpRequest.of("GET", "http://a/" + path)), ME)
                .id();
        return sources().of(project, id).getFirst();
    }

    @Test
    void whatIsLeftOfTheDocumentIsEditedTooWithoutTheParts() {
        PartSource skeleton = sources().of(project, endpoint).getLast();
        assertThat(skeleton.kind()).isEqualTo("SKELETON");
        assertThat(sources().check(project, skeleton.id(), skeleton.text())).isEmpty();
        PartSource after = save(skeleton, skeleton.text().replaceFirst("title: .*", "title: Harbour # of boats"));
        assertThat(after.text()).contains("title: Harbour # of boats");
        assertThat(channel().text()).contains("address: /clock");
        String taken = skeleton.text().replace("clock: null", "clock: {address: /}");
        assertThat(taken).isNotEqualTo(skeleton.text());
        assertThatThrownBy(() -> save(after, taken)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> save(after, after.text().replaceFirst("asyncapi: .*", "asyncapi: 7")))
                .isInstanceOf(ProblemException.class);
        assertThat(projects.endpoint(project, endpoint).id()).isEqualTo(endpoint);
    }

    @Test
    void theValueOfASecretDoesNotGetIntoWhatIsLeftOfTheDocument() {
        String orders = projects.create(
                        project, new NewEndpoint("Orders", "", HttpRequest.of("GET", "http://a/orders")), ME)
                .id();
        PartSource skeleton = sources().of(project, orders).getLast();
        String leak = skeleton.text()
                + "x-parley: {settings: {'': {variables: [{name: token, secret: true, value: s3cret}]}}}\n";
        assertThat(sources().check(project, skeleton.id(), leak))
                .extracting(Problem::code)
                .containsExactly("secret-in-file");
        assertThat(save(skeleton, leak).text()).contains("token").doesNotContain("s3cret");
    }

    @Test
    void aTextThatCannotStandThereChangesNothing() {
        PartSource before = channel();
        assertThatThrownBy(() -> save(before, "address: [1\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        broken ->
                                assertThat(broken.problems().getFirst().place()).isInstanceOf(Place.Position.class));
        assertThat(channel()).isEqualTo(before);
        assertThat(sources().check(project, before.id(), "address: [1\n")).hasSize(1);
        assertThat(sources().check(project, before.id(), before.text())).isEmpty();
        assertThat(sources().check(project, before.id(), "adress: /\n")).isNotEmpty();
    }

    @Test
    void eachVersionIsKnownWithItsTextAndComesBack() {
        PartSource first = channel();
        PartSource second = save(first, first.text() + "summary: Boats\n");
        save(second, second.text() + "x-harbour: Harbour\n");
        var versions = sources().versions(project, first.id(), Long.MAX_VALUE, 10);
        assertThat(versions).hasSize(3);
        assertThat(versions.getFirst().text()).contains("x-harbour");
        assertThat(versions.getFirst().change().summary()).isEqualTo("Changed source of Clock");
        assertThat(versions.getFirst().change().author()).isEqualTo(ME);
        assertThat(versions.get(1).text()).isEqualTo(second.text());
        assertThat(versions.get(2).text()).isEqualTo(first.text());
        assertThat(sources()
                        .versions(
                                project,
                                first.id(),
                                versions.getFirst().change().sequence(),
                                1))
                .containsExactly(versions.get(1));

        PartSource back =
                sources().restore(project, first.id(), versions.get(2).change().sequence(), ME);
        assertThat(back.text()).isEqualTo(first.text());
        assertThat(sources()
                        .versions(project, first.id(), Long.MAX_VALUE, 1)
                        .getFirst()
                        .change()
                        .summary())
                .isEqualTo("Restored source of Clock");
    }

    @Test
    void anythingMayBeSaidAndTheProjectIsStillRead() {
        PartSource before = channel();
        for (String nonsense : List.of("5", "text", "[]", "{}", "[1, {a: b}]", "true", "null")) {
            for (String field : List.of(
                    "address", "title", "description", "servers", "parameters", "messages", "bindings", "x-parley")) {
                PartSource now = channel();
                save(now, field + ": " + nonsense + "\n");
                assertThat(projects.tree(project).endpoints()).hasSize(1);
                assertThat(projects.endpoint(project, endpoint).id()).isEqualTo(endpoint);
                assertThat(sources().of(project, endpoint)).isNotEmpty();
            }
        }
        save(channel(), before.text());
    }

    @Test
    void anythingMayBeSaidOfAnOperationAndTheProjectIsStillRead() {
        String orders = projects.create(
                        project, new NewEndpoint("Orders", "", HttpRequest.of("GET", "http://a/orders")), ME)
                .id();
        PartSource part = sources().of(project, orders).getFirst();
        assertThat(part.kind()).isEqualTo("PATH_OPERATION");
        for (String nonsense : List.of("5", "text", "[]", "{}", "[1, {a: b}]", "true", "null")) {
            for (String field : List.of(
                    "summary", "tags", "parameters", "requestBody", "responses", "servers", "security", "x-parley")) {
                long revision = sources().read(project, part.id()).revision();
                sources().save(project, part.id(), revision, field + ": " + nonsense + "\n", Meeting.ASK, ME);
                assertThat(projects.tree(project).endpoints()).hasSize(2);
                assertThat(projects.endpoint(project, orders).id()).isEqualTo(orders);
                assertThat(sources().of(project, orders)).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsNoPartOfADescriptionHasNoSource() {
        assertThatThrownBy(() -> sources().read(project, "nothing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sources().of(project, "nothing")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sources().restore(project, endpoint, 0, ME)).isInstanceOf(NotFoundException.class);
    }
}
