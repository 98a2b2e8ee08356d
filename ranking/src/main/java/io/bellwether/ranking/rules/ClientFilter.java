package io.bellwether.ranking.rules;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.money.Money;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/** What a rule about a security for one client finds. Made for one answer. */
final class ClientFilter {

  private final SecurityFacts facts;
  private final ClientFacts client;
  private final BitSet boughtSectors = new BitSet();

  ClientFilter(SecurityFacts facts, ClientFacts client) {
    this.facts = facts;
    this.client = client;
    History bought = client.bought();
    for (int at = 0; at < bought.size(); at++) {
      boughtSectors.set(facts.sector(bought.security(at)));
    }
  }

  /** Whether a security is of the kind that a rule keeps a place for. */
  boolean meets(PostRule.KeptPlace rule, int security) {
    return kept(rule, security) == Verdict.PASSES;
  }

  /** Judges a security beside those chosen before it. */
  Verdict judge(PostRule rule, int security, Chosen chosen) {
    return switch (rule) {
      case PostRule.AlreadyBought bought -> Verdict.of(!isRepeat(bought.policy(), security));
      case PostRule.SectorCap cap -> withinCap(cap.most(), facts::sector, security, chosen);
      case PostRule.IssuerCap cap -> withinCap(cap.most(), facts::issuer, security, chosen);
      case PostRule.PriceWithinDeposit price -> price(price, security);
      case PostRule.Suitability suitability -> suitability(suitability, security);
      case PostRule.KeptPlace kept -> kept(kept, security);
    };
  }

  /** Whether a rule removes what it has this verdict on. */
  boolean removes(PostRule rule, int security, Verdict verdict) {
    return switch (verdict) {
      case PASSES -> false;
      case FAILS -> true;
      case MISSING -> whenMissing(rule, security) == WhenMissing.REMOVE;
      case OTHER_CURRENCY ->
          rule instanceof PostRule.PriceWithinDeposit price
              && price.otherCurrency() == WhenMissing.REMOVE;
    };
  }

  private WhenMissing whenMissing(PostRule rule, int security) {
    return switch (rule) {
      // purchases are never missing, and what is not known to be of a kind is not of it
      case PostRule.AlreadyBought bought -> WhenMissing.REMOVE;
      case PostRule.KeptPlace kept -> WhenMissing.REMOVE;
      case PostRule.SectorCap cap -> cap.missing();
      case PostRule.IssuerCap cap -> cap.missing();
      case PostRule.PriceWithinDeposit price -> price.missing();
      case PostRule.Suitability suitability -> whenMissing(suitability, security);
    };
  }

  /** Either may be missing, or both: one that says remove is enough. */
  private WhenMissing whenMissing(PostRule.Suitability rule, int security) {
    boolean removed =
        (facts.riskClass(security) == 0 && rule.unknownClass() == WhenMissing.REMOVE)
            || (isProfileUnknown(rule) && rule.unknownProfile() == WhenMissing.REMOVE);
    return removed ? WhenMissing.REMOVE : WhenMissing.KEEP;
  }

  private boolean isRepeat(PostRule.Repeat policy, int security) {
    return switch (policy) {
      case EXCLUDE_BOUGHT -> client.bought().contains(security);
      case EXCLUDE_HELD -> client.held().contains(security);
      case ALLOW -> false;
    };
  }

  private static Verdict withinCap(int most, IntUnaryOperator keyOf, int security, Chosen chosen) {
    int key = keyOf.applyAsInt(security);
    return key == SecurityFacts.UNKNOWN
        ? Verdict.MISSING
        : Verdict.of(chosen.count(keyOf, key) < most);
  }

  private Verdict price(PostRule.PriceWithinDeposit rule, int index) {
    Security security = facts.security(index);
    BigDecimal price = security == null ? null : security.figure(Figure.PRICE);
    Money deposit = client.deposit();
    if (security == null || price == null || deposit == null) {
      return Verdict.MISSING;
    }
    if (!security.currency().equals(deposit.currency())) {
      return Verdict.OTHER_CURRENCY;
    }
    return Verdict.of(price.compareTo(rule.share().multiply(deposit.amount())) <= 0);
  }

  private Verdict suitability(PostRule.Suitability rule, int security) {
    int riskClass = facts.riskClass(security);
    RiskProfile profile = client.riskProfile();
    if (riskClass == 0 || profile == null || isProfileUnknown(rule)) {
      return Verdict.MISSING;
    }
    return Verdict.of(riskClass <= rule.mostOf(profile));
  }

  private boolean isProfileUnknown(PostRule.Suitability rule) {
    return client.riskProfile() == null
        || (client.profilePredicted() && rule.predicted() == PostRule.Predicted.DISTRUST);
  }

  private Verdict kept(PostRule.KeptPlace rule, int security) {
    return switch (rule) {
      case PostRule.OneDiscovery discovery -> discovery(security);
      case PostRule.OneNewListing listing -> facts.isNew(security, listing.days());
    };
  }

  private Verdict discovery(int security) {
    int sector = facts.sector(security);
    return sector == SecurityFacts.UNKNOWN
        ? Verdict.MISSING
        : Verdict.of(!boughtSectors.get(sector));
  }
}
