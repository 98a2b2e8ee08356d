package io.bellwether.crosssell;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * What is asked for a security. Several threads ask the three functions at once.
 *
 * @param limit how many clients at most, at least 1
 * @param suitable clients whom the security suits
 * @param excluded clients who are no answer, such as those who opted out; holders never are
 * @param appetite how much more than the average a client buys, finite and at least 0: see {@link
 *     Appetite}
 */
public record CampaignQuery(
    int limit, IntPredicate suitable, IntPredicate excluded, IntToDoubleFunction appetite) {

  public CampaignQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is %d, must be at least 1".formatted(limit));
    }
  }

  /** The security suits everybody, nobody opted out. */
  public static CampaignQuery best(int limit, IntToDoubleFunction appetite) {
    return new CampaignQuery(limit, client -> true, client -> false, appetite);
  }
}
