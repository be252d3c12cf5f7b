/** What is said to and by an authorization server (RFC 6749, 7636, 8628), without saying it. */
@NullMarked
package dev.parley.description.oauth;

import org.jspecify.annotations.NullMarked;
