package io.bellwether.ranking.rules;

import io.bellwether.contracts.event.RiskProfile;
import java.math.BigDecimal;

/** A rule about a security for one client, or about an answer as a whole. */
public sealed interface PostRule extends Rule {

  /** Risk classes run from 1, the least risk, to this. */
  int RISK_CLASSES = 7;

  /** What is not shown again. */
  enum Repeat {
    /** Whatever the client ever bought. */
    EXCLUDE_BOUGHT,
    /** What the client owns now; what was sold may come back. */
    EXCLUDE_HELD,
    /** Everything may be shown. */
    ALLOW
  }

  /** Whether a profile that a model predicted counts as known. */
  enum Predicted {
    TRUST,
    DISTRUST
  }

  /** What the client bought or owns already. */
  record AlreadyBought(Repeat policy) implements PostRule {
    public static final String NAME = "already-bought";

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * Securities of one sector in an answer.
   *
   * @param most 1 to 1,000
   * @param missing a security of unknown sector; one that is kept counts for no sector
   */
  record SectorCap(int most, WhenMissing missing) implements PostRule {
    public static final String NAME = "sector-cap";

    public SectorCap {
      Checks.within("most", most, 1, 1_000);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * Securities of one issuer in an answer; {@link IssuerKey} says who the issuer is.
   *
   * @param most 1 to 1,000
   * @param missing a security of unknown issuer; one that is kept counts for no issuer
   */
  record IssuerCap(int most, WhenMissing missing) implements PostRule {
    public static final String NAME = "issuer-cap";

    public IssuerCap {
      Checks.within("most", most, 1, 1_000);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * The price of one unit is at most a share of what the client has deposited.
   *
   * @param share 0.000001 to 100; 1 is the whole deposit
   * @param missing a price or a deposit that is unknown
   * @param otherCurrency a price in another currency than the deposit: nothing is converted
   */
  record PriceWithinDeposit(BigDecimal share, WhenMissing missing, WhenMissing otherCurrency)
      implements PostRule {
    public static final String NAME = "price-within-deposit";

    public PriceWithinDeposit {
      share = Checks.within("share", share, new BigDecimal("0.000001"), new BigDecimal("100"));
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * The highest risk class that each risk profile allows, on the scale 1 to 7; 0 allows none. It
   * never falls as the profile rises.
   *
   * @param predicted whether a predicted profile counts; if not, it is unknown
   * @see "Commission Delegated Regulation (EU) 2017/653, annex II: the summary risk indicator of 7
   *     classes"
   */
  record Suitability(
      int low,
      int lowToMedium,
      int medium,
      int high,
      WhenMissing unknownClass,
      WhenMissing unknownProfile,
      Predicted predicted)
      implements PostRule {
    public static final String NAME = "suitability";

    public Suitability {
      Checks.within("low", low, 0, RISK_CLASSES);
      Checks.within("low-to-medium", lowToMedium, low, RISK_CLASSES);
      Checks.within("medium", medium, lowToMedium, RISK_CLASSES);
      Checks.within("high", high, medium, RISK_CLASSES);
    }

    /** 2, 3, 5 and 7; what is unknown or predicted is not shown. */
    public static Suitability defaults() {
      return new Suitability(
          2, 3, 5, 7, WhenMissing.REMOVE, WhenMissing.REMOVE, Predicted.DISTRUST);
    }

    /** The highest class that a profile allows. */
    public int mostOf(RiskProfile profile) {
      return switch (profile) {
        case LOW -> low;
        case LOW_TO_MEDIUM -> lowToMedium;
        case MEDIUM -> medium;
        case HIGH -> high;
      };
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * A rule that at least one security of an answer is of a kind: where the places before hold none,
   * a place at the end is kept for the best there is. Such rules stand last in a book. Where the
   * list has none that every other rule lets in, the answer is the one without this rule, which
   * then is unmet.
   */
  sealed interface KeptPlace extends PostRule {

    /** The shortest answer it is asked of, by its limit, 2 to 1,000. */
    int from();
  }

  /** A security of a sector the client has never bought from. */
  record OneDiscovery(int from) implements KeptPlace {
    public static final String NAME = "one-discovery";

    public OneDiscovery {
      Checks.within("from", from, 2, 1_000);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * A security that has been known for a few days only.
   *
   * @param days how long a security counts as new, 1 to 3,650
   */
  record OneNewListing(int days, int from) implements KeptPlace {
    public static final String NAME = "one-new-listing";

    public OneNewListing {
      Checks.within("days", days, 1, 3_650);
      Checks.within("from", from, 2, 1_000);
    }

    @Override
    public String name() {
      return NAME;
    }
  }
}
