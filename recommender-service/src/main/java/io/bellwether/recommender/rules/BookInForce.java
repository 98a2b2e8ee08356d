package io.bellwether.recommender.rules;

import io.bellwether.ranking.rules.PostRule;
import io.bellwether.ranking.rules.PostRule.Repeat;
import io.bellwether.ranking.rules.PreRule;
import io.bellwether.ranking.rules.Rule;
import io.bellwether.ranking.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The book of rules that this service answers by, from its start to its end.
 *
 * <p>What a client owns now is not known here: a snapshot counts purchases and no sales. So a book
 * that asks for it is refused.
 */
public final class BookInForce {

  private static final String SETTING = "bellwether.recommender.rules";

  private final RuleBook book;
  private final String id;
  private final boolean asksAboutSecurities;
  private final boolean asksAboutClients;
  private final boolean removesTheBought;
  private final boolean removesMore;

  private BookInForce(RuleBook book) {
    this.book = book;
    this.id = book.id();
    this.asksAboutSecurities = book.rules().stream().anyMatch(BookInForce::asksAboutSecurities);
    this.asksAboutClients = book.rules().stream().anyMatch(BookInForce::asksAboutClients);
    this.removesTheBought =
        book.postRules().contains(new PostRule.AlreadyBought(Repeat.EXCLUDE_BOUGHT));
    this.removesMore =
        book.postRules().stream().anyMatch(rule -> !(rule instanceof PostRule.AlreadyBought));
  }

  /** Nothing that the client ever bought, and no other rule. */
  public static BookInForce unconfigured() {
    return new BookInForce(
        new RuleBook(List.of(), List.of(new PostRule.AlreadyBought(Repeat.EXCLUDE_BOUGHT))));
  }

  /**
   * Reads a book.
   *
   * @throws IllegalArgumentException if it cannot be read, or naming file, line, rule, key, value
   *     and bound
   */
  public static BookInForce read(Path file) {
    String text = text(file);
    try {
      RuleBook book = RuleBook.parse(text);
      requireKnowable(book, text);
      return new BookInForce(book);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          "%s: %s: %s".formatted(SETTING, file, refused.getMessage()), refused);
    }
  }

  public RuleBook book() {
    return book;
  }

  /** {@code rules-} and 16 hex digits of the SHA-256 of the text. */
  public String id() {
    return id;
  }

  /** The canonical text: every rule with every key. */
  public String text() {
    return book.text();
  }

  /** Whether any rule looks at what a security is like; if not, its facts need not be kept. */
  boolean asksAboutSecurities() {
    return asksAboutSecurities;
  }

  /** Whether any rule looks at how long a security has been known. */
  boolean asksWhatIsNew() {
    return book.postRules().stream().anyMatch(PostRule.OneNewListing.class::isInstance);
  }

  /** Whether any rule looks at a client's profile; if not, it need not be read. */
  public boolean asksAboutClients() {
    return asksAboutClients;
  }

  /** Whether a client's purchases are removed from their list. */
  public boolean removesTheBought() {
    return removesTheBought;
  }

  /** Whether more may be removed from a client's list than their purchases. */
  public boolean removesMore() {
    return removesMore;
  }

  /**
   * The rules about a security for one client alone: in an answer for several, each of them is to
   * hold for each client.
   */
  RuleBook forEachMember() {
    return new RuleBook(
        List.of(), book.postRules().stream().filter(BookInForce::isAboutOneClient).toList());
  }

  private static boolean isAboutOneClient(PostRule rule) {
    return switch (rule) {
      case PostRule.AlreadyBought bought -> true;
      case PostRule.PriceWithinDeposit price -> true;
      case PostRule.Suitability suitability -> true;
      case PostRule.SectorCap cap -> false;
      case PostRule.IssuerCap cap -> false;
      case PostRule.KeptPlace kept -> false;
    };
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s is \"%s\", but must be a file of rules in UTF-8 that can be read: %s"
              .formatted(SETTING, file, e.getClass().getSimpleName()),
          e);
    }
  }

  private static void requireKnowable(RuleBook book, String text) {
    if (book.postRules().contains(new PostRule.AlreadyBought(Repeat.EXCLUDE_HELD))) {
      String rule = PostRule.AlreadyBought.NAME;
      String refusal =
          "policy is \"exclude-held\", but must be exclude-bought or allow: what a client owns now"
              + " is not known to this service";
      throw new IllegalArgumentException(
          "line %d: %s: %s".formatted(lineOf(rule, text), rule, refusal));
    }
  }

  private static int lineOf(String rule, String text) {
    List<String> lines = List.of(text.split("\\R", -1));
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).strip().startsWith(rule)) {
        return at + 1;
      }
    }
    throw new IllegalStateException("no line begins with " + rule);
  }

  private static boolean asksAboutSecurities(Rule rule) {
    return switch (rule) {
      // an identifier, a number of buyers and a purchase are known of every security
      case PreRule.Universe universe -> false;
      case PreRule.TopByPopularity top -> false;
      case PostRule.AlreadyBought bought -> false;
      case PreRule.Markets markets -> true;
      case PreRule.InstrumentClasses classes -> true;
      case PreRule.MinimumTurnover turnover -> true;
      case PreRule.IndexMember member -> true;
      case PreRule.Profitable profitable -> true;
      case PreRule.PriceBand band -> true;
      case PostRule.SectorCap cap -> true;
      case PostRule.IssuerCap cap -> true;
      case PostRule.PriceWithinDeposit price -> true;
      case PostRule.Suitability suitability -> true;
      case PostRule.OneDiscovery discovery -> true;
      case PostRule.OneNewListing listing -> true;
    };
  }

  private static boolean asksAboutClients(Rule rule) {
    return rule instanceof PostRule.Suitability || rule instanceof PostRule.PriceWithinDeposit;
  }
}
