package io.bellwether.scraper.scrape;

import io.bellwether.scraper.site.Pages;
import io.bellwether.scraper.site.ScriptedSite;
import io.bellwether.scraper.site.ScriptedSite.Reply;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/**
 * An exchange whose page lists an index behind a tab, by a script, and a site with a screener; both
 * are configured as sources.
 */
public final class ExchangeSite implements QuarkusTestResourceLifecycleManager {

  static final String ISIN = "US00000QUA18";
  static final String OTHER_ISIN = "US00000QUB17";

  private static final ScriptedSite SITE = new ScriptedSite();
  private static final ScriptedSite QUOTES = new ScriptedSite();
  private static final ScriptedSite BY_THE_CLOCK = new ScriptedSite();

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>An index</title><link rel="stylesheet" href="/style.css"></head><body>
      <img src="/logo.png">
      <ul><li><a href="#about">About</a></li>
      <li><a href="#" id="tab">Composition of the index</a></li></ul>
      <div id="panel">How the index is made up.</div>
      <script>
        fetch('/track?visitor=1').catch(() => {});
        document.getElementById('tab').addEventListener('click', async event => {
          event.preventDefault();
          const rows = await (await fetch('/index/rows.json')).json();
          document.getElementById('panel').innerHTML =
            '<table><thead><tr><th>Ticker</th><th>Company</th><th>ISIN</th></tr></thead><tbody>'
            + rows.map(row => '<tr><td>' + row.join('</td><td>') + '</td></tr>').join('')
            + '</tbody></table>';
        });
      </script></body></html>
      """;

  static ScriptedSite site() {
    return SITE;
  }

  static ScriptedSite quotes() {
    return QUOTES;
  }

  static ScriptedSite byTheClock() {
    return BY_THE_CLOCK;
  }

  @Override
  public Map<String, String> start() {
    SITE.put("/index", Reply.page(PAGE));
    SITE.put("/robots.txt", Reply.text("User-agent: *\nDisallow: /track\n"));
    SITE.put(
        "/index/rows.json",
        Reply.text(
            """
            [["QUAX", "QUAX Fictional Inc", "%s"], ["QUB-A", "QUB-A Fictional Inc", "%s"],
             ["QUC", "QUC Fictional Inc", "US00000QUC10"]]
            """
                .formatted(ISIN, OTHER_ISIN)));
    Pages.write(QUOTES, List.of("QUAX", "QUB-A", "QUC"));
    Pages.write(BY_THE_CLOCK, List.of("QUAX", "QUB-A", "QUC"));
    BY_THE_CLOCK.once("/quote.ashx?t=QUC", Reply.text("Too many requests."));
    return Map.of(
        "bellwether.scraper.sources.clock.address",
        BY_THE_CLOCK.address().toString(),
        "bellwether.scraper.sources.clock.every",
        "7D",
        "bellwether.scraper.sources.index.address",
        SITE.address() + "/index",
        "bellwether.scraper.sources.index.kind",
        "constituents",
        "bellwether.scraper.sources.index.tab",
        "Composition of the index",
        "bellwether.scraper.sources.quotes.address",
        QUOTES.address().toString());
  }

  @Override
  public void stop() {
    // the sites are of this process, as the test is
  }
}
