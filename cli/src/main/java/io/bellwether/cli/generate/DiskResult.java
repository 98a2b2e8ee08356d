package io.bellwether.cli.generate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.markets.export.RowCounts;
import io.bellwether.markets.export.Written;
import io.bellwether.markets.oracle.OracleFigure;
import java.io.PrintStream;
import java.util.Locale;

/** What an export came to, for a reader and for a program. */
record DiskResult(Written written, String ceiling) {

  private static final double MEBIBYTE = 1 << 20;

  ObjectNode asJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    RowCounts rows = written.rows();
    json.put("folder", written.folder().toString());
    json.put("source", written.about().source());
    json.put("seed", written.about().seed());
    json.putObject("rows")
        .put("securities", rows.securities())
        .put("investors", rows.investors())
        .put("trades", rows.trades())
        .put("closes", rows.closes());
    ArrayNode files = json.putArray("files");
    for (Written.File file : written.files()) {
      files
          .addObject()
          .put("name", file.name())
          .put("rows", file.rows())
          .put("bytes", file.bytes());
    }
    ArrayNode notes = json.putArray("notes");
    written.about().notes().forEach(notes::add);
    ArrayNode oracle = json.putArray("oracle");
    for (OracleFigure figure : written.about().oracle()) {
      oracle
          .addObject()
          .put("knows", figure.knows())
          .put("k", figure.k())
          .put("precision", figure.precision())
          .put("low", figure.low())
          .put("high", figure.high())
          .put("investors", figure.investors());
    }
    json.put("ceiling", ceiling);
    return json;
  }

  void print(PrintStream out) {
    out.printf("%s, seed %d%n", written.folder(), written.about().seed());
    for (Written.File file : written.files()) {
      out.printf(
          Locale.ROOT,
          "  %-20s %,14d rows %,10.1f MiB%n",
          file.name(),
          file.rows(),
          file.bytes() / MEBIBYTE);
    }
    written.about().notes().forEach(note -> out.println("  note: " + note));
    out.println();
    for (OracleFigure figure : written.about().oracle()) {
      out.printf(
          Locale.ROOT,
          "  precision@%d %.4f (95 %%: %.4f to %.4f, %,d investors) knowing %s%n",
          figure.k(),
          figure.precision(),
          figure.low(),
          figure.high(),
          figure.investors(),
          figure.knows());
    }
    out.println(ceiling);
    if (written.files().stream().anyMatch(file -> file.name().equals("trades.csv"))) {
      out.printf(
          "%nTry next: ./bellwether evaluate --interactions %s%n",
          written.folder().resolve("trades.csv"));
    }
  }
}
