package io.bellwether.similarity.clients;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.event.Side;
import io.bellwether.contracts.event.Trade;
import io.bellwether.contracts.log.EventType;
import io.bellwether.features.clients.ClientFit;
import io.bellwether.features.clients.ClientTallies;
import io.bellwether.features.clients.DealTerms;
import io.bellwether.features.clients.TradedSecurity;
import io.bellwether.snapshots.ClientFeatures;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.FittedClients;
import io.bellwether.snapshots.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a snapshot says of its clients and securities, read where it lies. Immutable. */
final class SnapshotClients {

  private static final int AMOUNTS = 2;
  private static final int MOMENTS = 3;

  private final Snapshot snapshot;
  private final @Nullable ClientFit fit;
  private final List<TradedSecurity> traded;

  SnapshotClients(Snapshot snapshot) {
    this.snapshot = snapshot;
    FittedClients fitted = snapshot.clientFeatures().fitted();
    this.fit = fitted == null ? null : ClientFit.fromJson(fitted.fit());
    this.traded = fit == null ? List.of() : traded(fit, snapshot.securities().facts());
    if (fit != null && !fit.names().equals(snapshot.clientFeatures().names())) {
      throw new IllegalArgumentException(
          "features are %s, must be %s, as they were fitted"
              .formatted(snapshot.clientFeatures().names(), fit.names()));
    }
  }

  private static List<TradedSecurity> traded(ClientFit fit, FactColumn facts) {
    List<TradedSecurity> traded = new ArrayList<>(facts.size());
    for (int security = 0; security < facts.size(); security++) {
      Security said =
          facts.isKnown(security) ? EventType.SECURITY.parse(facts.fact(security)) : null;
      traded.add(fit.traded(said));
    }
    return List.copyOf(traded);
  }

  /** Null where the snapshot does not say how its features were made. */
  @Nullable ClientFit fit() {
    return fit;
  }

  /** Null where nothing was said of the client. */
  @Nullable Investor profile(int row) {
    FactColumn profiles = snapshot.investors().profiles();
    return profiles.isKnown(row) ? EventType.INVESTOR.parse(profiles.fact(row)) : null;
  }

  @Nullable Client find(String id) {
    int row = snapshot.investorIndex(id);
    if (row < 0) {
      return null;
    }
    ClientFeatures features = snapshot.clientFeatures();
    float[] own = new float[features.featureCount()];
    features.rowInto(row, own);
    Investor profile = profile(row);
    return new Client(
        id, own, Facts.of(profile), Client.statedRisk(profile), Holdings.ofSnapshot(snapshot, row));
  }

  Holdings holdings(String id) {
    int row = snapshot.investorIndex(id);
    return row < 0 ? Holdings.NONE : Holdings.ofSnapshot(snapshot, row);
  }

  /** As the snapshot left it; an empty one for a client who is not in it. */
  Account account(ClientFit fitted, String id) {
    int row = snapshot.investorIndex(id);
    return row < 0
        ? new Account(fitted, null, null, Holdings.NONE)
        : new Account(fitted, profile(row), tally(fitted, row), Holdings.ofSnapshot(snapshot, row));
  }

  private @Nullable ClientTallies tally(ClientFit fitted, int row) {
    FittedClients totals = snapshot.clientFeatures().fitted();
    if (totals == null) {
      return null;
    }
    int[] counts = new int[fitted.countWidth()];
    double[] amounts = new double[AMOUNTS];
    long[] moments = new long[MOMENTS];
    totals.counts().into(row * counts.length, counts);
    totals.amounts().into(row * AMOUNTS, amounts);
    totals.moments().into(row * MOMENTS, moments);
    return fitted.tally(counts, amounts, moments);
  }

  /** Null for one that counts with the next training: of a security that is not here. */
  DealsSince.@Nullable Deal deal(Trade trade) {
    int security = snapshot.securities().indexOf(trade.securityId().value());
    if (fit == null || security < 0) {
      return null;
    }
    boolean bought = trade.side() == Side.BUY;
    double quantity = trade.quantity().floatValue();
    return new DealsSince.Deal(
        security,
        bought ? quantity : -quantity,
        fit.deal(
            bought,
            traded.get(security),
            new DealTerms(trade.price().currency(), trade.channel()),
            value(trade),
            trade.executedAt().getEpochSecond()));
  }

  /** As training has it. */
  private static double value(Trade trade) {
    double value = trade.quantity().multiply(trade.price().amount()).doubleValue();
    return (float) Math.min(value, Float.MAX_VALUE);
  }
}
