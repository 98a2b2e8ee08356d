package io.bellwether.markets.replay;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.InvestorType;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.Relationship;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.contracts.money.Money;
import io.bellwether.markets.table.BadRows;
import io.bellwether.markets.table.BadValueException;
import io.bellwether.markets.table.Row;
import io.bellwether.markets.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code investors.csv}. */
final class InvestorRows {

  static final String USER = "user";
  static final String AS_OF = "asOf";
  private static final String HAS_CHILDREN = "hasChildren";
  private static final String OPTED_OUT = "optedOutOfOffers";
  private static final String AGE_YEARS = "ageYears";
  private static final String CAPACITY_CURRENCY = "capacityCurrency";

  private InvestorRows() {}

  /** In order of time, equal times in order of the file. */
  static List<Investor> read(Path file, BadRows badRows) {
    List<Investor> investors = new ArrayList<>();
    Table.open(file, List.of(USER, AS_OF)).forEach(badRows, row -> investors.add(investor(row)));
    investors.sort(Comparator.comparing(Investor::asOf));
    return investors;
  }

  static Investor investor(Row row) throws BadValueException {
    return new Investor(
        row.parsed(USER, InvestorId::new),
        row.constant("sex", Sex.class),
        row.known(AGE_YEARS, InvestorRows::years),
        row.constant("maritalStatus", MaritalStatus.class),
        row.constant("education", Education.class),
        row.known(HAS_CHILDREN, text -> flag(HAS_CHILDREN, text)),
        row.constant("riskProfile", RiskProfile.class),
        row.text("region"),
        row.constant("occupation", Occupation.class),
        money(row, "deposit", "depositCurrency"),
        row.parsed(AS_OF, Moments::ofFacts),
        capacity(row),
        row.constants("predicted", InvestorAttribute.class),
        relationship(row));
  }

  private static Relationship relationship(Row row) throws BadValueException {
    InvestorType type = row.constant("type", InvestorType.class);
    Boolean optedOut = row.known(OPTED_OUT, text -> flag(OPTED_OUT, text));
    Relationship named = row.known("segment", text -> new Relationship(null, text, false));
    return new Relationship(
        type, named == null ? "" : named.segment(), optedOut != null && optedOut);
  }

  private static @Nullable Capacity capacity(Row row) throws BadValueException {
    Money from = money(row, "capacityFrom", CAPACITY_CURRENCY);
    return from == null ? null : new Capacity(from, money(row, "capacityBelow", CAPACITY_CURRENCY));
  }

  private static @Nullable Money money(Row row, String amount, String currency)
      throws BadValueException {
    return row.text(amount).isEmpty()
        ? null
        : new Money(row.decimal(amount), row.parsed(currency, Money::requireCurrency));
  }

  private static Integer years(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(AGE_YEARS, text, "a whole number");
    }
  }

  private static Boolean flag(String column, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new InvalidValueException(column, text, "true or false");
    };
  }
}
