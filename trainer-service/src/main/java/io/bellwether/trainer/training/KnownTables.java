package io.bellwether.trainer.training;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.EventType;
import io.bellwether.snapshots.FactColumn;
import io.bellwether.snapshots.InvestorTable;
import io.bellwether.snapshots.SecurityTable;
import io.bellwether.trainer.fold.TrainingSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last word on securities and investors, for services that start from a snapshot. */
final class KnownTables {

  private static final byte[] NOTHING = {};

  private KnownTables() {}

  static SecurityTable securities(TrainingSet set) {
    List<Security> securities = set.securities();
    return new SecurityTable(
        securities.stream().map(security -> security.id().value()).toList(),
        securities.stream().map(Security::ticker).toList(),
        securities.stream().map(Security::name).toList(),
        securities.stream().map(Security::sector).toList(),
        FactColumn.of(securities.stream().map(EventType.SECURITY::write).toList()),
        set.securitiesFirstSeen());
  }

  static InvestorTable investors(TrainingSet set) {
    return new InvestorTable(
        set.investorIds(),
        FactColumn.of(set.profilesInOrder().stream().map(KnownTables::bytes).toList()));
  }

  private static byte[] bytes(@Nullable Investor profile) {
    return profile == null ? NOTHING : EventType.INVESTOR.write(profile);
  }
}
