package io.bellwether.ranking.rules;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules said one security at a time on the records themselves: slow and obviously right. Empty
 * means that facts are missing.
 */
final class PlainRules {

  private final Catalogue catalogue;

  PlainRules(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The securities that the rules leave, ascending. */
  List<Integer> eligible(List<PreRule> rules) {
    List<Integer> left = new ArrayList<>();
    for (int at = 0; at < catalogue.ids().size(); at++) {
      left.add(at);
    }
    for (PreRule rule : rules) {
      left = new ArrayList<>(leftBy(rule, left));
    }
    return left;
  }

  List<Integer> leftBy(PreRule rule, List<Integer> left) {
    if (rule instanceof PreRule.TopByPopularity top) {
      return left.stream()
          .filter(at -> buyers(at) > 0)
          .sorted(Comparator.<Integer>comparingInt(at -> -buyers(at)).thenComparing(at -> at))
          .limit(top.most())
          .sorted()
          .toList();
    }
    return left.stream().filter(at -> passes(rule, at)).toList();
  }

  /** Whether a client may see a security beside those shown already. */
  boolean passes(PostRule rule, int at, ClientFacts client, List<Integer> shown) {
    Security security = security(at);
    return switch (rule) {
      case PostRule.AlreadyBought r ->
          switch (r.policy()) {
            case ALLOW -> true;
            case EXCLUDE_BOUGHT -> !client.bought().contains(at);
            case EXCLUDE_HELD -> !client.held().contains(at);
          };
      case PostRule.SectorCap r -> {
        String sector = sector(at);
        yield sector.isEmpty()
            ? r.missing() == WhenMissing.KEEP
            : shown.stream().filter(other -> sector(other).equals(sector)).count() < r.most();
      }
      case PostRule.IssuerCap r -> {
        String issuer = issuer(at);
        yield issuer.isEmpty()
            ? r.missing() == WhenMissing.KEEP
            : shown.stream().filter(other -> issuer(other).equals(issuer)).count() < r.most();
      }
      case PostRule.PriceWithinDeposit r -> {
        BigDecimal price = security == null ? null : security.figure(Figure.PRICE);
        if (security == null || price == null || client.deposit() == null) {
          yield r.missing() == WhenMissing.KEEP;
        }
        yield security.currency().equals(client.deposit().currency())
            ? price.doubleValue()
                <= r.share().doubleValue() * client.deposit().amount().doubleValue() + 1e-9
            : r.otherCurrency() == WhenMissing.KEEP;
      }
      case PostRule.Suitability r -> {
        int riskClass = catalogue.riskClasses().getOrDefault(catalogue.ids().get(at), 0);
        RiskProfile profile = client.riskProfile();
        boolean unknown =
            profile == null
                || (client.profilePredicted() && r.predicted() == PostRule.Predicted.DISTRUST);
        yield !(riskClass == 0 && r.unknownClass() == WhenMissing.REMOVE)
            && !(unknown && r.unknownProfile() == WhenMissing.REMOVE)
            && (riskClass == 0 || unknown || profile == null || riskClass <= r.mostOf(profile));
      }
      case PostRule.KeptPlace r -> true;
    };
  }

  boolean isDiscovery(int at, ClientFacts client) {
    for (int bought : client.bought().toSecurities()) {
      if (sector(bought).equals(sector(at))) {
        return false;
      }
    }
    return !sector(at).isEmpty();
  }

  boolean isNew(int at, int days) {
    Instant first = catalogue.firstKnown().get(catalogue.ids().get(at));
    return first != null
        && !first.isAfter(Catalogue.NOW)
        && !first.isBefore(Catalogue.NOW.minus(Duration.ofDays(days)));
  }

  boolean meets(PostRule.KeptPlace rule, int at, ClientFacts client) {
    return switch (rule) {
      case PostRule.OneDiscovery r -> isDiscovery(at, client);
      case PostRule.OneNewListing r -> isNew(at, r.days());
    };
  }

  /** The answer by definition: the first that fits, of wishes ever fewer. */
  List<Integer> answer(RuleBook book, int[] ranked, ClientFacts client, int limit) {
    List<Integer> plain = fill(book, ranked, client, limit, List.of(), List.of());
    if (plain.size() < limit) {
      return plain;
    }
    List<PostRule.KeptPlace> asked =
        book.keptPlaces().stream().filter(rule -> limit >= rule.from()).toList();
    List<List<PostRule.KeptPlace>> wishes = new ArrayList<>();
    wishes.add(asked);
    if (asked.size() == 2) {
      wishes.add(asked.subList(0, 1));
      wishes.add(asked.subList(1, 2));
    }
    for (List<PostRule.KeptPlace> wish : wishes) {
      for (int places = 0; places <= wish.size(); places++) {
        List<Integer> head = plain.subList(0, limit - places);
        List<Integer> shown = fill(book, ranked, client, limit, head, wish);
        if (shown.size() == limit && open(wish, shown, client) == 0) {
          return shown;
        }
      }
    }
    return plain;
  }

  /** How many of the wishes nothing shown meets. */
  private long open(List<PostRule.KeptPlace> wish, List<Integer> shown, ClientFacts client) {
    return wish.stream()
        .filter(rule -> shown.stream().noneMatch(at -> meets(rule, at, client)))
        .count();
  }

  /** Goes on from a head, taking nothing after which the places left are too few for the wishes. */
  private List<Integer> fill(
      RuleBook book,
      int[] ranked,
      ClientFacts client,
      int limit,
      List<Integer> head,
      List<PostRule.KeptPlace> wish) {
    List<Integer> eligible = eligible(book.preRules());
    List<Integer> shown = new ArrayList<>(head);
    for (int at : ranked) {
      List<Integer> with = new ArrayList<>(shown);
      with.add(at);
      if (shown.size() < limit
          && !shown.contains(at)
          && eligible.contains(at)
          && open(wish, with, client) <= limit - with.size()
          && book.postRules().stream().allMatch(rule -> passes(rule, at, client, shown))) {
        shown.add(at);
      }
    }
    return shown;
  }

  private boolean passes(PreRule rule, int at) {
    SecurityId id = catalogue.ids().get(at);
    Security security = security(at);
    if (rule instanceof PreRule.Universe universe) {
      return universe.ids().contains(id);
    }
    Optional<Boolean> found =
        security == null ? Optional.empty() : Optional.ofNullable(known(rule, security));
    return found.orElse(PreFilter.whenMissing(rule) == WhenMissing.KEEP);
  }

  private static @Nullable Boolean known(PreRule rule, Security security) {
    @Nullable BigDecimal price = security.figure(Figure.PRICE);
    @Nullable BigDecimal volume = security.figure(Figure.AVERAGE_VOLUME);
    return switch (rule) {
      case PreRule.Markets r ->
          security.mic() == null || security.mic().value().equals("XXXX")
              ? null
              : r.mics().contains(security.mic());
      case PreRule.InstrumentClasses r ->
          security.instrumentClass() == null
              ? null
              : r.classes().contains(security.instrumentClass());
      case PreRule.MinimumTurnover r ->
          price == null || volume == null
              ? null
              : price.doubleValue() * volume.doubleValue() >= r.least().doubleValue();
      case PreRule.IndexMember r ->
          security.indices().isEmpty()
              ? null
              : !Collections.disjoint(security.indices(), r.indices());
      case PreRule.Profitable r -> {
        BigDecimal income = security.figure(Figure.NET_INCOME);
        BigDecimal earnings = security.figure(Figure.EARNINGS_PER_SHARE);
        yield income != null
            ? (Boolean) (income.intValue() > 0)
            : earnings != null ? (Boolean) (earnings.intValue() > 0) : null;
      }
      case PreRule.PriceBand r ->
          price == null
              ? null
              : price.doubleValue() >= r.least().doubleValue()
                  && price.doubleValue() <= r.most().doubleValue();
      case PreRule.Universe r -> throw new AssertionError("asked by id");
      case PreRule.TopByPopularity r -> throw new AssertionError("asked of all");
    };
  }

  private @Nullable Security security(int at) {
    return catalogue.facts().get(catalogue.ids().get(at));
  }

  private int buyers(int at) {
    return catalogue.buyers().getOrDefault(catalogue.ids().get(at), 0);
  }

  private String sector(int at) {
    Security security = security(at);
    return security == null ? "" : security.sector();
  }

  private String issuer(int at) {
    Security security = security(at);
    String key = security == null ? null : IssuerKey.of(security);
    return key == null ? "" : key;
  }
}
