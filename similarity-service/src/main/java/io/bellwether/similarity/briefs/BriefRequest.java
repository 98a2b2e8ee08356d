package io.bellwether.similarity.briefs;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.ClientBrief;
import io.bellwether.serving.Limit;
import io.bellwether.similarity.offers.OfferQuestion;
import io.bellwether.similarity.question.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to tell of every client, and where to.
 *
 * @param to at least one of csv, parquet, mongodb and kafka; capital letters make no difference
 * @param neighbours the most to name, 0 to {@value ClientBrief#MOST}; {@value #USUAL} when null
 * @param offers the most to name, 0 to {@value ClientBrief#MOST}; {@value #USUAL} when null
 * @param minimumSupport neighbours who hold an offer; as documented when null
 */
public record BriefRequest(
    @Schema(
            description = "At least one of csv, parquet, mongodb and kafka",
            examples = {"[\"kafka\"]"})
        @Nullable List<String> to,
    @Schema(minimum = "0", maximum = "100", defaultValue = "10") @Nullable Integer neighbours,
    @Schema(minimum = "0", maximum = "100", defaultValue = "10") @Nullable Integer offers,
    @Schema(
            minimum = "1",
            defaultValue = "3",
            description = "So many neighbours must hold an offer")
        @Nullable Integer minimumSupport) {

  private static final int USUAL = 10;

  public BriefRequest {
    if (to == null || to.isEmpty()) {
      throw new InvalidValueException("to", to, "one or more of csv, parquet, mongodb and kafka");
    }
    to = destinations(to).stream().map(Enum::name).toList();
    neighbours = bounded("neighbours", neighbours);
    offers = bounded("offers", offers);
    // says what is wrong with it
    OfferQuestion.of("any", Limit.DEFAULT, null, minimumSupport, false);
    if (neighbours + offers == 0) {
      throw new InvalidValueException("neighbours", neighbours, "above 0 where offers is 0");
    }
  }

  OfferQuestion offersTo(String id) {
    return OfferQuestion.of(id, new Limit(offerCount()), null, minimumSupport, false);
  }

  Set<Destination> destinations() {
    return destinations(to == null ? List.of() : to);
  }

  int neighbourCount() {
    return neighbours == null ? USUAL : neighbours;
  }

  int offerCount() {
    return offers == null ? USUAL : offers;
  }

  private static Set<Destination> destinations(List<String> names) {
    EnumSet<Destination> destinations = EnumSet.noneOf(Destination.class);
    names.forEach(name -> destinations.add(Words.constant("to", name, Destination.class)));
    return destinations;
  }

  private static int bounded(String field, @Nullable Integer asked) {
    int count = asked == null ? USUAL : asked;
    if (count < 0 || count > ClientBrief.MOST) {
      throw new InvalidValueException(field, count, "0 to " + ClientBrief.MOST);
    }
    return count;
  }
}
