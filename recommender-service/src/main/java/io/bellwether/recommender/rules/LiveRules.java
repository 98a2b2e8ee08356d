package io.bellwether.recommender.rules;

import io.bellwether.algorithms.popularity.PopularityModel;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.features.FeatureSettings;
import io.bellwether.features.RiskClass;
import io.bellwether.ranking.rules.CatalogueRules;
import io.bellwether.ranking.rules.SecurityFacts;
import io.bellwether.recommender.catalogue.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The book over the catalogue of one snapshot as the log has it. To judge a catalogue takes longer
 * than an answer: it is done again some time after a change, for all changes up to then, while
 * questions are answered by the judgement before. Numbers of buyers are those of the snapshot.
 *
 * <p>Risk classes are those of {@link RiskClass} with the market volatility that features have by
 * default. Safe for use by several threads.
 */
public final class LiveRules {

  private static final FeatureSettings SETTINGS = FeatureSettings.defaults();

  /** How long a judgement of what is new may stand: what is new grows old without any event. */
  private static final Duration FRESH = Duration.ofHours(1);

  /**
   * What the book makes of the catalogue.
   *
   * @param newListings those that the book keeps a place for; not to be written
   * @param eachMember the rules about a security for one client: where a list is for several, each
   *     of them is asked for alone
   * @param catalogueVersion of what was judged
   * @param at when it was judged
   */
  public record Judgement(
      CatalogueRules rules,
      BitSet newListings,
      CatalogueRules eachMember,
      long catalogueVersion,
      Instant at) {

    /** Another where another list may follow from it. */
    public String version() {
      // what is new depends on the moment as well
      return catalogueVersion + (newListings.isEmpty() ? "" : "@" + at.toEpochMilli());
    }
  }

  private final BookInForce book;
  private final Catalogue catalogue;
  private final Executor later;
  private final List<SecurityId> ids;
  private final List<@Nullable Security> ofSnapshot;
  private final float[] buyers;
  private final AtomicBoolean isDue = new AtomicBoolean();
  private final InstantSource clock;
  private volatile Judgement latest;

  /** Judges by the system's clock. */
  public LiveRules(
      BookInForce book, Catalogue catalogue, PopularityModel popularity, Executor later) {
    this(book, catalogue, popularity, later, InstantSource.system());
  }

  /**
   * Judges the catalogue for the first time.
   *
   * @param later runs a task on another thread after the time that a change may take to count
   * @param clock says how old a listing is
   * @throws io.bellwether.serving.RefusedSnapshotException if a fact of the snapshot cannot be read
   */
  public LiveRules(
      BookInForce book,
      Catalogue catalogue,
      PopularityModel popularity,
      Executor later,
      InstantSource clock) {
    this.book = book;
    this.catalogue = catalogue;
    this.later = later;
    this.clock = clock;
    this.ids = catalogue.ids().stream().map(SecurityId::new).toList();
    this.ofSnapshot = book.asksAboutSecurities() ? catalogue.ofSnapshot() : List.of();
    this.buyers = popularity.counts();
    this.latest = judge();
  }

  public BookInForce book() {
    return book;
  }

  /** The rules by the latest judgement. */
  public CatalogueRules current() {
    return latest.rules();
  }

  /** The latest judgement; where it is no longer fresh, another is asked for. */
  public Judgement judgement() {
    Judgement current = latest;
    if (book.asksWhatIsNew() && clock.instant().isAfter(current.at().plus(FRESH))) {
      askForJudgement();
    }
    return current;
  }

  /** What is known of a security has changed. */
  public void catalogueChanged() {
    if (book.asksAboutSecurities()) {
      askForJudgement();
    }
  }

  private void askForJudgement() {
    if (isDue.compareAndSet(false, true)) {
      later.execute(this::judgeAgain);
    }
  }

  /** Judges the catalogue as it is now. */
  public synchronized void judgeAgain() {
    // before the facts are read: a change meanwhile asks for another judgement
    isDue.set(false);
    latest = judge();
  }

  private Judgement judge() {
    Instant now = clock.instant();
    long version = catalogue.version();
    SecurityFacts facts =
        SecurityFacts.of(
            ids,
            this::known,
            this::riskClass,
            id -> (int) buyers[indexOf(id)],
            id -> catalogue.firstKnown(indexOf(id)),
            now);
    CatalogueRules rules = book.book().over(facts);
    return new Judgement(
        rules, rules.newListings(), book.forEachMember().over(facts), version, now);
  }

  private int riskClass(SecurityId id) {
    Security security = known(id);
    Integer riskClass = security == null ? null : RiskClass.of(security, SETTINGS);
    return Objects.requireNonNullElse(riskClass, 0);
  }

  private @Nullable Security known(SecurityId id) {
    if (!book.asksAboutSecurities()) {
      return null;
    }
    Security newer = catalogue.newer(id.value());
    return newer != null ? newer : ofSnapshot.get(indexOf(id));
  }

  private int indexOf(SecurityId id) {
    return catalogue.indexOf(id.value());
  }
}
