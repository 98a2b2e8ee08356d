package io.bellwether.algorithms.hybrid;

import java.util.List;

/**
 * What features add to one score, in two views of the same number that do not add up with each
 * other: a score is a product of two sums.
 *
 * @param ofInvestor for each feature f of the investor, {@code F(u,f) e_f . y_i}
 * @param ofSecurity for each feature g of the security, {@code G(i,g) (d_g . x_u + c_g)}
 */
public record FeatureShares(List<Share> ofInvestor, List<Share> ofSecurity) {

  /**
   * One feature's part, negative where it speaks against the security.
   *
   * @param feature the column among the features of its side
   */
  public record Share(int feature, float amount) {}

  public FeatureShares {
    ofInvestor = List.copyOf(ofInvestor);
    ofSecurity = List.copyOf(ofSecurity);
  }
}
