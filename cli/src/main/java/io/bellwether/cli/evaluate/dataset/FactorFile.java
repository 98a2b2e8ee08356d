package io.bellwether.cli.evaluate.dataset;

import io.bellwether.cli.console.CommandFailure;
import io.bellwether.cli.console.ExitCode;
import io.bellwether.cli.console.Progress;
import io.bellwether.cli.evaluate.csv.BadValueException;
import io.bellwether.cli.evaluate.csv.CsvFile;
import io.bellwether.cli.evaluate.csv.Decimals;
import io.bellwether.cli.evaluate.csv.Header;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * True factors of users or items, with the header {@code user,f1,...,fn} or {@code item,f1,...,fn}.
 * Rows of ids that the evaluation does not have are passed over; those that it has must all be
 * there.
 */
public final class FactorFile {

  private final int factorCount;
  private final float[] factors;

  private FactorFile(int factorCount, float[] factors) {
    this.factorCount = factorCount;
    this.factors = factors;
  }

  /** The true factors of the users, by index. */
  public static FactorFile ofUsers(Path file, IdOrder ids, Progress progress) {
    return read(file, Cells.USER, ids, progress);
  }

  /** The true factors of the items, by index. */
  public static FactorFile ofItems(Path file, IdOrder ids, Progress progress) {
    return read(file, Cells.ITEM, ids, progress);
  }

  public int factorCount() {
    return factorCount;
  }

  /** ids x factors, row-major. */
  public float[] factors() {
    return factors;
  }

  private static FactorFile read(Path file, String column, IdOrder ids, Progress progress) {
    try (CsvFile csv = CsvFile.open(file)) {
      int factorCount = factorCount(csv.header(), column);
      float[] factors = new float[Math.multiplyExact(ids.size(), factorCount)];
      BitSet seen = new BitSet(ids.size());
      csv.forEach(
          progress,
          (row, line) -> {
            String id = Cells.id(row, 0, column);
            int index = ids.indexOf(id);
            if (index < 0) {
              return;
            }
            if (seen.get(index)) {
              throw new BadValueException(
                  "%s is \"%s\", which an earlier line has".formatted(column, id));
            }
            seen.set(index);
            for (int f = 0; f < factorCount; f++) {
              factors[index * factorCount + f] = Decimals.finite("f" + (f + 1), row.get(f + 1));
            }
          });
      refuseMissing(file, column, ids, seen);
      return new FactorFile(factorCount, factors);
    }
  }

  private static int factorCount(Header header, String column) {
    int factorCount = header.names().size() - 1;
    boolean asExpected = factorCount > 0 && header.names().getFirst().equals(column);
    for (int f = 1; asExpected && f <= factorCount; f++) {
      asExpected = header.names().get(f).equals("f" + f);
    }
    if (!asExpected) {
      throw header.wrong(
          "must be %s,f1,...,fn, but is %s".formatted(column, String.join(",", header.names())));
    }
    return factorCount;
  }

  private static void refuseMissing(Path file, String column, IdOrder ids, BitSet seen) {
    int missing = ids.size() - seen.cardinality();
    if (missing > 0) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "%s lacks %,d of %,d %ss, such as \"%s\""
              .formatted(file, missing, ids.size(), column, ids.id(seen.nextClearBit(0))));
    }
  }
}
