package io.bellwether.recommender.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.serving.Limit;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A question in a query string. A list is a parameter that is repeated. Numbers come as text: one
 * that cannot be read would be answered 404 by the framework.
 */
public final class AskedParameters {

  @QueryParam("limit")
  @Parameter(
      description = "The most securities to answer with",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  public @Nullable String limit;

  @QueryParam("universe")
  @Parameter(description = "A security that may be shown; repeat it. All when left out")
  public List<String> universe = List.of();

  @QueryParam("exclude")
  @Parameter(description = "A security that may not be shown; repeat it")
  public List<String> exclude = List.of();

  @QueryParam("sectors")
  @Parameter(description = "A sector as the catalogue names it; repeat it. All when left out")
  public List<String> sectors = List.of();

  @QueryParam("instruments")
  @Parameter(description = "STOCK, BOND or FUND; repeat it. All when left out")
  public List<String> instruments = List.of();

  @QueryParam("minScore")
  @Parameter(
      description = "The least score to be shown, in the unit of the answer's scores",
      schema = @Schema(type = SchemaType.NUMBER))
  public @Nullable String minScore;

  @QueryParam("why")
  @Parameter(
      description = "Whether to give reasons",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
  public @Nullable String why;

  @QueryParam("language")
  @Parameter(description = "Of the reasons: en or ru; else the header Accept-Language")
  public @Nullable String language;

  @QueryParam("seed")
  @Parameter(description = "A security: asks for what is like it")
  public @Nullable String seed;

  @QueryParam("asOf")
  @Parameter(description = "Id of the snapshot to answer from, as of its offsets")
  public @Nullable String asOf;

  /**
   * The question for one investor.
   *
   * @throws InvalidValueException for a number or a truth value that is none
   */
  Asked of(String investor) {
    return new Asked(
        List.of(investor),
        limit == null ? null : Limit.parse(limit).value(),
        List.copyOf(universe),
        List.copyOf(exclude),
        List.copyOf(sectors),
        List.copyOf(instruments),
        number(minScore),
        truth(why),
        language,
        seed,
        asOf);
  }

  private static @Nullable Float number(@Nullable String text) {
    try {
      return text == null ? null : Float.valueOf(text);
    } catch (NumberFormatException none) {
      throw new InvalidValueException("minScore", text, "a number");
    }
  }

  private static @Nullable Boolean truth(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException("why", text, "true or false");
    };
  }
}
