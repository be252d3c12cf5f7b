package dev.parley.description.oauth;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the user of a device types in elsewhere (RFC 8628 §3.2).
 *
 * @param code the device's, told to nobody
 * @param userCode what is typed in
 * @param url where
 * @param completeUrl the same with the code in it
 * @param interval that must pass between two questions
 */
public record DeviceCode(
        String code, String userCode, String url, @Nullable String completeUrl, Instant expiresAt, Duration interval) {}
