package io.bellwether.markets.export;

import io.bellwether.markets.oracle.OracleFigure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader of an export must know.
 *
 * @param source the feed's name
 * @param parameters by name, in the order in which they are written: texts, numbers, booleans and
 *     maps of these
 * @param seed of every draw
 * @param notes a sentence each
 * @param oracle what the best possible recommender would reach; empty where nobody knows
 */
public record About(
    String source,
    Map<String, Object> parameters,
    long seed,
    List<String> notes,
    List<OracleFigure> oracle) {

  public About {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    notes = List.copyOf(notes);
    oracle = List.copyOf(oracle);
  }

  /** This as JSON, with what was written; the same words for the same export. */
  String asJson(RowCounts rows, List<Written.File> files) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", source);
    json.put("seed", seed);
    json.put("parameters", parameters);
    json.put("rows", asMap(rows));
    json.put("files", files.stream().map(About::asMap).toList());
    json.put("notes", notes);
    json.put("oracle", oracle.stream().map(About::asMap).toList());
    return JsonText.of(json);
  }

  private static Map<String, Object> asMap(RowCounts rows) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("securities", rows.securities());
    json.put("investors", rows.investors());
    json.put("trades", rows.trades());
    json.put("closes", rows.closes());
    return json;
  }

  private static Map<String, Object> asMap(Written.File file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", file.name());
    json.put("rows", file.rows());
    json.put("bytes", file.bytes());
    return json;
  }

  private static Map<String, Object> asMap(OracleFigure figure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("knows", figure.knows());
    json.put("k", figure.k());
    json.put("precision", figure.precision());
    json.put("low", figure.low());
    json.put("high", figure.high());
    json.put("investors", figure.investors());
    return json;
  }
}
