@NullMarked
package dev.parley.server.web;

import org.jspecify.annotations.NullMarked;
