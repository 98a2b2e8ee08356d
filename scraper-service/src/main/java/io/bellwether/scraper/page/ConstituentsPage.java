package io.bellwether.scraper.page;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.identity.Isin;
import io.bellwether.contracts.identity.SecurityId;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.figure.Withheld.Kind;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * An exchange's page of the securities that make up an index: a table of ticker, company and ISIN,
 * found by what its headers say, in English or Russian.
 *
 * @param constituents one for each row that names a security of its own, by ISIN or ticker, in
 *     order
 * @param refused rows that name none
 */
public record ConstituentsPage(List<Constituent> constituents, List<Withheld> refused) {

  /**
   * One row.
   *
   * @param ticker empty where the row has none, or one that cannot be right
   * @param isin null where the row has none, or one that cannot be right
   * @param withheld values of the row that were not taken
   */
  public record Constituent(
      String ticker, String company, @Nullable Isin isin, List<Withheld> withheld) {

    public Constituent {
      withheld = List.copyOf(withheld);
    }
  }

  private record Columns(int ticker, int company, int isin, int count) {}

  private record Found(Columns columns, List<Element> rows) {}

  private static final Pattern ISIN = word("isin");
  private static final Pattern TICKER = word("ticker|symbol|тикер|торговый код|код");
  private static final Pattern COMPANY =
      word("company|issuer|name|компания|эмитент|наименование|название");
  private static final String UNSEEN =
      "[hidden], [aria-hidden=true], [style~=(?i)display *: *none], template, noscript";

  public ConstituentsPage {
    constituents = List.copyOf(constituents);
    refused = List.copyOf(refused);
  }

  /**
   * Throws {@link MarketSiteException} when the page is a refusal, has no such table or several, or
   * when its table has no rows yet.
   */
  public static ConstituentsPage parse(String html) {
    Document page = Pages.parse(html);
    List<Found> tables = new ArrayList<>();
    for (Element table : page.select("table")) {
      Found found = table.closest(UNSEEN) == null ? find(table) : null;
      if (found != null) {
        tables.add(found);
      }
    }
    if (tables.isEmpty()) {
      throw Pages.unreadable(page, "no table has the columns ticker, company and ISIN");
    }
    if (tables.size() > 1) {
      throw Pages.unknownLayout(
          "%d tables have the columns ticker, company and ISIN".formatted(tables.size()));
    }
    return read(tables.getFirst());
  }

  /** Null for a table of something else. */
  private static @Nullable Found find(Element table) {
    List<Element> rows =
        table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
    for (int i = 0; i < rows.size(); i++) {
      List<String> headers = rows.get(i).select("> th, > td").stream().map(Element::text).toList();
      int isin = column(headers, ISIN, -1);
      int ticker = column(headers, TICKER, isin);
      int company = column(headers, COMPANY, isin);
      if (isin >= 0 && ticker >= 0 && company >= 0) {
        Columns columns = new Columns(ticker, company, isin, headers.size());
        return new Found(columns, rows.subList(i + 1, rows.size()));
      }
    }
    return null;
  }

  /** The first header that has the word; the column of ISINs may say "code" as well. */
  private static int column(List<String> headers, Pattern word, int not) {
    for (int i = 0; i < headers.size(); i++) {
      if (i != not && word.matcher(headers.get(i)).find()) {
        return i;
      }
    }
    return -1;
  }

  private static ConstituentsPage read(Found table) {
    List<Constituent> constituents = new ArrayList<>();
    List<Withheld> refused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Element row : table.rows()) {
      Elements cells = row.select("> td, > th");
      if (cells.isEmpty()) {
        continue;
      }
      if (cells.size() != table.columns().count()) {
        throw Pages.unknownLayout(
            "a row of constituents has %d cells under %d headers"
                .formatted(cells.size(), table.columns().count()));
      }
      Constituent read = constituent(cells, table.columns());
      Isin isin = read.isin();
      if (isin == null && read.ticker().isEmpty()) {
        refused.addAll(read.withheld());
      } else if (isin != null && !seen.add(isin.value())) {
        refused.add(new Withheld("ISIN", isin.value(), Kind.TOLD_TWICE, "further up already"));
      } else if (!read.ticker().isEmpty() && !seen.add(read.ticker())) {
        refused.add(new Withheld("ticker", read.ticker(), Kind.TOLD_TWICE, "further up already"));
      } else {
        constituents.add(read);
      }
    }
    if (constituents.isEmpty() && refused.isEmpty()) {
      throw new MarketSiteException(
          Reason.EMPTY_PAGE, "the table of constituents has headers but no rows");
    }
    return new ConstituentsPage(constituents, refused);
  }

  private static Constituent constituent(Elements cells, Columns columns) {
    List<Withheld> withheld = new ArrayList<>();
    String ticker =
        taken("ticker", cells.get(columns.ticker()), SecurityId::requireTicker, withheld);
    Isin isin = taken("ISIN", cells.get(columns.isin()), Isin::new, withheld);
    return new Constituent(
        Objects.requireNonNullElse(ticker, ""),
        cells.get(columns.company()).text().strip(),
        isin,
        withheld);
  }

  /** Null for a cell that names nothing, or nothing that can be right. */
  private static <T> @Nullable T taken(
      String column, Element cell, Function<String, T> reading, List<Withheld> withheld) {
    String text = cell.text().strip();
    if (text.isEmpty() || text.equals("-")) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (InvalidValueException e) {
      withheld.add(new Withheld(column, text, Kind.IDENTIFIER, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private static Pattern word(String alternatives) {
    return Pattern.compile(
        "(?<!\\p{L})(?:" + alternatives + ")(?!\\p{L})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
