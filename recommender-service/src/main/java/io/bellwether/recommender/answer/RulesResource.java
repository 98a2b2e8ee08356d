package io.bellwether.recommender.answer;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rules over REST. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rules")
public class RulesResource {

  private final Recommendations recommendations;

  RulesResource(Recommendations recommendations) {
    this.recommendations = recommendations;
  }

  @GET
  @NonBlocking
  @Operation(
      operationId = "rules",
      summary = "The rules in force, and what those about securities alone removed",
      description =
          "Rules about securities alone are asked once for the catalogue and counted here; rules for"
              + " one client are counted in each answer.")
  public RulesAnswer rules() {
    return recommendations.rules();
  }
}
