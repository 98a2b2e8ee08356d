package io.bellwether.ranking.rules;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A rule about a security alone: whether it may be a candidate for anybody. Judged once for a
 * catalogue. Sets keep their entries in the order of their texts; decimals lose trailing zeros.
 */
public sealed interface PreRule extends Rule {

  BigDecimal MOST_MONEY = new BigDecimal("1e18");

  /** Only securities the firm lists by name. */
  record Universe(Set<SecurityId> ids) implements PreRule {
    public static final String NAME = "universe";

    public Universe {
      ids = Checks.entries("ids", ids);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /** Only securities traded on these markets. The code for no market counts as missing. */
  record Markets(Set<Mic> mics, WhenMissing missing) implements PreRule {
    public static final String NAME = "markets";

    public Markets {
      mics = Checks.entries("mics", mics);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /** Only these kinds of instruments. */
  record InstrumentClasses(Set<InstrumentClass> classes, WhenMissing missing) implements PreRule {
    public static final String NAME = "instrument-classes";

    public InstrumentClasses {
      classes = Checks.entries("classes", classes);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * Average daily volume times price, in the security's own currency, whichever that is.
   *
   * @param least 0 to 1e18
   */
  record MinimumTurnover(BigDecimal least, WhenMissing missing) implements PreRule {
    public static final String NAME = "minimum-turnover";

    public MinimumTurnover {
      least = Checks.within("least", least, BigDecimal.ZERO, MOST_MONEY);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /** Only members of at least one of these indices. A security of no index counts as missing. */
  record IndexMember(Set<String> indices, WhenMissing missing) implements PreRule {
    public static final String NAME = "index-member";

    public IndexMember {
      indices = Checks.entries("indices", indices);
      if (indices.contains("")) {
        throw new InvalidValueException("indices", "", "names that are not empty");
      }
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /** Net income above 0; where that is unknown, earnings per share above 0. */
  record Profitable(WhenMissing missing) implements PreRule {
    public static final String NAME = "profitable";

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * The securities with the most buyers of those that the rules before it left, of equal counts the
   * lower index; none without buyers.
   *
   * @param most 1 to 1,000,000
   */
  record TopByPopularity(int most) implements PreRule {
    public static final String NAME = "top-by-popularity";

    public TopByPopularity {
      Checks.within("most", most, 1, 1_000_000);
    }

    @Override
    public String name() {
      return NAME;
    }
  }

  /**
   * The price of one unit, in the security's own currency, from {@code least} to {@code most}, both
   * included.
   *
   * @param least 0 to 1e18
   * @param most {@code least} to 1e18
   */
  record PriceBand(BigDecimal least, BigDecimal most, WhenMissing missing) implements PreRule {
    public static final String NAME = "price-band";

    public PriceBand {
      least = Checks.within("least", least, BigDecimal.ZERO, MOST_MONEY);
      most = Checks.within("most", most, least, MOST_MONEY);
    }

    @Override
    public String name() {
      return NAME;
    }
  }
}
