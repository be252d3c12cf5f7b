package dev.parley.description.transfer;

/** What a project can be written as in one file. */
public enum ExportFormat {
    OPENAPI,
    ASYNCAPI,
    /** A Postman collection of format 2.1. */
    POSTMAN
}
