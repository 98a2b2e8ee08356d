package io.bellwether.similarity.offers;

import io.bellwether.crosssell.Appetite;
import io.bellwether.crosssell.Campaign;
import io.bellwether.crosssell.CampaignQuery;
import io.bellwether.crosssell.CrossSellSettings;
import io.bellwether.similarity.SimilarityConfig;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.LiveClients;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * Whom to offer a security or a product: the inverse of {@link Offering}, with {@value #NEIGHBOURS}
 * neighbours in each view. Who is like whom, and what neighbours hold, is as of the snapshot; who
 * has bought it, opted out, gone or changed their risk profile since is looked at when asked.
 * Clients who joined since are in the next.
 */
@Singleton
public final class Campaigning {

  /** Of each client, in each view. */
  static final int NEIGHBOURS = 100;

  private final Grounds grounds;
  private final Suitability suitability;
  private final int mostClients;
  private @Nullable ListedClients listed;

  @Inject
  Campaigning(Grounds grounds, Suitability suitability, SimilarityConfig config) {
    this(grounds, suitability, config.campaignMost());
  }

  Campaigning(Grounds grounds, Suitability suitability, int mostClients) {
    this.grounds = grounds;
    this.suitability = suitability;
    this.mostClients = mostClients;
  }

  /**
   * The first question of a snapshot, and after new weights, finds all neighbours of all clients.
   */
  public ProspectOutcome answer(LiveClients clients, ProspectQuestion question) {
    int clientCount = clients.snapshot().investors().size();
    if (clientCount > mostClients) {
      return new ProspectOutcome.TooManyClients(clientCount, mostClients);
    }
    Ground ground = grounds.of(clients.snapshot());
    CampaignGround aim = CampaignGround.of(question.what(), clients.snapshot(), ground);
    if (aim == null) {
      return new ProspectOutcome.Unknown(question.what());
    }
    List<String> ids = clients.snapshot().investorIds();
    CampaignQuery query =
        new CampaignQuery(
            question.limit(),
            row -> aim.onSale() && mayBeAsked(clients.find(ids.get(row)), aim, question),
            _ -> false,
            Appetite.byHoldings(ground.population()));
    return new ProspectOutcome.Found(
        new Campaign(
                aim.population(),
                listed(clients, ground).views(),
                settings(question.minimumSupport()))
            .prospects(aim.place(), query, ForkJoinPool.commonPool()),
        aim.riskClass(),
        aim.holders());
  }

  private static CrossSellSettings settings(int minimumSupport) {
    CrossSellSettings usual = CrossSellSettings.defaults();
    return new CrossSellSettings(
        NEIGHBOURS, usual.features(), usual.holdings(), usual.prior(), minimumSupport);
  }

  private boolean mayBeAsked(
      @Nullable Client client, CampaignGround aim, ProspectQuestion question) {
    return client != null
        && question.filter().test(client.facts())
        && !aim.isHadBy(client)
        && (question.anyRisk() || suitability.allows(aim.riskClass(), client.riskProfile()));
  }

  /** Who comes while they are made waits: two would take the memory twice. */
  private synchronized ListedClients listed(LiveClients clients, Ground ground) {
    float[] weights = clients.weights();
    ListedClients known = listed;
    if (known == null || !known.isOf(clients, weights)) {
      // those of the snapshot before go first
      listed = null;
      known = ListedClients.of(clients, weights, ground, NEIGHBOURS);
      listed = known;
    }
    return known;
  }
}
