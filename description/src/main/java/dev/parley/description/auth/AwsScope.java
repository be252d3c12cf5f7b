package dev.parley.description.auth;

import dev.parley.description.request.Auth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a signature of AWS holds for; region and service are read from the host where they are not given. */
record AwsScope(String date, String region, String service) {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-\\d+");
    private static final Pattern AWS = Pattern.compile("\\.(amazonaws\\.com(\\.cn)?|api\\.aws|on\\.aws)$");

    static AwsScope of(Auth.AwsSignature auth, String host, String date) {
        String region = auth.region();
        String service = auth.service();
        List<String> labels = AWS.matcher(host).find()
                ? Stream.of(AWS.matcher(host).replaceFirst("").split("\\."))
                        .filter(label -> !label.equals("dualstack"))
                        .toList()
                : List.of();
        int at = 0;
        while (at < labels.size() && !REGION.matcher(labels.get(at)).matches()) {
            at++;
        }
        if (region.isEmpty()) {
            region = at < labels.size() ? labels.get(at) : "us-east-1";
        }
        if (service.isEmpty()) {
            service = labels.isEmpty() ? "execute-api" : labels.get(Math.max(0, Math.min(at, labels.size()) - 1));
        }
        return new AwsScope(date, region, service.equals("lambda-url") ? "lambda" : service);
    }

    String text() {
        return date + "/" + region + "/" + service + "/aws4_request";
    }

    /** Whether it is S3, which signs paths as they are. */
    boolean isStorage() {
        return service.equals("s3") || service.equals("s3-outposts") || service.equals("s3-object-lambda");
    }
}
