package dev.parley.server.api;

import dev.parley.description.problem.Problem;
import dev.parley.description.problem.ProblemException;
import dev.parley.description.request.ClientCertificate;
import dev.parley.description.request.HostPattern;
import dev.parley.engine.credential.ClientCertificates;
import dev.parley.engine.credential.Holder;
import dev.parley.engine.credential.HostCertificate;
import dev.parley.engine.link.TlsDetails;
import dev.parley.engine.project.Projects;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The client certificates of a person in a project. Keys go in, and never out again. */
final class CertificateOperations {

    private final Projects projects;
    private final ClientCertificates certificates;

    CertificateOperations(Projects projects, ClientCertificates certificates) {
        this.projects = projects;
        this.certificates = certificates;
    }

    void addTo(Map<String, Operation> all) {
        all.put("listCertificates", call -> Reply.ok(json(certificates.all(holder(call)))));
        all.put("saveCertificate", this::save);
        all.put("deleteCertificate", call -> {
            HostPattern hosts = HostPattern.of(call.parameters().text("host"));
            return Reply.ok(json(certificates.remove(holder(call), hosts)));
        });
        all.put("unpackCertificate", call -> Reply.ok(unpacked(read(call.body()))));
    }

    private Holder holder(Call call) {
        return new Holder(projects.read(call.project()).id(), Call.PERSON);
    }

    private Reply save(Call call) {
        Holder holder = holder(call);
        HostPattern hosts = HostPattern.of(call.text("host"));
        return Reply.ok(json(certificates.keep(holder, new HostCertificate(hosts, read(call.body())))));
    }

    private static ClientCertificate read(JsonNode body) {
        String password = Json.textOrNone(body, "password");
        String packed = Json.textOrNone(body, "pkcs12");
        if (packed != null) {
            return ClientCertificate.ofPkcs12(bytes(packed), password);
        }
        String chain = Json.textOrNone(body, "certificate");
        if (chain == null || chain.isBlank()) {
            throw new ProblemException(Problem.of("missing-certificate", "There is no certificate")
                    .hint("Choose a PKCS#12 file, or give certificate and key as PEM.")
                    .at("/certificate"));
        }
        return ClientCertificate.ofPem(chain, Json.textOrNone(body, "key"), password);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    Problem.of("not-base64", "The file is not Base64").at("/pkcs12"));
        }
    }

    private static JsonNode json(List<HostCertificate> all) {
        return Json.object()
                .set(
                        "certificates",
                        Json.list(
                                all,
                                each -> Json.object()
                                        .put("host", each.hosts().text())
                                        .set(
                                                "certificate",
                                                CertificateJson.of(TlsDetails.Certificate.of(
                                                        each.certificate().own())))));
    }

    private static JsonNode unpacked(ClientCertificate read) {
        return Json.object().put("certificate", read.chain()).put("key", read.key());
    }
}
