package io.bellwether.similarity.answer;

import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.similarity.offers.CampaignFor;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The clients of a campaign over REST. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class ProspectsResource {

  private static final String LAW =
      "docs/cross-sell.md says how clients are scored. The first question after a new snapshot"
          + " or new weights takes seconds.";

  private final ClientProspects prospects;

  ProspectsResource(ClientProspects prospects) {
    this.prospects = prospects;
  }

  @GET
  @Path("securities/{id}/prospects")
  @Blocking
  @Operation(
      operationId = "findProspects",
      summary =
          "Clients to offer a security to, the likeliest first; nobody who opted out of offers",
      description = LAW)
  @APIResponse(
      responseCode = "200",
      description = "The clients",
      content = @Content(schema = @Schema(implementation = ProspectsAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "The snapshot does not have the security")
  @APIResponse(responseCode = "501", description = "There are more clients than this is set up for")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public ProspectsAnswer ofSecurity(
      @Parameter(description = "ISIN or MIC:TICKER") @PathParam("id") String id,
      @BeanParam AskedProspects asked) {
    return prospects.answer(
        asked.of(new CampaignFor.OneSecurity(new SecurityId(id))), Channel.REST);
  }

  @GET
  @Path("products/{by}/{name}/prospects")
  @Blocking
  @Operation(
      operationId = "findProductProspects",
      summary =
          "Clients to offer a product to who hold nothing of it, the likeliest first; nobody who"
              + " opted out of offers",
      description = LAW)
  @APIResponse(
      responseCode = "200",
      description = "The clients",
      content = @Content(schema = @Schema(implementation = ProspectsAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "The snapshot has no security of the product")
  @APIResponse(responseCode = "501", description = "There are more clients than this is set up for")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public ProspectsAnswer ofProduct(
      @Parameter(
              description = "What is a product: a class of instruments, a sector, an industry",
              schema = @Schema(enumeration = {"class", "sector", "industry"}))
          @PathParam("by")
          String by,
      @Parameter(description = "The product's name, such as Technology") @PathParam("name")
          String name,
      @BeanParam AskedProspects asked) {
    return prospects.answer(
        asked.of(new CampaignFor.Product(ProductsResource.kind(by), name)), Channel.REST);
  }
}
