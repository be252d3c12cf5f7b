package dev.parley.engine.tab;

import dev.parley.description.request.PersonalOptions;
import dev.parley.description.request.Request;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An open tab of a person, with what is not saved in it.
 *
 * @param id made by the interface
 * @param endpoint id of the endpoint that is open in it
 * @param revision the endpoint's revision that the draft was made from
 * @param folder path of the folder that a request which is not saved was begun in, or none
 * @param session id of the session that it shows
 */
public record Tab(
        String id,
        int position,
        @Nullable String endpoint,
        @Nullable Long revision,
        @Nullable Request draft,
        @Nullable PersonalOptions personal,
        @Nullable String folder,
        @Nullable String session,
        Instant updatedAt) {}
