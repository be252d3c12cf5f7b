/** The demo services that speak plain HTTP. */
@NullMarked
package dev.parley.server.demo.http;

import org.jspecify.annotations.NullMarked;
