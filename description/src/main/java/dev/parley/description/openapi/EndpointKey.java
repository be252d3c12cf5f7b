package dev.parley.description.openapi;

/**
 * Which request of a document an endpoint is.
 *
 * @param path key of the path item
 * @param method as it is sent
 * @param example id of one of the further requests that the operation has examples of; empty for its own
 */
public record EndpointKey(String path, String method, String example) {

    /** The operation's own request. */
    static EndpointKey of(String path, String method) {
        return new EndpointKey(path, method, "");
    }

    boolean isExample() {
        return !example.isEmpty();
    }

    /** As it is listed in the order of the endpoints. */
    @Override
    public String toString() {
        return method + " " + path + (isExample() ? " #" + example : "");
    }
}
