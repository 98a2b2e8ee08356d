package io.bellwether.scraper.browse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Has Chromium show pages, with their scripts, and gives them as those left them. What a page asks
 * for beyond itself is let through where it is needed to read it and the site's rules allow it.
 */
final class ChromiumRenderer implements PageFetcher {

  private static final Set<String> UNUSED = Set.of("image", "media", "font", "stylesheet");

  private final AllowedHosts hosts;
  private final Limits limits;
  private final Steps steps;
  private final Predicate<URI> permitted;
  private final ChromiumWindow window;
  private @Nullable Response shown;

  /**
   * @param permitted what the site's own rules let a machine ask for
   */
  ChromiumRenderer(
      Chromium chromium,
      AllowedHosts hosts,
      Limits limits,
      Steps steps,
      Predicate<URI> permitted,
      int pagesPerWindow) {
    this.hosts = hosts;
    this.limits = limits;
    this.steps = steps;
    this.permitted = permitted;
    this.window = new ChromiumWindow(chromium, pagesPerWindow, this::furnish);
  }

  @Override
  public Answer get(URI address, Map<String, String> conditions) throws NoAnswerException {
    hosts.require(address);
    Answer answer = window.use(page -> show(page, address));
    // a redirect may have led to another port of an allowed host
    hosts.require(answer.address());
    return answer;
  }

  @Override
  public void close() {
    window.close();
  }

  private void furnish(Page page) {
    page.setDefaultTimeout(limits.patience().toMillis());
    page.route("**/*", this::filter);
    page.onResponse(
        response -> {
          if (response.request().isNavigationRequest()
              && page.mainFrame().equals(response.frame())) {
            shown = response;
          }
        });
  }

  private void filter(Route route) {
    Request request = route.request();
    boolean wanted =
        !UNUSED.contains(request.resourceType())
            && (request.isNavigationRequest() || permitted(request.url()));
    if (wanted) {
      route.resume();
    } else {
      route.abort();
    }
  }

  private boolean permitted(String address) {
    try {
      URI asked = URI.create(address);
      return hosts.allows(asked) && permitted.test(asked);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Answer show(Page page, URI address) {
    shown = null;
    try {
      page.navigate(
          address.toString(),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    } catch (PlaywrightException e) {
      // a refusal without a text is no page to a browser, but an answer to us
      Response refusal = shown;
      if (refusal == null || refusal.status() < 400) {
        throw e;
      }
      return new Answer(refusal.status(), address, refusal.headers(), "", false);
    }
    Response response = shown;
    int status = response == null ? 200 : response.status();
    if (status < 400) {
      take(page);
    }
    String text = page.content();
    boolean tooLarge = text.getBytes(StandardCharsets.UTF_8).length > limits.mostBytes();
    Map<String, String> headers = response == null ? Map.of() : response.headers();
    return new Answer(status, URI.create(page.url()), headers, tooLarge ? "" : text, tooLarge);
  }

  private void take(Page page) {
    steps
        .tab()
        .ifPresent(
            tab -> page.getByText(tab, new Page.GetByTextOptions().setExact(true)).first().click());
    steps
        .ready()
        .ifPresent(
            selector -> page.locator(selector).first().waitFor(new Locator.WaitForOptions()));
  }
}
