package io.bellwether.ranking.rules;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.identity.SecurityId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What rules know of the securities of one model, by its indices, as of one moment. Immutable; made
 * again when the catalogue changes.
 */
public final class SecurityFacts {

  /** Number of a sector or an issuer that is not known. */
  static final int UNKNOWN = 0;

  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final List<SecurityId> ids;
  private final List<@Nullable Security> securities;
  private final int[] riskClasses;
  private final int[] buyers;
  private final int[] sectors;
  private final int[] issuers;
  // NaN where it is not known when the security was first known
  private final double[] daysKnown;

  private SecurityFacts(
      List<SecurityId> ids,
      List<@Nullable Security> securities,
      int[] riskClasses,
      int[] buyers,
      double[] daysKnown) {
    this.ids = ids;
    this.securities = securities;
    this.riskClasses = riskClasses;
    this.buyers = buyers;
    this.sectors = numbered(securities, SecurityFacts::sectorOf);
    this.issuers = numbered(securities, IssuerKey::of);
    this.daysKnown = daysKnown;
  }

  /**
   * Collects the facts; when securities were first known is not known of any.
   *
   * @param ids the model's securities, in the order of its indices
   * @param known the facts of a security, or null where it has none: then every fact is missing
   * @param riskClass 1, the least risk, to 7, or 0 where it is unknown
   * @param buyers how many clients bought a security, at least 0
   * @throws InvalidValueException if a risk class or a count is out of bounds
   */
  public static SecurityFacts of(
      List<SecurityId> ids,
      Function<SecurityId, @Nullable Security> known,
      ToIntFunction<SecurityId> riskClass,
      ToIntFunction<SecurityId> buyers) {
    return of(ids, known, riskClass, buyers, id -> null, Instant.EPOCH);
  }

  /**
   * Collects the facts as of a moment.
   *
   * @param firstKnown when a security was first known, or null where that is not known or was
   *     before all records
   * @param now the moment; what becomes known later is no new listing yet
   * @throws InvalidValueException if a risk class or a count is out of bounds
   * @see #of(List, Function, ToIntFunction, ToIntFunction)
   */
  public static SecurityFacts of(
      List<SecurityId> ids,
      Function<SecurityId, @Nullable Security> known,
      ToIntFunction<SecurityId> riskClass,
      ToIntFunction<SecurityId> buyers,
      Function<SecurityId, @Nullable Instant> firstKnown,
      Instant now) {
    List<@Nullable Security> securities = new ArrayList<>(ids.size());
    int[] classes = new int[ids.size()];
    int[] counts = new int[ids.size()];
    double[] daysKnown = new double[ids.size()];
    for (int index = 0; index < classes.length; index++) {
      SecurityId id = ids.get(index);
      securities.add(known.apply(id));
      classes[index] = riskClass.applyAsInt(id);
      counts[index] = buyers.applyAsInt(id);
      Instant first = firstKnown.apply(id);
      daysKnown[index] =
          first == null ? Double.NaN : Duration.between(first, now).toSeconds() / DAY_SECONDS;
      Checks.within("riskClass of " + id, classes[index], 0, PostRule.RISK_CLASSES);
      Checks.within("buyers of " + id, counts[index], 0, Integer.MAX_VALUE);
    }
    return new SecurityFacts(List.copyOf(ids), securities, classes, counts, daysKnown);
  }

  public int securityCount() {
    return ids.size();
  }

  public SecurityId id(int security) {
    return ids.get(security);
  }

  @Nullable Security security(int security) {
    return securities.get(security);
  }

  int riskClass(int security) {
    return riskClasses[security];
  }

  int buyers(int security) {
    return buyers[security];
  }

  /** Whether a security was first known within so many days; missing where that is not known. */
  Verdict isNew(int security, int days) {
    double known = daysKnown[security];
    return Double.isNaN(known) ? Verdict.MISSING : Verdict.of(known >= 0 && known <= days);
  }

  /** Equal for securities of one sector; {@link #UNKNOWN} where it is not known. */
  int sector(int security) {
    return sectors[security];
  }

  /** Equal for securities of one issuer; {@link #UNKNOWN} where it is not known. */
  int issuer(int security) {
    return issuers[security];
  }

  private static @Nullable String sectorOf(Security security) {
    return security.sector().isEmpty() ? null : security.sector();
  }

  private static int[] numbered(
      List<@Nullable Security> securities, Function<Security, @Nullable String> key) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] numbered = new int[securities.size()];
    for (int index = 0; index < numbered.length; index++) {
      Security security = securities.get(index);
      String text = security == null ? null : key.apply(security);
      numbered[index] = text == null ? UNKNOWN : numberOf(text, numbers);
    }
    return numbered;
  }

  private static int numberOf(String text, Map<String, Integer> numbers) {
    Integer next = numbers.size() + 1;
    Integer given = numbers.putIfAbsent(text, next);
    return given == null ? next : given;
  }
}
