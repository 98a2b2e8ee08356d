package io.bellwether.ranking.rules;

import static io.bellwether.ranking.rules.WhenMissing.KEEP;
import static io.bellwether.ranking.rules.WhenMissing.REMOVE;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.InstrumentClass;
import io.bellwether.contracts.identity.Mic;
import io.bellwether.contracts.identity.SecurityId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Books as text and back. The defaults of all rules stand here, once. */
final class RuleText {

  private RuleText() {}

  static String write(RuleBook book) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : book.rules()) {
      text.append(line(rule)).append('\n');
    }
    return text.toString();
  }

  static RuleBook parse(String text) {
    List<PreRule> before = new ArrayList<>();
    List<PostRule> after = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int number = 0;
    for (String written : text.split("\\R", -1)) {
      number++;
      if (!written.isBlank() && !written.strip().startsWith("#")) {
        RuleLine line = RuleLine.parse(number, written.strip());
        Rule rule = rule(line);
        requirePlace(rule, line, seen);
        seen.put(rule.name(), number);
        switch (rule) {
          case PreRule pre -> before.add(pre);
          case PostRule post -> after.add(post);
        }
      }
    }
    return new RuleBook(before, after);
  }

  /** What the book would refuse too, but without the line. */
  private static void requirePlace(Rule rule, RuleLine line, Map<String, Integer> seen) {
    Integer earlier = seen.get(rule.name());
    if (earlier != null) {
      throw line.refusal("stands in line %d too, must stand once".formatted(earlier), null);
    }
    if (rule instanceof PostRule && !(rule instanceof PostRule.KeptPlace)) {
      for (String kept : List.of(PostRule.OneDiscovery.NAME, PostRule.OneNewListing.NAME)) {
        Integer before = seen.get(kept);
        if (before != null) {
          throw line.refusal(
              "stands after %s in line %d, must stand before it".formatted(kept, before), null);
        }
      }
    }
  }

  private static RuleWords line(Rule rule) {
    RuleWords words = new RuleWords(rule.name());
    return switch (rule) {
      case PreRule.Universe r -> words.texts("ids", r.ids());
      case PreRule.Markets r -> words.texts("mics", r.mics()).choice("missing", r.missing());
      case PreRule.InstrumentClasses r ->
          words.choices("classes", r.classes()).choice("missing", r.missing());
      case PreRule.MinimumTurnover r ->
          words.decimal("least", r.least()).choice("missing", r.missing());
      case PreRule.IndexMember r ->
          words.texts("indices", r.indices()).choice("missing", r.missing());
      case PreRule.Profitable r -> words.choice("missing", r.missing());
      case PreRule.TopByPopularity r -> words.integer("most", r.most());
      case PreRule.PriceBand r ->
          words
              .decimal("least", r.least())
              .decimal("most", r.most())
              .choice("missing", r.missing());
      case PostRule.AlreadyBought r -> words.choice("policy", r.policy());
      case PostRule.SectorCap r -> words.integer("most", r.most()).choice("missing", r.missing());
      case PostRule.IssuerCap r -> words.integer("most", r.most()).choice("missing", r.missing());
      case PostRule.PriceWithinDeposit r ->
          words
              .decimal("share", r.share())
              .choice("missing", r.missing())
              .choice("other-currency", r.otherCurrency());
      case PostRule.Suitability r ->
          words
              .integer("low", r.low())
              .integer("low-to-medium", r.lowToMedium())
              .integer("medium", r.medium())
              .integer("high", r.high())
              .choice("unknown-class", r.unknownClass())
              .choice("unknown-profile", r.unknownProfile())
              .choice("predicted", r.predicted());
      case PostRule.OneDiscovery r -> words.integer("from", r.from());
      case PostRule.OneNewListing r -> words.integer("days", r.days()).integer("from", r.from());
    };
  }

  private static Rule rule(RuleLine line) {
    try {
      Rule rule = read(line);
      line.requireAllRead();
      return rule;
    } catch (InvalidValueException e) {
      throw line.refusal(e.getMessage(), e);
    }
  }

  private static Rule read(RuleLine line) {
    return switch (line.name()) {
      case PreRule.Universe.NAME -> new PreRule.Universe(line.each("ids", SecurityId::new));
      case PreRule.Markets.NAME ->
          new PreRule.Markets(line.each("mics", Mic::new), line.missing(REMOVE));
      case PreRule.InstrumentClasses.NAME ->
          new PreRule.InstrumentClasses(
              line.choices("classes", InstrumentClass.class), line.missing(REMOVE));
      case PreRule.MinimumTurnover.NAME ->
          new PreRule.MinimumTurnover(line.decimal("least", null), line.missing(REMOVE));
      case PreRule.IndexMember.NAME ->
          new PreRule.IndexMember(line.each("indices", index -> index), line.missing(REMOVE));
      case PreRule.Profitable.NAME -> new PreRule.Profitable(line.missing(KEEP));
      case PreRule.TopByPopularity.NAME -> new PreRule.TopByPopularity(line.integer("most", 1_000));
      case PreRule.PriceBand.NAME ->
          new PreRule.PriceBand(
              line.decimal("least", BigDecimal.ZERO),
              line.decimal("most", PreRule.MOST_MONEY),
              line.missing(KEEP));
      case PostRule.AlreadyBought.NAME ->
          new PostRule.AlreadyBought(
              line.choice("policy", PostRule.Repeat.class, PostRule.Repeat.EXCLUDE_BOUGHT));
      case PostRule.SectorCap.NAME ->
          new PostRule.SectorCap(line.integer("most", 2), line.missing(KEEP));
      case PostRule.IssuerCap.NAME ->
          new PostRule.IssuerCap(line.integer("most", 1), line.missing(KEEP));
      case PostRule.PriceWithinDeposit.NAME ->
          new PostRule.PriceWithinDeposit(
              line.decimal("share", BigDecimal.ONE),
              line.missing(KEEP),
              line.choice("other-currency", WhenMissing.class, KEEP));
      case PostRule.Suitability.NAME -> suitability(line, PostRule.Suitability.defaults());
      case PostRule.OneDiscovery.NAME -> new PostRule.OneDiscovery(line.integer("from", 3));
      case PostRule.OneNewListing.NAME ->
          new PostRule.OneNewListing(line.integer("days", 30), line.integer("from", 5));
      default -> throw line.unknownRule();
    };
  }

  private static Rule suitability(RuleLine line, PostRule.Suitability defaults) {
    return new PostRule.Suitability(
        line.integer("low", defaults.low()),
        line.integer("low-to-medium", defaults.lowToMedium()),
        line.integer("medium", defaults.medium()),
        line.integer("high", defaults.high()),
        line.choice("unknown-class", WhenMissing.class, defaults.unknownClass()),
        line.choice("unknown-profile", WhenMissing.class, defaults.unknownProfile()),
        line.choice("predicted", PostRule.Predicted.class, defaults.predicted()));
  }
}
