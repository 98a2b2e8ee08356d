package io.bellwether.scraper.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.contracts.InvalidValueException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AllowedHostsTest {

  private final AllowedHosts hosts =
      new AllowedHosts(List.of("127.0.0.1", "[::1]", "Quotes.example", "other.example:8443"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8090",
        "http://[::1]:8090/",
        "https://quotes.EXAMPLE/base",
        "https://other.example:8443"
      })
  void letsConfiguredHostsPass(String address) {
    assertThatNoException().isThrownBy(() -> hosts.require(URI.create(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706433/",
        "http://quotes.example.evil.example/",
        "http://quotes.example@evil.example/",
        "https://other.example/",
        "file:///etc/passwd",
        "ftp://127.0.0.1/",
        "quotes.example",
        "http:///quotes"
      })
  void refusesAllOthers(String address) {
    assertThatThrownBy(() -> hosts.require(URI.create(address)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("address");
  }

  @Test
  void makesTheBrowserKnowNoOtherHost() {
    assertThat(hosts.browserArgument())
        .isEqualTo(
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE [::1]"
                + " , EXCLUDE other.example , EXCLUDE quotes.example");
  }
}
