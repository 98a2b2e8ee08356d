package io.bellwether.similarity.answer;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.serving.Limit;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A question in a query string. A list is a parameter that is repeated, a number by name is {@code
 * name:number}. Numbers come as text: one that cannot be read would be answered 404 by the
 * framework.
 */
public final class AskedParameters {

  @QueryParam("limit")
  @Parameter(
      description = "The most clients to answer with",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
  public @Nullable String limit;

  @QueryParam("measure")
  @Parameter(description = "cosine, l1, l2 or blend; as configured when left out")
  public @Nullable String measure;

  @QueryParam("shares")
  @Parameter(description = "Of cosine, l1 or l2 in a blend, such as l1:0.5; repeat it")
  public List<String> shares = List.of();

  @QueryParam("weights")
  @Parameter(
      description =
          "How much a feature counts, such as age:2 or region:0; repeat it. The desk's for what is"
              + " not named")
  public List<String> weights = List.of();

  @QueryParam("rounded")
  @Parameter(
      description = "Distances to four places",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public @Nullable String rounded;

  @QueryParam("regions")
  @Parameter(description = "Only clients of this region; repeat it")
  public List<String> regions = List.of();

  @QueryParam("types")
  @Parameter(description = "Only INDIVIDUAL or ORGANISATION")
  public List<String> types = List.of();

  @QueryParam("segments")
  @Parameter(description = "Only clients of this segment; repeat it")
  public List<String> segments = List.of();

  @QueryParam("withoutOptedOut")
  @Parameter(
      description = "Leaves out who asked to be left alone with offers",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public @Nullable String withoutOptedOut;

  @QueryParam("exact")
  @Parameter(
      description = "The nearest of all, also where a graph serves",
      schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
  public @Nullable String exact;

  @QueryParam("bought")
  @Parameter(
      description = "The most securities to name of what each bought",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "20", defaultValue = "5"))
  public @Nullable String bought;

  /**
   * The question about one investor.
   *
   * @throws InvalidValueException for a number or a truth value that is none
   */
  AskedSimilar of(String investor) {
    return new AskedSimilar(
        investor,
        null,
        null,
        limit == null ? null : Limit.parse(limit).value(),
        measure,
        numbers("shares", shares),
        numbers("weights", weights),
        truth("rounded", rounded),
        List.copyOf(regions),
        List.copyOf(types),
        List.copyOf(segments),
        truth("withoutOptedOut", withoutOptedOut),
        truth("exact", exact),
        null,
        number("bought", bought));
  }

  private static Map<String, @Nullable Double> numbers(String field, List<String> said) {
    Map<String, @Nullable Double> numbers = new HashMap<>();
    for (String text : said) {
      // a feature's name may have a colon in it
      int colon = text.lastIndexOf(':');
      try {
        numbers.put(text.substring(0, colon), Double.valueOf(text.substring(colon + 1)));
      } catch (NumberFormatException | StringIndexOutOfBoundsException none) {
        throw new InvalidValueException(field, text, "name:number");
      }
    }
    return numbers;
  }

  static @Nullable Integer number(String field, @Nullable String text) {
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException none) {
      throw new InvalidValueException(field, text, "a whole number");
    }
  }

  /** False where nothing was said. */
  static boolean isTrue(String field, @Nullable String text) {
    return Boolean.TRUE.equals(truth(field, text));
  }

  private static @Nullable Boolean truth(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException(field, text, "true or false");
    };
  }
}
