package io.bellwether.markets.fartrans;

import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code customer_information.csv}. */
final class CustomerTable {

  private static final String ID = "customerID";
  private static final String TYPE = "customerType";
  private static final String RISK = "riskLevel";
  private static final String CAPACITY = "investmentCapacity";
  private static final String DATE = "timestamp";

  private static final String PREDICTED = "Predicted_";
  private static final String NOT_AVAILABLE = "Not_Available";

  private static final Map<String, RiskProfile> PROFILES =
      Map.of(
          "Conservative", RiskProfile.LOW,
          "Income", RiskProfile.LOW_TO_MEDIUM,
          "Balanced", RiskProfile.MEDIUM,
          "Aggressive", RiskProfile.HIGH);

  /** As the data spells them, and as its description does where that differs. */
  private static final Map<String, Capacity> CAPACITIES =
      Map.of(
          "CAP_LT30K", band(0, 30_000),
          "CAP_LT_30K", band(0, 30_000),
          "CAP_30K_80K", band(30_000, 80_000),
          "CAP_80K_300K", band(80_000, 300_000),
          "CAP_GT300K", new Capacity(euros(300_000), null),
          "GT300K", new Capacity(euros(300_000), null));

  private CustomerTable() {}

  /** In order of time, equal times in order of the file. */
  static List<Investor> read(Path folder, BadRows badRows) {
    List<Investor> investors = new ArrayList<>();
    Table.open(folder.resolve("customer_information.csv"), List.of(ID, TYPE, RISK, CAPACITY, DATE))
        .forEach(badRows, row -> investors.add(investor(row)));
    investors.sort(Comparator.comparing(Investor::asOf));
    return investors;
  }

  private static Investor investor(Row row) throws BadValueException {
    Set<InvestorAttribute> predicted = EnumSet.noneOf(InvestorAttribute.class);
    RiskProfile profile = value(row, RISK, PROFILES, InvestorAttribute.RISK_PROFILE, predicted);
    Capacity capacity = value(row, CAPACITY, CAPACITIES, InvestorAttribute.CAPACITY, predicted);
    Relationship relationship = row.known(TYPE, CustomerTable::relationship);
    return new Investor(
        row.parsed(ID, InvestorId::new),
        null,
        null,
        null,
        null,
        null,
        profile,
        "",
        row.text(TYPE).equalsIgnoreCase("Professional") ? Occupation.OWN_BUSINESS : null,
        null,
        row.date(DATE).atStartOfDay(ZoneOffset.UTC).toInstant(),
        capacity,
        predicted,
        relationship == null ? Relationship.UNKNOWN : relationship);
  }

  private static Relationship relationship(String type) {
    return new Relationship(
        type.equalsIgnoreCase("Legal Entity") ? InvestorType.ORGANISATION : InvestorType.INDIVIDUAL,
        type,
        false);
  }

  /** What the cell stands for, null where it says that this is not available. */
  private static <T> @Nullable T value(
      Row row,
      String column,
      Map<String, T> meanings,
      InvestorAttribute attribute,
      Set<InvestorAttribute> predicted)
      throws BadValueException {
    String text = row.required(column);
    if (text.equals(NOT_AVAILABLE)) {
      return null;
    }
    boolean isPredicted = text.startsWith(PREDICTED);
    T meaning = meanings.get(isPredicted ? text.substring(PREDICTED.length()) : text);
    if (meaning == null) {
      throw new BadValueException(
          column,
          text,
          "one of %s, after %s or not, or %s"
              .formatted(
                  String.join(", ", meanings.keySet().stream().sorted().toList()),
                  PREDICTED,
                  NOT_AVAILABLE));
    }
    if (isPredicted) {
      predicted.add(attribute);
    }
    return meaning;
  }

  private static Capacity band(int from, int below) {
    return new Capacity(euros(from), euros(below));
  }

  private static Money euros(int amount) {
    return new Money(BigDecimal.valueOf(amount), "EUR");
  }
}
