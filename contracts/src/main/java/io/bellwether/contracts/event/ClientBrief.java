package io.bellwether.contracts.event;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.identity.SecurityId;
import java.time.Instant;
import java.util.List;

/**
 * What the sales desk should know of a client: who is like them, and what those hold that the
 * client does not. The last brief of a client counts.
 *
 * @param snapshotId that both lists rest on
 * @param asOf when the lists were true
 * @param measure of the distances: cosine, l1, l2 or blend
 * @param neighbours the nearest first, at most {@value #MOST}
 * @param offers the best first, at most {@value #MOST}
 */
public record ClientBrief(
    InvestorId investorId,
    String snapshotId,
    Instant asOf,
    String measure,
    List<Neighbour> neighbours,
    List<Offer> offers)
    implements DomainEvent {

  /** The longest list. */
  public static final int MOST = 100;

  private static final int MOST_RISK = 7;

  public ClientBrief {
    requireFew("neighbours", neighbours);
    requireFew("offers", offers);
    neighbours = List.copyOf(neighbours);
    offers = List.copyOf(offers);
  }

  /**
   * A client who is like the one of the brief.
   *
   * @param distance 0 to 1
   */
  public record Neighbour(InvestorId investorId, double distance) {

    public Neighbour {
      if (!(distance >= 0 && distance <= 1)) {
        throw new InvalidValueException("distance", distance, "0 to 1");
      }
    }
  }

  /**
   * A security that the like of the client hold and the client does not.
   *
   * @param riskClass 1 to 7; 0 where it is not known
   * @param score base rate times lift
   * @param lift by which factor it is likelier for this client than for anybody
   * @param baseRate share of all clients who hold it
   * @param support neighbours who hold it, each once
   * @param holdersByFeatures of those who are like the client by features
   * @param holdersByHoldings of those who are like the client by what they hold
   */
  public record Offer(
      SecurityId securityId,
      String ticker,
      String name,
      int riskClass,
      double score,
      double lift,
      double baseRate,
      int support,
      int holdersByFeatures,
      int holdersByHoldings) {

    public Offer {
      if (riskClass < 0 || riskClass > MOST_RISK) {
        throw new InvalidValueException("riskClass", riskClass, "0 to " + MOST_RISK);
      }
      requireFinite("score", score);
      requireFinite("lift", lift);
      requireFinite("baseRate", baseRate);
    }

    private static void requireFinite(String field, double value) {
      if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
        throw new InvalidValueException(field, value, "finite, at least 0");
      }
    }
  }

  private static void requireFew(String field, List<?> list) {
    if (list.size() > MOST) {
      throw new InvalidValueException(field, list.size() + " of them", "at most " + MOST);
    }
  }
}
