package io.bellwether.scraper.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The label and value pairs of a quote page, however the layout of its year marks them. */
final class SnapshotGrid {

  /**
   * One pair.
   *
   * @param tooltip says what the label means; the label itself where it has none
   */
  record Cell(String tooltip, String label, String value) {}

  private static final String LABELS_UNTIL_2025 =
      "td.snapshot-td2[data-boxover], td.snapshot-td2-cp[data-boxover], td.snapshot-td2-cp[title]";
  private static final String LABELS_SINCE_2026 = "div.snapshot-td-label";
  private static final String VALUE_SINCE_2026 = "div.snapshot-td-content";

  private static final List<String> TOOLTIPS =
      List.of("data-boxover-html", "data-boxover", "title");
  private static final Pattern BODY =
      Pattern.compile("(?<![a-z])body=\\[(.*?)\\](?:\\s|$)", Pattern.DOTALL);
  private static final Pattern BREAK = Pattern.compile("<br\\b", Pattern.CASE_INSENSITIVE);

  private SnapshotGrid() {}

  /** Throws {@link MarketSiteException} where a label has no value beside it. */
  static List<Cell> cells(Document page) {
    List<Element> labels = page.select(LABELS_SINCE_2026);
    if (labels.isEmpty()) {
      labels = page.select(LABELS_UNTIL_2025);
    }
    return labels.stream().map(SnapshotGrid::cell).toList();
  }

  /**
   * Whether any text stands behind the grid. A page that broke off inside of it, and was mended by
   * a browser, ends with its last value, which may be half of one.
   */
  static boolean goesOn(Document page) {
    Element last = page.select(LABELS_SINCE_2026 + ", " + LABELS_UNTIL_2025).last();
    for (Element at = last == null ? null : value(last); at != null; at = at.parent()) {
      for (Element next = at.nextElementSibling(); next != null; next = next.nextElementSibling()) {
        if (next.hasText()) {
          return true;
        }
      }
    }
    return false;
  }

  private static Cell cell(Element label) {
    Element value = value(label);
    if (value == null) {
      throw Pages.unknownLayout("the label %s has no value beside it".formatted(label.text()));
    }
    return new Cell(tooltip(label), label.text(), value.text());
  }

  private static @Nullable Element value(Element label) {
    if (!label.is(LABELS_SINCE_2026)) {
      Element value = label.nextElementSibling();
      return value == null || value.is(LABELS_UNTIL_2025) ? null : value;
    }
    Element beside = label.nextElementSibling();
    if (beside != null && beside.is(VALUE_SINCE_2026)) {
      return beside;
    }
    Element cell = label.closest("td");
    Element next = cell == null ? null : cell.nextElementSibling();
    return next == null ? null : next.selectFirst(VALUE_SINCE_2026);
  }

  private static String tooltip(Element label) {
    for (Element carrier = label; carrier != null; carrier = carrier.parent()) {
      for (String attribute : TOOLTIPS) {
        if (carrier.hasAttr(attribute)) {
          return sentence(carrier.attr(attribute));
        }
      }
      if (carrier.normalName().equals("td")) {
        break;
      }
    }
    return label.text();
  }

  /** What a tooltip says in its first line; the rest explains abbreviations. */
  private static String sentence(String attribute) {
    Matcher body = BODY.matcher(attribute);
    String html = body.find() ? body.group(1) : attribute;
    return Jsoup.parseBodyFragment(BREAK.split(html, 2)[0]).text().strip();
  }
}
