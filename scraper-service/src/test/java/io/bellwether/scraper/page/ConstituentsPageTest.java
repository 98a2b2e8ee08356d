package io.bellwether.scraper.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.bellwether.contracts.identity.Isin;
import io.bellwether.scraper.figure.Withheld;
import io.bellwether.scraper.figure.Withheld.Kind;
import io.bellwether.scraper.page.ConstituentsPage.Constituent;
import io.bellwether.scraper.page.MarketSiteException.Reason;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class ConstituentsPageTest {

  private static final String ENGLISH =
      """
      <html><body><table>
      <tr><th>Company name</th><th>Ticker</th><th>ISIN</th></tr>
      <tr><td>Quax Inc</td><td>QUAX</td><td>US0378331005</td></tr>
      </table></body></html>
      """;

  @Test
  void findsTheTableByItsHeadersWhereverTheyStand() throws IOException {
    assertThat(ConstituentsPage.parse(Fixture.page("constituents.html")).constituents())
        .extracting(Constituent::ticker, Constituent::company, Constituent::isin)
        .containsExactly(
            tuple("QUAX", "Quax & Daughters Inc.", new Isin("US0378331005")),
            // a wrong check digit costs the ISIN, a ticker that is none the ticker
            tuple("QUB", "Qub Corp", null),
            tuple("", "Quiet Gas, ADR", new Isin("US3682872078")));
    assertThat(ConstituentsPage.parse(ENGLISH).constituents())
        .extracting(Constituent::ticker)
        .containsExactly("QUAX");
  }

  @Test
  void saysWhatItDidNotTake() throws IOException {
    ConstituentsPage page = ConstituentsPage.parse(Fixture.page("constituents.html"));

    assertThat(page.constituents().stream().flatMap(each -> each.withheld().stream()))
        .extracting(Withheld::column, Withheld::value, Withheld::kind)
        .containsExactly(
            tuple("ISIN", "US0378331006", Kind.IDENTIFIER),
            tuple("ticker", "QGZ@XX", Kind.IDENTIFIER));
    assertThat(page.refused())
        .extracting(Withheld::value, Withheld::kind)
        .containsExactly(tuple("not one", Kind.IDENTIFIER), tuple("US0378331005", Kind.TOLD_TWICE));
  }

  @Test
  void stopsBeforeTheTabIsOpened() {
    String unopened = ENGLISH.replaceAll("<tr><td>.*</tr>", "");

    assertThat(reason(unopened)).isEqualTo(Reason.EMPTY_PAGE);
  }

  @Test
  void stopsAtWhatItCannotTellApart() {
    String table = ENGLISH.substring(ENGLISH.indexOf("<table>"), ENGLISH.indexOf("</body>"));

    assertThat(reason(ENGLISH.replace(table, table + table))).isEqualTo(Reason.UNKNOWN_LAYOUT);
    assertThat(reason(ENGLISH.replace("ISIN", "Code"))).isEqualTo(Reason.UNKNOWN_LAYOUT);
    assertThat(reason(ENGLISH.replace("<td>QUAX</td>", ""))).isEqualTo(Reason.UNKNOWN_LAYOUT);
    assertThat(reason("Too many requests.")).isEqualTo(Reason.THROTTLED);
  }

  private static Reason reason(String html) {
    return catchThrowableOfType(MarketSiteException.class, () -> ConstituentsPage.parse(html))
        .reason();
  }
}
