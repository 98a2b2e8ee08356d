package io.bellwether.features;

import io.bellwether.algorithms.features.ColumnState;
import io.bellwether.algorithms.features.FeatureColumn;
import io.bellwether.algorithms.features.FeatureEncoder;
import io.bellwether.algorithms.features.FeatureRow;
import io.bellwether.algorithms.features.NumberState;
import io.bellwether.algorithms.features.TextState;
import io.bellwether.algorithms.matrix.CsrMatrix;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Securities and investors as numbers, by what was found in those it was fitted on: the training
 * window's, as known at its end. Immutable; read back from its JSON it makes the same rows bit for
 * bit, so that serving sees what training saw.
 *
 * <p>Sparse rows are for models that sum over columns; an investor's hold the profile only. Dense
 * rows are for trees; NaN is missing; an investor's hold the profile, then the behaviour. A
 * security or an investor of whom nothing is known is null: a row in which all is missing.
 */
public final class FeaturePipeline {

  private final FeatureSettings settings;
  private final SectorMedians medians;
  private final List<Definition<Security>> securityDefinitions;
  private final List<Definition<Investor>> investorDefinitions;
  private final FeatureEncoder securities;
  private final FeatureEncoder investors;
  private final List<String> sectors;
  private final List<String> denseInvestorNames;
  private final PairFigures pairFigures;

  private FeaturePipeline(
      FeatureSettings settings,
      SectorMedians medians,
      FeatureEncoder securities,
      FeatureEncoder investors) {
    this.settings = settings;
    this.medians = medians;
    this.securityDefinitions = SecurityDefinitions.of(settings, medians);
    this.investorDefinitions = InvestorDefinitions.all();
    this.securities = securities;
    this.investors = investors;
    TextState seen = (TextState) state(securities, SecurityDefinitions.SECTOR);
    this.sectors = seen.values().subList(0, Math.min(settings.sectors(), seen.values().size()));
    this.denseInvestorNames =
        Stream.concat(investors.denseNames().stream(), Behaviours.names(sectors).stream()).toList();
    this.pairFigures =
        new PairFigures(
            denseInvestorNames,
            securities.denseNames(),
            sectors,
            ((NumberState) state(securities, SecurityDefinitions.BETA)).centre());
  }

  /**
   * Finds medians, quantiles, scales and texts. The order of the lists does not matter; investors
   * without a profile do not count.
   */
  public static FeaturePipeline fit(
      List<Security> securities,
      List<? extends @Nullable Investor> investors,
      FeatureSettings settings) {
    SectorMedians medians = SectorMedians.fit(securities, settings.encoder().minimumCount());
    List<Investor> profiles = new ArrayList<>();
    for (Investor investor : investors) {
      if (investor != null) {
        profiles.add(investor);
      }
    }
    return new FeaturePipeline(
        settings,
        medians,
        FeatureEncoder.fit(
            Definition.table(SecurityDefinitions.of(settings, medians), securities),
            settings.encoder()),
        FeatureEncoder.fit(
            Definition.table(InvestorDefinitions.all(), profiles), settings.encoder()));
  }

  /** Securities x sparse columns. */
  public CsrMatrix securityRows(List<? extends @Nullable Security> rows) {
    return securities.sparse(Definition.table(securityDefinitions, rows));
  }

  public FeatureRow securityRow(@Nullable Security security) {
    return securities.sparseRow(
        Definition.table(securityDefinitions, Collections.singletonList(security)), 0);
  }

  /** Investors x sparse columns, of the profile only. */
  public CsrMatrix investorRows(List<? extends @Nullable Investor> rows) {
    return investors.sparse(Definition.table(investorDefinitions, rows));
  }

  public FeatureRow investorRow(@Nullable Investor investor) {
    return investors.sparseRow(
        Definition.table(investorDefinitions, Collections.singletonList(investor)), 0);
  }

  /** Securities x dense columns, row-major. */
  public float[] denseSecurityRows(List<? extends @Nullable Security> rows) {
    return securities.dense(Definition.table(securityDefinitions, rows));
  }

  /** Writes one dense security row from {@code at} on. */
  public void denseSecurityRowInto(@Nullable Security security, float[] into, int at) {
    securities.denseRowInto(
        Definition.table(securityDefinitions, Collections.singletonList(security)), 0, into, at);
  }

  /**
   * Investors x dense columns, row-major, as seen at one moment; row {@code r} of the behaviours is
   * that of the {@code r}th investor. Fold purchases before the moment only.
   */
  public float[] denseInvestorRows(
      List<? extends @Nullable Investor> rows, Behaviours behaviours, long epochSecond) {
    int width = denseInvestorNames.size();
    int profileWidth = investors.denseNames().size();
    float[] profiles = investors.dense(Definition.table(investorDefinitions, rows));
    float[] rowMajor = new float[Math.multiplyExact(rows.size(), width)];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(profiles, row * profileWidth, rowMajor, row * width, profileWidth);
      behaviours.into(row, epochSecond, rowMajor, row * width + profileWidth);
    }
    return rowMajor;
  }

  /**
   * Writes one dense investor row from {@code at} on.
   *
   * @param row of the behaviours; -1 for an investor who has none
   */
  public void denseInvestorRowInto(
      @Nullable Investor investor,
      Behaviours behaviours,
      int row,
      long epochSecond,
      float[] into,
      int at) {
    if (at < 0 || at + denseInvestorNames.size() > into.length) {
      throw new IllegalArgumentException(
          "%d dense columns do not fit from %d into %d places"
              .formatted(denseInvestorNames.size(), at, into.length));
    }
    investors.denseRowInto(
        Definition.table(investorDefinitions, Collections.singletonList(investor)), 0, into, at);
    behaviours.into(row, epochSecond, into, at + investors.denseNames().size());
  }

  public List<String> securityNames() {
    return securities.sparseNames();
  }

  public List<String> investorNames() {
    return investors.sparseNames();
  }

  public List<String> denseSecurityNames() {
    return securities.denseNames();
  }

  public List<String> denseInvestorNames() {
    return denseInvestorNames;
  }

  /**
   * What the codes of a dense column of either side mean, from 0; a text never seen has the code
   * after the last. Empty when the column is a quantity.
   */
  public List<String> denseCodes(String denseName) {
    return Stream.concat(securities.state().stream(), investors.state().stream())
        .filter(state -> state.column().name().equals(denseName))
        .filter(state -> state.column().kind() == FeatureColumn.Kind.CATEGORY)
        .map(state -> ((TextState) state).values())
        .findFirst()
        .orElse(List.of());
  }

  /** The commonest sectors, in which purchases are counted. */
  public List<String> sectors() {
    return sectors;
  }

  /** What the fold of behaviours needs to know of what was bought. */
  public SecurityFacts facts(@Nullable Security security) {
    if (security == null) {
      return SecurityFacts.UNKNOWN;
    }
    Integer riskClass = RiskClass.of(security, settings);
    return new SecurityFacts(
        sectors.indexOf(security.sector()), Objects.requireNonNullElse(riskClass, 0));
  }

  /** Behaviours of nobody yet, over this pipeline's sectors. */
  public Behaviours behaviours() {
    return new Behaviours(sectors);
  }

  /**
   * Behaviours that go on from a stored state.
   *
   * @throws IllegalArgumentException if it is not whole, or was counted in other sectors: after a
   *     new fit the purchases are folded again
   */
  public Behaviours behaviours(byte[] state) {
    return Behaviours.ofBytes(state, sectors);
  }

  public PairFigures pairFigures() {
    return pairFigures;
  }

  public String toJson() {
    return new PipelineState(
            PipelineState.FORMAT_VERSION, settings, medians, securities.state(), investors.state())
        .toJson();
  }

  /**
   * The pipeline that was written.
   *
   * @throws IllegalArgumentException if the JSON is not whole, or of columns that this version does
   *     not define
   */
  public static FeaturePipeline fromJson(String json) {
    PipelineState state = PipelineState.ofJson(json);
    requireDefined(
        "securities",
        state.securities(),
        SecurityDefinitions.of(state.settings(), state.medians()));
    requireDefined("investors", state.investors(), InvestorDefinitions.all());
    return new FeaturePipeline(
        state.settings(),
        state.medians(),
        FeatureEncoder.ofState(state.securities()),
        FeatureEncoder.ofState(state.investors()));
  }

  private static <T> void requireDefined(
      String whose, List<ColumnState> found, List<Definition<T>> defined) {
    var foundColumns = found.stream().map(ColumnState::column).toList();
    var definedColumns = defined.stream().map(Definition::column).toList();
    if (!foundColumns.equals(definedColumns)) {
      throw new IllegalArgumentException(
          "columns of %s are %s, must be %s".formatted(whose, foundColumns, definedColumns));
    }
  }

  private static ColumnState state(FeatureEncoder encoder, String column) {
    return encoder.state().stream()
        .filter(state -> state.column().name().equals(column))
        .findFirst()
        .orElseThrow();
  }
}
