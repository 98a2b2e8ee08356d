package io.bellwether.scraper.browse;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.scraper.ScraperConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The hosts that may be visited. An address comes from whoever calls the service, who must not
 * reach through it what the service can reach and they cannot.
 */
@ApplicationScoped
public class AllowedHosts {

  private final Set<String> entries = new TreeSet<>();

  @Inject
  AllowedHosts(ScraperConfig config) {
    this(config.allowedHosts());
  }

  AllowedHosts(Collection<String> entries) {
    entries.forEach(entry -> this.entries.add(entry.strip().toLowerCase(Locale.ROOT)));
  }

  /** Throws when the address is no page of the web, or its host is not allowed. */
  public void require(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new InvalidValueException("address", address.toString(), "an http or https address");
    }
    if (address.getHost() == null || address.getUserInfo() != null) {
      throw new InvalidValueException("address", address.toString(), "a host without a user name");
    }
    if (!allows(address)) {
      throw new InvalidValueException(
          "address",
          address.toString(),
          "on one of the hosts in bellwether.scraper.allowed-hosts: " + String.join(", ", entries));
    }
  }

  boolean allows(URI address) {
    String host = host(address);
    int standard = "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    int port = address.getPort() < 0 ? standard : address.getPort();
    return entries.contains(host) || entries.contains(host + ":" + port);
  }

  /**
   * Makes the browser itself know no other host, so that neither a redirect nor a part of a page
   * leads elsewhere.
   */
  String browserArgument() {
    StringBuilder rules = new StringBuilder("--host-resolver-rules=MAP * ~NOTFOUND");
    for (String entry : entries) {
      rules.append(" , EXCLUDE ").append(entry.replaceFirst("(?<=[^:]):\\d+$", ""));
    }
    return rules.toString();
  }

  private static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }
}
