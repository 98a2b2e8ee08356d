package io.bellwether.trainer.fold;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Finds the row of a trade by its investor and its id, of which the columns keep the first 64 bits
 * of its SHA-256. So two trades are taken for one with a probability below n^2 / 2^65, n being the
 * trades of one investor.
 *
 * <p>Rows lie in open-addressed tables of 4 bytes a slot, between 64 and 80 percent full once they
 * have grown: at most 6.3 bytes a row. There are many small tables, so that growing one needs
 * hardly any memory beside them.
 */
final class TradeIds {

  private static final int TABLES = 256;
  private static final int FIRST_SLOTS = 16;

  private final TradeColumns trades;
  private final MessageDigest digest;
  // row + 1; 0 is an empty slot
  private final int[][] tables = new int[TABLES][FIRST_SLOTS];
  private final int[] sizes = new int[TABLES];

  TradeIds(TradeColumns trades) {
    this.trades = trades;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The row of an investor's trade; a new one when its id has not been named before. */
  int row(int investor, String tradeId) {
    long id = ByteBuffer.wrap(digest.digest(tradeId.getBytes(StandardCharsets.UTF_8))).getLong();
    long mixed = mixed(investor, id);
    int table = (int) (mixed & (TABLES - 1));
    int slot = find(tables[table], mixed, investor, id);
    if (tables[table][slot] != 0) {
      return tables[table][slot] - 1;
    }
    int row = trades.add(investor, id);
    tables[table][slot] = row + 1;
    if (5 * ++sizes[table] > 4 * tables[table].length) {
      tables[table] = grown(tables[table]);
    }
    return row;
  }

  /** Where the row is, or the empty slot where it belongs. */
  private int find(int[] slots, long mixed, int investor, long id) {
    int slot = first(mixed, slots.length);
    while (slots[slot] != 0) {
      int row = slots[slot] - 1;
      if (trades.id(row) == id && trades.investor(row) == investor) {
        return slot;
      }
      slot = next(slot, slots.length);
    }
    return slot;
  }

  private int[] grown(int[] slots) {
    int[] more = new int[slots.length + slots.length / 4];
    for (int held : slots) {
      if (held != 0) {
        int slot = first(mixed(trades.investor(held - 1), trades.id(held - 1)), more.length);
        while (more[slot] != 0) {
          slot = next(slot, more.length);
        }
        more[slot] = held;
      }
    }
    return more;
  }

  private static int first(long mixed, int slots) {
    return (int) (((mixed >>> 32) * slots) >>> 32);
  }

  private static int next(int slot, int slots) {
    return slot + 1 == slots ? 0 : slot + 1;
  }

  /** So that one id that many investors use does not lie in one place. */
  private static long mixed(int investor, long id) {
    long mixed = (id ^ (investor * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 29);
  }
}
