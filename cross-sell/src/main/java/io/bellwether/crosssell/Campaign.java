package io.bellwether.crosssell;

import io.bellwether.algorithms.parallel.Blocks;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.crosssell.held.Holdings;
import io.bellwether.crosssell.near.ListedView;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

/**
 * The inverse of {@link Offers}: whom to offer a security to. Every client who does not hold it is
 * scored by the same {@link Lift}, times the client's appetite. Best first by the score in float32,
 * of equal scores the lower index first.
 *
 * <p>A question costs one pass over all neighbour lists. Holds no state of its own; safe for
 * several threads.
 */
public final class Campaign {

  private final Holdings holdings;
  private final List<ListedView> views;
  private final CrossSellSettings settings;

  /**
   * @param views of the same clients as the holdings
   * @throws IllegalArgumentException if they have other numbers of clients
   */
  public Campaign(Holdings holdings, List<ListedView> views, CrossSellSettings settings) {
    for (ListedView view : views) {
      if (view.lists().clientCount() != holdings.clientCount()) {
        throw new IllegalArgumentException(
            "neighbours are known of %d clients but holdings of %d"
                .formatted(view.lists().clientCount(), holdings.clientCount()));
      }
    }
    this.holdings = holdings;
    this.views = List.copyOf(views);
    this.settings = settings;
  }

  /**
   * The clients likeliest to want a security, or a product where the holdings are of products.
   *
   * @return at most {@code query.limit()}; without clients of too little support
   * @throws IllegalArgumentException if there is no such security, or an appetite is below 0 or not
   *     finite
   */
  public List<Prospect> prospects(int security, CampaignQuery query, ForkJoinPool pool) {
    CampaignQuestion question = new CampaignQuestion(security, holdings, views, settings.prior());
    int clientCount = holdings.clientCount();
    float[] scores = new float[clientCount];
    int[] support = new int[clientCount];
    Blocks.run(
        clientCount,
        pool,
        (from, to) -> {
          int[] countedFor = new int[clientCount];
          for (int client = from; client < to; client++) {
            if (question.holds(client)) {
              continue;
            }
            support[client] = question.support(client, countedFor);
            // the predicates come last: few clients reach them
            if (support[client] >= settings.minimumSupport()
                && query.suitable().test(client)
                && !query.excluded().test(client)) {
              scores[client] = (float) question.score(client, appetite(query, client));
            }
          }
        });
    TopK best = new TopK(query.limit(), clientCount);
    for (int client = 0; client < clientCount; client++) {
      if (scores[client] > 0) {
        best.offer(client, scores[client]);
      }
    }
    return best.drain(
        (client, _) -> question.prospect(client, support[client], appetite(query, client)));
  }

  private static double appetite(CampaignQuery query, int client) {
    double appetite = query.appetite().applyAsDouble(client);
    if (!(appetite >= 0) || !Double.isFinite(appetite)) {
      throw new IllegalArgumentException(
          "appetite of client %d is %s, must be at least 0 and finite".formatted(client, appetite));
    }
    return appetite;
  }
}
