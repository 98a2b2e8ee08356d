package io.bellwether.synthetic.folder;

import io.bellwether.markets.causal.MarketPlan;
import io.bellwether.markets.fartrans.ClientMarket;
import io.bellwether.markets.fartrans.FarTrans;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.table.BadRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Clients and assets in FAR-Trans's files, at the first prices that are known. */
@ApplicationScoped
class FarTransClients implements RecordedClients {

  @Override
  public Feed open(Path folder, MarketPlan plan, IntFunction<String> idOfTrade) {
    return ClientMarket.of(
        FarTrans.read(folder, FarTrans.Priced.FIRST, new BadRows()),
        plan.monday(),
        plan.weeks(),
        plan.ordersAWeek(),
        plan.seed(),
        plan.strengths(),
        idOfTrade);
  }
}
