package dev.parley.description.auth;

import dev.parley.description.request.Auth;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Signs by AWS Signature Version 4 (AWS General Reference, "Create a signed AWS API request").
 *
 * <p>All header lines are covered but those that proxies change. A line {@code X-Amz-Date} or {@code X-Amz-Content-Sha256} of the request is heeded.
 */
final class AwsSigning {

    /** How long a signature in the query holds, in seconds, where {@code X-Amz-Expires} does not say so. */
    static final String EXPIRES = "86400";

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Lines that are never covered: they change on the way, or carry the signature. */
    private static final Set<String> UNCOVERED = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "expect",
            "transfer-encoding",
            "user-agent",
            "x-amzn-trace-id");

    private final Auth.AwsSignature auth;
    private final SignableRequest request;
    private final String time;
    private final AwsScope scope;

    AwsSigning(Auth.AwsSignature auth, SignableRequest request, Instant now) {
        this.auth = auth;
        this.request = request;
        String given = request.header("X-Amz-Date");
        this.time = given == null || !given.matches("\\d{8}T\\d{6}Z") ? TIME.format(now) : given;
        this.scope = AwsScope.of(auth, request.host(), time.substring(0, 8));
    }

    Credentials credentials() {
        return auth.in() == Auth.In.QUERY ? inQuery() : inHeaders();
    }

    private Credentials inHeaders() {
        var added = new ArrayList<Field>();
        if (!time.equals(request.header("X-Amz-Date"))) {
            added.add(new Field("X-Amz-Date", time));
        }
        if (!auth.sessionToken().isEmpty()) {
            added.add(new Field("X-Amz-Security-Token", auth.sessionToken()));
        }
        String given = request.header("X-Amz-Content-Sha256");
        String payload = given == null ? payloadHash() : given.strip();
        if (given == null && scope.isStorage()) {
            added.add(new Field("X-Amz-Content-Sha256", payload));
        }
        AwsCanonical canonical = canonical(added, List.of(), payload, false);
        added.add(new Field(
                "Authorization",
                ALGORITHM + " Credential=" + auth.accessKey() + "/" + scope.text() + ", SignedHeaders="
                        + canonical.signedHeaders() + ", Signature=" + signature(canonical)));
        return Credentials.headers(added);
    }

    private Credentials inQuery() {
        var added = new ArrayList<Field>();
        added.add(new Field("X-Amz-Algorithm", ALGORITHM));
        added.add(new Field("X-Amz-Credential", auth.accessKey() + "/" + scope.text()));
        added.add(new Field("X-Amz-Date", time));
        if (SignableRequest.parameters(request.query()).stream().noneMatch(each -> each.is("X-Amz-Expires"))) {
            added.add(new Field("X-Amz-Expires", EXPIRES));
        }
        if (!auth.sessionToken().isEmpty()) {
            added.add(new Field("X-Amz-Security-Token", auth.sessionToken()));
        }
        String payload = scope.isStorage() ? UNSIGNED : payloadHash();
        added.add(new Field(
                "X-Amz-SignedHeaders",
                canonical(List.of(), added, payload, true).signedHeaders()));
        added.add(new Field("X-Amz-Signature", signature(canonical(List.of(), added, payload, true))));
        return Credentials.query(added);
    }

    /**
     * The canonical request.
     *
     * @param few whether only the host and AWS's own lines are covered, so that anybody can use the URL
     */
    private AwsCanonical canonical(List<Field> addedHeaders, List<Field> addedQuery, String payload, boolean few) {
        var headers = new ArrayList<Field>();
        for (Field line : request.headers()) {
            String name = line.name().toLowerCase(Locale.ROOT);
            boolean replaced = addedHeaders.stream().anyMatch(each -> each.is(name));
            boolean covered = few ? name.equals("host") || name.startsWith("x-amz-") : !UNCOVERED.contains(name);
            if (covered && !replaced && !(few && name.equals("x-amz-date"))) {
                headers.add(line);
            }
        }
        headers.addAll(addedHeaders);
        if (headers.stream().noneMatch(line -> line.is("Host"))) {
            headers.add(new Field("host", request.authority()));
        }
        var query = new ArrayList<>(SignableRequest.parameters(request.query()));
        query.addAll(addedQuery);
        return new AwsCanonical(request, scope.isStorage(), headers, query, payload);
    }

    private String payloadHash() {
        return Hashing.hex(Hashing.hash("SHA-256", request.body()));
    }

    /** The text that is signed. */
    private String stringToSign(AwsCanonical canonical) {
        byte[] hash = Hashing.hash("SHA-256", Hashing.utf8(canonical.text()));
        return String.join("\n", ALGORITHM, time, scope.text(), Hashing.hex(hash));
    }

    private String signature(AwsCanonical canonical) {
        byte[] key = hmac(Hashing.utf8("AWS4" + auth.secretKey()), scope.date());
        byte[] signing = hmac(hmac(hmac(key, scope.region()), scope.service()), "aws4_request");
        return Hashing.hex(hmac(signing, stringToSign(canonical)));
    }

    private static byte[] hmac(byte[] key, String text) {
        return Hashing.hmac("HmacSHA256", key, Hashing.utf8(text));
    }
}
