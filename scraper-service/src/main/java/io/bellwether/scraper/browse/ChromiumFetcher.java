package io.bellwether.scraper.browse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Has Chromium ask for pages as a script of the site would, and gives them as they were sent. That
 * is ten times as fast as showing them and says status and headers, which a shown page does not.
 * The script stands in an empty page of our own under the site's address: nothing of the site's
 * runs.
 */
final class ChromiumFetcher implements PageFetcher {

  private static final String OWN_PAGE = "/.bellwether-reads";
  private static final String EMPTY = "<!DOCTYPE html><link rel=\"icon\" href=\"data:,\">";

  private static final String ASK =
      """
      async ([address, headers, mostBytes, patience]) => {
        const stop = new AbortController();
        const timer = setTimeout(() => stop.abort(), patience);
        try {
          const answer = await fetch(address, {
            headers, cache: 'no-store', credentials: 'same-origin',
            referrerPolicy: 'no-referrer', signal: stop.signal});
          const named = {}, told = answer.headers;
          told.forEach((value, name) => named[name] = value);
          const charset = /charset="?([\\w.:-]+)/i.exec(told.get('content-type') || '');
          let decoder;
          try { decoder = new TextDecoder(charset ? charset[1] : 'utf-8'); }
          catch (unknown) { decoder = new TextDecoder(); }
          let text = '', bytes = 0, tooLarge = false;
          const reader = answer.body ? answer.body.getReader() : null;
          while (reader) {
            const {done, value} = await reader.read();
            if (done) break;
            bytes += value.length;
            if (bytes > mostBytes) { tooLarge = true; text = ''; stop.abort(); break; }
            text += decoder.decode(value, {stream: true});
          }
          return {status: answer.status, address: answer.url, headers: named, text, tooLarge};
        } catch (failure) {
          return {failure: String(failure)};
        } finally {
          clearTimeout(timer);
        }
      }""";

  private final AllowedHosts hosts;
  private final Limits limits;
  private final ChromiumWindow window;

  ChromiumFetcher(Chromium chromium, AllowedHosts hosts, Limits limits, int pagesPerWindow) {
    this.hosts = hosts;
    this.limits = limits;
    this.window = new ChromiumWindow(chromium, pagesPerWindow, ChromiumFetcher::furnish);
  }

  @Override
  public Answer get(URI address, Map<String, String> conditions) throws NoAnswerException {
    hosts.require(address);
    Map<String, String> headers = new HashMap<>(conditions);
    headers.put("Accept", "text/html,text/plain;q=0.9,*/*;q=0.1");
    List<Object> asked =
        List.of(
            address.toString(), headers, limits.mostBytes(), (int) limits.patience().toMillis());
    Object answer =
        window.use(
            page -> {
              moveTo(page, address.resolve(OWN_PAGE).toString());
              return page.evaluate(ASK, asked);
            });
    return read(address, (Map<?, ?>) answer);
  }

  @Override
  public void close() {
    window.close();
  }

  private static void furnish(Page page) {
    page.route(
        address -> address.endsWith(OWN_PAGE),
        route ->
            route.fulfill(
                new FulfillOptions().setStatus(200).setContentType("text/html").setBody(EMPTY)));
  }

  private static void moveTo(Page page, String own) {
    if (!page.url().equals(own)) {
      page.navigate(own);
    }
  }

  private Answer read(URI address, Map<?, ?> answer) throws NoAnswerException {
    Object failure = answer.get("failure");
    if (failure != null) {
      throw new NoAnswerException(
          String.valueOf(failure).contains("AbortError")
              ? "%s did not answer within %d ms".formatted(address, limits.patience().toMillis())
              : "%s does not load: %s".formatted(address, failure));
    }
    URI from = URI.create(String.valueOf(answer.get("address")));
    hosts.require(from);
    Map<String, String> headers = new HashMap<>();
    if (answer.get("headers") instanceof Map<?, ?> named) {
      named.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
    }
    int status = answer.get("status") instanceof Number number ? number.intValue() : 0;
    boolean tooLarge = Boolean.TRUE.equals(answer.get("tooLarge"));
    return new Answer(status, from, headers, String.valueOf(answer.get("text")), tooLarge);
  }
}
