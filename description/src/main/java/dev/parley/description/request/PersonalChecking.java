package dev.parley.description.request;

/** Checks personal options. */
final class PersonalChecking {

    PersonalChecking(PersonalOptions options) {}

    PersonalResolution resolution() {
        throw new UnsupportedOperationException();
    }
}
