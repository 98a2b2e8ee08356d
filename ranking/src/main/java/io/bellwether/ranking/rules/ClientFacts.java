package io.bellwether.ranking.rules;

import io.bellwether.algorithms.model.History;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.InvestorAttribute;
import io.bellwether.contracts.event.RiskProfile;
import io.bellwether.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What rules know of one client.
 *
 * @param bought every security the client ever bought
 * @param held the securities the client owns now
 * @param profilePredicted whether a model predicted the risk profile
 */
public record ClientFacts(
    History bought,
    History held,
    @Nullable RiskProfile riskProfile,
    boolean profilePredicted,
    @Nullable Money deposit) {

  /** A client of whom only the purchases are known. */
  public static ClientFacts ofPurchases(History bought, History held) {
    return new ClientFacts(bought, held, null, false, null);
  }

  public static ClientFacts of(Investor investor, History bought, History held) {
    return new ClientFacts(
        bought,
        held,
        investor.riskProfile(),
        investor.predicted().contains(InvestorAttribute.RISK_PROFILE),
        investor.deposit());
  }
}
