package io.bellwether.similarity.answer;

import io.bellwether.similarity.offers.CampaignFor;
import io.bellwether.similarity.offers.ProspectQuestion;
import io.bellwether.similarity.question.Filter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which clients are asked for, in a query string. Numbers are text as in other questions. */
public final class AskedProspects {

  @QueryParam("limit")
  @Parameter(
      description = "The most clients",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "1",
              maximum = "10000",
              defaultValue = "100"))
  public @Nullable String limit;

  @QueryParam("minimumSupport")
  @Parameter(
      description = "So many neighbours of a client must hold it, or any of it",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "3"))
  public @Nullable String minimumSupport;

  @QueryParam("anyRisk")
  @Parameter(
      description = "Names clients whose risk profile it does not suit too",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public @Nullable String anyRisk;

  @QueryParam("regions")
  @Parameter(description = "Only clients of this region; repeat it")
  public List<String> regions = List.of();

  @QueryParam("types")
  @Parameter(description = "Only INDIVIDUAL or ORGANISATION")
  public List<String> types = List.of();

  @QueryParam("segments")
  @Parameter(description = "Only clients of this segment; repeat it")
  public List<String> segments = List.of();

  ProspectQuestion of(CampaignFor what) {
    return ProspectQuestion.of(
        what,
        AskedParameters.number("limit", limit),
        AskedParameters.number("minimumSupport", minimumSupport),
        Filter.of(regions, types, segments, true),
        AskedParameters.isTrue("anyRisk", anyRisk));
  }
}
