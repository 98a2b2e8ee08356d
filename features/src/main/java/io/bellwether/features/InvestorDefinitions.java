package io.bellwether.features;

import static io.bellwether.features.Definition.number;
import static io.bellwether.features.Definition.text;
import static io.bellwether.features.Definition.words;

import io.bellwether.algorithms.features.FeatureColumn;
import io.bellwether.contracts.event.Capacity;
import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of an investor's profile, in order. What each means is in docs/features.md. */
final class InvestorDefinitions {

  static final String AGE = "age";
  static final String LOG_DEPOSIT = "log deposit";
  static final String RISK_PROFILE = "risk profile";

  private InvestorDefinitions() {}

  static List<Definition<Investor>> all() {
    return List.of(
        text(FeatureColumn.category("sex"), i -> words(i.sex())),
        number(FeatureColumn.binned(AGE, 25, 35, 45, 55, 65), i -> years(i.ageYears())),
        text(FeatureColumn.category("marital status"), i -> words(i.maritalStatus())),
        number(
            FeatureColumn.binned("education", 1, 2, 3)
                .labelled("secondary", "higher", "second higher", "academic"),
            i -> rank(i.education())),
        text(FeatureColumn.category("children"), i -> yesOrNo(i.hasChildren())),
        number(
            FeatureColumn.binned(RISK_PROFILE, 0.25, 0.75, 1.5)
                .labelled("low", "low to medium", "medium", "high"),
            i -> steps(i.riskProfile())),
        text(FeatureColumn.category("risk profile source"), InvestorDefinitions::source),
        text(FeatureColumn.category("region"), Investor::region),
        text(FeatureColumn.category("occupation"), i -> words(i.occupation())),
        number(FeatureColumn.number(LOG_DEPOSIT), i -> logDeposit(i.deposit(), i.capacity())),
        number(FeatureColumn.number("log capacity"), i -> logMiddle(i.capacity())));
  }

  private static double years(@Nullable Integer age) {
    return age == null ? Double.NaN : age;
  }

  private static double rank(@Nullable Education education) {
    return education == null ? Double.NaN : education.ordinal();
  }

  private static String yesOrNo(@Nullable Boolean value) {
    return value == null ? "" : value ? "yes" : "no";
  }

  private static double steps(@Nullable RiskProfile profile) {
    return profile == null ? Double.NaN : profile.steps();
  }

  private static String source(Investor investor) {
    if (investor.riskProfile() == null) {
      return "";
    }
    return investor.predicted().contains(InvestorAttribute.RISK_PROFILE) ? "predicted" : "answered";
  }

  /** Of the deposit, else of the middle of the capacity band. */
  private static double logDeposit(@Nullable Money deposit, @Nullable Capacity capacity) {
    return deposit == null ? logMiddle(capacity) : StrictMath.log1p(deposit.amount().doubleValue());
  }

  /** A band without an upper end is taken for its lower end. */
  private static double logMiddle(@Nullable Capacity capacity) {
    if (capacity == null) {
      return Double.NaN;
    }
    double from = capacity.from().amount().doubleValue();
    Money below = capacity.below();
    double middle = below == null ? from : (from + below.amount().doubleValue()) / 2;
    return StrictMath.log1p(middle);
  }
}
