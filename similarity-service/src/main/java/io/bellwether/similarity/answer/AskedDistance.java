package io.bellwether.similarity.answer;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Two clients whose distance is asked for, before it is checked. */
public record AskedDistance(
    @Schema(required = true) @Nullable String investor,
    @Schema(required = true) @Nullable String other,
    @Schema(description = "cosine, l1, l2 or blend; as configured when left out")
        @Nullable String measure,
    @Schema(description = "Of cosine, l1 and l2 in a blend")
        @Nullable Map<String, @Nullable Double> shares,
    @Schema(description = "How much features count; the desk's for what is not named")
        @Nullable Map<String, @Nullable Double> weights,
    @Schema(description = "Numbers to four places", defaultValue = "false")
        @Nullable Boolean rounded) {}
