package io.bellwether.similarity.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.offers.OfferQuestion;
import io.bellwether.similarity.offers.ProductKind;
import io.bellwether.similarity.question.Words;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offers of products over REST. */
@Path("/v1/investors/{id}/products")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "similarity")
public class ProductsResource {

  private final ClientProducts products;

  ProductsResource(ClientProducts products) {
    this.products = products;
  }

  @GET
  @Blocking
  @Operation(
      operationId = "findProducts",
      summary = "Products of which clients like a client hold some and the client holds nothing",
      description = "docs/cross-sell.md says how offers are scored and what the evidence means.")
  @APIResponse(
      responseCode = "200",
      description = "The offers",
      content = @Content(schema = @Schema(implementation = ProductsAnswer.class)))
  @APIResponse(responseCode = "400", description = "A value is out of bounds")
  @APIResponse(responseCode = "404", description = "Nobody has heard of the client")
  @APIResponse(responseCode = "503", description = "No snapshot is loaded yet")
  public ProductsAnswer products(
      @Parameter(description = "The client's id, 1 to 64 visible ASCII characters") @PathParam("id")
          String id,
      @Parameter(
              description = "What is a product: a class of instruments, a sector, an industry",
              schema = @Schema(enumeration = {"class", "sector", "industry"}))
          @QueryParam("by")
          @Nullable String by,
      @Parameter(
              description = "The most offers",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "As of offers") @QueryParam("neighbours")
          @Nullable String neighbours,
      @Parameter(description = "As of offers") @QueryParam("minimumSupport")
          @Nullable String minimumSupport,
      @Parameter(description = "As of offers") @QueryParam("anyRisk") @Nullable String anyRisk) {
    return products.answer(
        kind(by),
        OfferQuestion.of(
            id,
            Limit.parse(limit),
            AskedParameters.number("neighbours", neighbours),
            AskedParameters.number("minimumSupport", minimumSupport),
            AskedParameters.isTrue("anyRisk", anyRisk)),
        Channel.REST);
  }

  static ProductKind kind(@Nullable String by) {
    if (by == null) {
      throw new InvalidValueException("by", null, "one of CLASS, SECTOR, INDUSTRY");
    }
    return Words.constant("by", by, ProductKind.class);
  }
}
