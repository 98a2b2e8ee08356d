package io.bellwether.ranking.rules;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.Mic;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a rule about a security alone finds. */
final class PreFilter {

  private PreFilter() {}

  /**
   * Judges one security by every rule but the most popular, which compares securities.
   *
   * @param index a security of the facts
   */
  static Verdict judge(PreRule rule, SecurityFacts facts, int index) {
    Security security = facts.security(index);
    return switch (rule) {
      case PreRule.Universe universe -> Verdict.of(universe.ids().contains(facts.id(index)));
      case PreRule.Markets markets -> market(markets, security);
      case PreRule.InstrumentClasses classes -> instrument(classes, security);
      case PreRule.MinimumTurnover turnover -> turnover(turnover, security);
      case PreRule.IndexMember member -> member(member, security);
      case PreRule.Profitable profitable -> profitable(security);
      case PreRule.PriceBand band -> price(band, security);
      case PreRule.TopByPopularity top -> Verdict.of(facts.buyers(index) > 0);
    };
  }

  /** What a rule says of securities that it cannot judge. */
  static WhenMissing whenMissing(PreRule rule) {
    return switch (rule) {
      // an identifier and a count are never missing
      case PreRule.Universe universe -> WhenMissing.REMOVE;
      case PreRule.TopByPopularity top -> WhenMissing.REMOVE;
      case PreRule.Markets markets -> markets.missing();
      case PreRule.InstrumentClasses classes -> classes.missing();
      case PreRule.MinimumTurnover turnover -> turnover.missing();
      case PreRule.IndexMember member -> member.missing();
      case PreRule.Profitable profitable -> profitable.missing();
      case PreRule.PriceBand band -> band.missing();
    };
  }

  private static Verdict market(PreRule.Markets rule, @Nullable Security security) {
    Mic mic = security == null ? null : security.mic();
    if (mic == null || mic.equals(Mic.NO_MARKET)) {
      return Verdict.MISSING;
    }
    return Verdict.of(rule.mics().contains(mic));
  }

  private static Verdict instrument(PreRule.InstrumentClasses rule, @Nullable Security security) {
    if (security == null || security.instrumentClass() == null) {
      return Verdict.MISSING;
    }
    return Verdict.of(rule.classes().contains(security.instrumentClass()));
  }

  private static Verdict turnover(PreRule.MinimumTurnover rule, @Nullable Security security) {
    BigDecimal price = figure(security, Figure.PRICE);
    BigDecimal volume = figure(security, Figure.AVERAGE_VOLUME);
    if (price == null || volume == null) {
      return Verdict.MISSING;
    }
    return Verdict.of(price.multiply(volume).compareTo(rule.least()) >= 0);
  }

  private static Verdict member(PreRule.IndexMember rule, @Nullable Security security) {
    if (security == null || security.indices().isEmpty()) {
      return Verdict.MISSING;
    }
    return Verdict.of(security.indices().stream().anyMatch(rule.indices()::contains));
  }

  private static Verdict profitable(@Nullable Security security) {
    BigDecimal income = figure(security, Figure.NET_INCOME);
    BigDecimal earned = income != null ? income : figure(security, Figure.EARNINGS_PER_SHARE);
    return earned == null ? Verdict.MISSING : Verdict.of(earned.signum() > 0);
  }

  private static Verdict price(PreRule.PriceBand rule, @Nullable Security security) {
    BigDecimal price = figure(security, Figure.PRICE);
    if (price == null) {
      return Verdict.MISSING;
    }
    return Verdict.of(price.compareTo(rule.least()) >= 0 && price.compareTo(rule.most()) <= 0);
  }

  private static @Nullable BigDecimal figure(@Nullable Security security, Figure figure) {
    return security == null ? null : security.figure(figure);
  }
}
