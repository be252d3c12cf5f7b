package dev.parley.description.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.description.request.Auth;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AwsSigningTest {

    private static final Instant SUITE_TIME = Instant.parse("2015-08-30T12:36:00Z");
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    /** The published suite of AWS, each a folder with its request and what is made of it. */
    static Stream<String> suite() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(AwsSigningTest.class.getResource("aws4_testsuite"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(file -> file.toString().endsWith(".req"))
                    .map(file -> root.relativize(file).toString().replaceFirst("\\.req$", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("suite")
    void theSignatureIsAsAwsPublishedIt(String name) throws IOException {
        SignableRequest request = request(text(name + ".req"));
        Matcher token = Pattern.compile("(?m)^x-amz-security-token:(.*)$").matcher(text(name + ".creq"));
        boolean given = !token.find() || request.header("X-Amz-Security-Token") != null;
        String session = given ? "" : token.group(1);
        var auth = new Auth.AwsSignature("AKIDEXAMPLE", SECRET, session, "us-east-1", "service", Auth.In.HEADER);
        Credentials credentials = Objects.requireNonNull(Signing.sign(auth, request, SUITE_TIME, new Random(1)));
        assertThat(credentials.headers())
                .hasSize(session.isEmpty() ? 1 : 2)
                .endsWith(new Field("Authorization", text(name + ".authz").strip()));
    }

    @Test
    void theWholeSuiteIsThere() throws Exception {
        assertThat(suite()).hasSizeGreaterThanOrEqualTo(33);
    }

    private static String text(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AwsSigningTest.class.getResourceAsStream("aws4_testsuite/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        }
    }

    /** A request as the suite writes it; a line that begins with a blank goes on with the one before. */
    private static SignableRequest request(String text) {
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        String body = end < 0 ? "" : text.substring(end + 2);
        List<String> lines = head.replaceAll("\n[ \t]+", " ").lines().toList();
        String start = lines.getFirst();
        var headers = new ArrayList<Field>();
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            headers.add(new Field(line.substring(0, colon), line.substring(colon + 1)));
        }
        String method = start.substring(0, start.indexOf(' '));
        String target = start.substring(start.indexOf(' ') + 1, start.lastIndexOf(' '));
        return SignableRequest.of(method, "https://example.amazonaws.com" + target, headers, body);
    }

    private static final Auth.AwsSignature STORAGE = new Auth.AwsSignature(
            "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "", "", "", Auth.In.HEADER);
    private static final Instant STORAGE_TIME = Instant.parse("2013-05-24T00:00:00Z");

    /** "Signature Calculations for the Authorization Header", Amazon S3 API Reference. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /test.txt | Range: bytes=0-9 | f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                "GET | /?lifecycle | | fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
                "GET | /?max-keys=2&prefix=J | | 34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
            })
    void theExamplesOfS3AreSigned(String method, String target, String header, String signature) {
        var headers = new ArrayList<>(List.of(new Field("Host", "examplebucket.s3.amazonaws.com")));
        if (header != null) {
            headers.add(new Field("Range", "bytes=0-9"));
        }
        var request = SignableRequest.of(method, "https://examplebucket.s3.amazonaws.com" + target, headers, "");
        List<Field> added = sign(STORAGE, request, STORAGE_TIME).headers();
        assertThat(added)
                .extracting(Field::name)
                .containsExactly("X-Amz-Date", "X-Amz-Content-Sha256", "Authorization");
        assertThat(added.getLast().value())
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, ")
                .endsWith("Signature=" + signature);
    }

    @Test
    void theUploadOfS3IsSigned() {
        var headers = List.of(
                new Field("Host", "examplebucket.s3.amazonaws.com"),
                new Field("Date", "Fri, 24 May 2013 00:00:00 GMT"),
                new Field("x-amz-storage-class", "REDUCED_REDUNDANCY"));
        var request = SignableRequest.of(
                "PUT", "https://examplebucket.s3.amazonaws.com/test%24file.text", headers, "Welcome to Amazon S3.");
        assertThat(sign(STORAGE, request, STORAGE_TIME).headers().getLast().value())
                .endsWith("Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    /** "Authenticating Requests: Using Query Parameters", Amazon S3 API Reference. */
    @Test
    void aUrlIsSigned() {
        var auth =
                new Auth.AwsSignature(STORAGE.accessKey(), STORAGE.secretKey(), "", "us-east-1", "s3", Auth.In.QUERY);
        var request = SignableRequest.of(
                "GET",
                "https://examplebucket.s3.amazonaws.com/test.txt",
                List.of(new Field("Host", "examplebucket.s3.amazonaws.com"), new Field("Accept", "*/*")),
                "");
        Credentials credentials = sign(auth, request, STORAGE_TIME);
        assertThat(credentials.headers()).isEmpty();
        assertThat(credentials.url(request.url()))
                .isEqualTo("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                        + "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                        + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                        + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    }

    @Test
    void aTokenOfASessionIsSignedToo() {
        var auth = new Auth.AwsSignature("AKIDEXAMPLE", SECRET, "token", "us-east-1", "service", Auth.In.HEADER);
        var request = SignableRequest.of("GET", "https://example.com/", List.of(new Field("Host", "example.com")), "");
        List<Field> added = sign(auth, request, SUITE_TIME).headers();
        assertThat(added)
                .contains(new Field("X-Amz-Date", "20150830T123600Z"), new Field("X-Amz-Security-Token", "token"));
        assertThat(added.getLast().value()).contains("SignedHeaders=host;x-amz-date;x-amz-security-token,");
    }

    @Test
    void linesThatChangeOnTheWayAreNotCovered() {
        var auth = new Auth.AwsSignature("AKIDEXAMPLE", SECRET, "", "us-east-1", "service", Auth.In.HEADER);
        var request = SignableRequest.of(
                "POST",
                "https://example.com/",
                List.of(
                        new Field("Host", "example.com"),
                        new Field("User-Agent", "x"),
                        new Field("Accept-Encoding", "gzip"),
                        new Field("Content-Length", "2"),
                        new Field("Authorization", "old"),
                        new Field("Content-Type", "text/plain")),
                "ab");
        assertThat(sign(auth, request, SUITE_TIME).headers().getLast().value())
                .contains("SignedHeaders=content-type;host;x-amz-date,");
    }

    @ParameterizedTest
    @CsvSource({
        "sqs.eu-central-1.amazonaws.com, eu-central-1, sqs",
        "bucket.s3.us-west-2.amazonaws.com, us-west-2, s3",
        "bucket.s3.dualstack.us-west-2.amazonaws.com, us-west-2, s3",
        "s3.amazonaws.com, us-east-1, s3",
        "iam.amazonaws.com, us-east-1, iam",
        "abc123.execute-api.ap-southeast-2.amazonaws.com, ap-southeast-2, execute-api",
        "abc.lambda-url.us-east-1.on.aws, us-east-1, lambda",
        "ec2.cn-north-1.amazonaws.com.cn, cn-north-1, ec2",
        "ec2.us-gov-west-1.amazonaws.com, us-gov-west-1, ec2",
        "api.example.com, us-east-1, execute-api"
    })
    void regionAndServiceAreReadFromTheHost(String host, String region, String service) {
        assertThat(AwsScope.of(STORAGE, host, "20130524")).isEqualTo(new AwsScope("20130524", region, service));
    }

    private static Credentials sign(Auth auth, SignableRequest request, Instant now) {
        return Objects.requireNonNull(Signing.sign(auth, request, now, new Random(1)));
    }
}
