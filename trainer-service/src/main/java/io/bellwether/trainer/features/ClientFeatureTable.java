package io.bellwether.trainer.features;

import io.bellwether.contracts.event.Education;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.MaritalStatus;
import io.bellwether.contracts.event.Occupation;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Sex;
import io.bellwether.contracts.money.Money;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.trainer.fold.TrainingSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The features by which clients are compared: 31 where the data has ten regions and six sectors.
 *
 * <p>Profile: sex, age, marriage, education, children, risk profile, deposit (logarithm), one
 * column for each of the ten commonest regions, one for each occupation. Behaviour: number of
 * purchases, turnover and mean trade size (logarithms), share of purchases in each of the six
 * commonest sectors.
 *
 * <p>Quantities are brought to 0..1 by the population's extent, an unknown value becomes the mean
 * of the known ones, and from every column its mean is taken, so that the cosine of two clients is
 * above 0 when they differ from the average client in the same direction.
 */
public final class ClientFeatureTable {

  private static final int MOST_REGIONS = 10;
  private static final int MOST_SECTORS = 6;

  private ClientFeatureTable() {}

  /** Rows in the order of the set's investors. */
  public static ClientFeatures of(TrainingSet set) {
    List<String> sectors =
        commonest(
            Arrays.stream(set.purchases().securities())
                .mapToObj(security -> set.securities().get(security).sector()),
            MOST_SECTORS);
    List<FeatureColumn> columns = columns(set, sectors);
    List<Behaviour> behaviours = Behaviour.ofAll(set, sectors);
    int rowCount = set.investorIds().size();
    float[] rowMajor = new float[rowCount * columns.size()];
    double[] values = new double[rowCount];
    for (int column = 0; column < columns.size(); column++) {
      FeatureColumn feature = columns.get(column);
      for (int row = 0; row < rowCount; row++) {
        @Nullable Investor profile = set.profiles().get(set.investorIds().get(row));
        values[row] = feature.value().applyAsDouble(profile, behaviours.get(row));
      }
      ColumnScale.centre(values, feature.scaled());
      for (int row = 0; row < rowCount; row++) {
        rowMajor[row * columns.size() + column] = (float) values[row];
      }
    }
    return new ClientFeatures(
        columns.stream().map(FeatureColumn::name).toList(), rowMajor, rowCount);
  }

  private static List<FeatureColumn> columns(TrainingSet set, List<String> sectors) {
    List<FeatureColumn> columns = new ArrayList<>();
    columns.add(profile("sex.male", false, i -> flag(i.sex(), Sex.MALE)));
    columns.add(profile("age", true, i -> number(i.ageYears())));
    columns.add(profile("married", false, i -> flag(i.maritalStatus(), MaritalStatus.MARRIED)));
    columns.add(profile("education.beyondFirstDegree", false, ClientFeatureTable::beyondFirst));
    columns.add(profile("children", false, i -> flag(i.hasChildren(), true)));
    columns.add(profile("riskProfile", true, i -> steps(i.riskProfile())));
    columns.add(profile("deposit.log", true, i -> logarithm(i.deposit())));
    Collection<Investor> investors = set.profiles().values();
    for (String region : commonest(investors.stream().map(Investor::region), MOST_REGIONS)) {
      columns.add(profile("region." + region, false, i -> flag(known(i.region()), region)));
    }
    for (Occupation occupation : Occupation.values()) {
      columns.add(
          profile("occupation." + occupation, false, i -> flag(i.occupation(), occupation)));
    }
    columns.add(behaviour("purchases.log", true, b -> Math.log1p(b.purchaseCount())));
    columns.add(behaviour("turnover.log", true, b -> Math.log1p(b.turnover())));
    columns.add(behaviour("tradeSize.log", true, b -> Math.log1p(b.meanTradeSize())));
    for (int sector = 0; sector < sectors.size(); sector++) {
      int chosen = sector;
      columns.add(behaviour("sector." + sectors.get(sector), false, b -> b.shareOf(chosen)));
    }
    return columns;
  }

  private static FeatureColumn profile(
      String name, boolean scaled, ToDoubleFunction<Investor> value) {
    return new FeatureColumn(
        name,
        (investor, behaviour) -> investor == null ? Double.NaN : value.applyAsDouble(investor),
        scaled);
  }

  private static FeatureColumn behaviour(
      String name, boolean scaled, ToDoubleFunction<Behaviour> value) {
    return new FeatureColumn(name, (investor, behaviour) -> value.applyAsDouble(behaviour), scaled);
  }

  private static double flag(@Nullable Object value, Object when) {
    return value == null ? Double.NaN : value.equals(when) ? 1 : 0;
  }

  private static @Nullable String known(String text) {
    return text.isEmpty() ? null : text;
  }

  private static double number(@Nullable Integer value) {
    return value == null ? Double.NaN : value;
  }

  private static double steps(@Nullable RiskProfile profile) {
    return profile == null ? Double.NaN : profile.steps();
  }

  private static double beyondFirst(Investor investor) {
    Education education = investor.education();
    return education == null
        ? Double.NaN
        : education.compareTo(Education.SECOND_HIGHER) >= 0 ? 1 : 0;
  }

  private static double logarithm(@Nullable Money money) {
    return money == null ? Double.NaN : Math.log1p(money.amount().doubleValue());
  }

  /** By falling count, then by name; the unknown, which is empty, is none. */
  private static List<String> commonest(Stream<String> values, int most) {
    Map<String, Long> counts =
        values
            .filter(value -> !value.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
