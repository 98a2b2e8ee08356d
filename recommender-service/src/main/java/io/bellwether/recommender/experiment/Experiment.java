package io.bellwether.recommender.experiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.recommender.ranking.Policy;
import io.bellwether.recommender.rules.BookInForce;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shares clients out among arms. A client's arm is a function of the experiment's name and the
 * client's id: the first 53 bits of the SHA-256 of name, line feed and id, as a fraction of the sum
 * of weights, counted through the arms in the order of their names. So it is the same in every
 * replica and after every restart, and that of one experiment says nothing of that of another.
 */
public final class Experiment {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final int LEAST_ARMS = 2;
  private static final int MOST_ARMS = 10;
  private static final double TWO_TO_MINUS_53 = 0x1p-53;
  private static final int DROPPED_BITS = 11;

  private final String name;
  private final List<Arm> arms;
  private final double weights;

  private Experiment(String name, List<Arm> arms) {
    this.name = name;
    this.arms = List.copyOf(arms);
    this.weights = arms.stream().mapToDouble(Arm::weight).sum();
  }

  /** No experiment: everybody is answered by the book in force. */
  public static Experiment none(BookInForce book) {
    return new Experiment("", List.of(new Arm("", 1, Policy.MODEL, book)));
  }

  /**
   * An experiment.
   *
   * @param arms in order of their names
   * @throws IllegalArgumentException naming the value and the bound
   */
  public static Experiment of(String name, List<Arm> arms) {
    requireName("name", name);
    if (arms.size() < LEAST_ARMS || arms.size() > MOST_ARMS) {
      throw new IllegalArgumentException(
          "arms are %d, but must be %d to %d".formatted(arms.size(), LEAST_ARMS, MOST_ARMS));
    }
    arms.forEach(arm -> requireName("arms", arm.name()));
    return new Experiment(name, arms);
  }

  /** Empty where none is on. */
  public String name() {
    return name;
  }

  public List<Arm> arms() {
    return arms;
  }

  public boolean isOn() {
    return !name.isEmpty();
  }

  /** The arm of a client, always the same. */
  public Arm armOf(InvestorId investor) {
    if (arms.size() == 1) {
      return arms.getFirst();
    }
    double left = fraction(investor) * weights;
    for (Arm arm : arms) {
      left -= arm.weight();
      if (left < 0) {
        return arm;
      }
    }
    return arms.getLast();
  }

  /** From 0, below 1. */
  private double fraction(InvestorId investor) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((name + "\n" + investor.value()).getBytes(UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> DROPPED_BITS) * TWO_TO_MINUS_53;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void requireName(String field, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s is \"%s\", but must be 1 to 64 small letters, digits and dashes"
              .formatted(field, name));
    }
  }
}
