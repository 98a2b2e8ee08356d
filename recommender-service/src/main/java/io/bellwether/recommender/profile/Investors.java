package io.bellwether.recommender.profile;

import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.log.EventType;
import io.bellwether.snapshots.InvestorTable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was last said of each investor: by the snapshot, then by the log. Kept in the bytes of the
 * log and read when asked for, so that as many clients as a firm has take little room. Changed by
 * one thread, read by any number.
 */
public final class Investors {

  private static final byte[] NOTHING = new byte[0];

  private final InvestorTable table;
  // of an erased investor nothing, so that what the snapshot says does not come back
  private final Map<String, byte[]> newer = new ConcurrentHashMap<>();

  public Investors(InvestorTable table) {
    this.table = table;
  }

  /**
   * The last profile of an investor; null where there is none.
   *
   * @throws io.bellwether.contracts.log.InvalidEventException if the snapshot's cannot be read
   */
  public @Nullable Investor of(String investorId) {
    byte[] last = said(investorId);
    return last.length == 0 ? null : EventType.INVESTOR.parse(last);
  }

  /** The bytes of the last profile, not to be written; none where there is none. */
  public byte[] said(String investorId) {
    byte[] said = newer.get(investorId);
    return said == null ? ofSnapshot(investorId) : said;
  }

  /** An investor has a new profile. */
  public void describe(Investor investor) {
    newer.put(investor.id().value(), EventType.INVESTOR.write(investor));
  }

  /** All that was said of an investor is forgotten. */
  public void erase(String investorId) {
    newer.put(investorId, NOTHING);
  }

  private byte[] ofSnapshot(String investorId) {
    int row = table.indexOf(investorId);
    return row < 0 ? NOTHING : table.profiles().fact(row);
  }
}
