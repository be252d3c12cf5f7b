package dev.parley.engine.project;

import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.HostPattern;
import dev.parley.engine.credential.CertificateStore;
import dev.parley.engine.credential.Holder;
import dev.parley.engine.credential.HostCertificate;
import dev.parley.engine.secret.SecretBox;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Client certificates among what each person keeps for itself in a project. */
final class ProjectCertificates implements CertificateStore {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "certificates";

    private final ProjectStore store;
    private final Workspace workspace;
    private final SecretBox box;

    ProjectCertificates(ProjectStore store, Workspace workspace, SecretBox box) {
        this.store = store;
        this.workspace = workspace;
        this.box = box;
    }

    private static String place(Holder holder) {
        return PersonalVariables.place(holder.project(), holder.person());
    }

    @Override
    public List<HostCertificate> read(Holder holder) {
        byte[] kept = store.read(
                rows -> rows.personal(holder.project(), holder.person()).get(NAME));
        if (kept == null) {
            return List.of();
        }
        List<HostCertificate> certificates = new ArrayList<>();
        for (JsonNode each : JSON.readTree(box.open(place(holder), kept))) {
            certificates.add(new HostCertificate(
                    HostPattern.of(each.path("host").asString()),
                    new ClientCertificate(
                            each.path("chain").asString(),
                            each.path("key").asString(),
                            each.path("password").stringValue(null))));
        }
        return certificates;
    }

    @Override
    public List<HostCertificate> change(Holder holder, UnaryOperator<List<HostCertificate>> change) {
        return workspace.alone(holder.project(), () -> {
            List<HostCertificate> after = List.copyOf(change.apply(read(holder)));
            byte[] sealed = box.seal(place(holder), JSON.writeValueAsBytes(json(after)));
            store.write(rows -> {
                if (after.isEmpty()) {
                    rows.removePersonal(holder.project(), holder.person(), NAME);
                } else {
                    rows.putPersonal(holder.project(), holder.person(), NAME, sealed);
                }
                return NAME;
            });
            return after;
        });
    }

    private static ArrayNode json(List<HostCertificate> certificates) {
        ArrayNode list = JSON.createArrayNode();
        for (HostCertificate each : certificates) {
            ObjectNode one = list.addObject()
                    .put("host", each.hosts().text())
                    .put("chain", each.certificate().chain())
                    .put("key", each.certificate().key());
            if (each.certificate().password() != null) {
                one.put("password", each.certificate().password());
            }
        }
        return list;
    }
}
