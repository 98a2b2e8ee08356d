package io.bellwether.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

  private static final String ALL =
      """
      universe ids=US0378331005,XNYS:T
      markets mics=XNAS,XNYS missing=remove
      instrument-classes classes=FUND,STOCK missing=remove
      minimum-turnover least=1000000 missing=remove
      index-member indices=Dow%2C%20Jones,S&P%20500 missing=remove
      profitable missing=keep
      top-by-popularity most=1000
      price-band least=0.5 most=1000 missing=keep
      already-bought policy=exclude-bought
      sector-cap most=2 missing=keep
      issuer-cap most=1 missing=keep
      price-within-deposit share=0.1 missing=keep other-currency=remove
      suitability low=2 low-to-medium=3 medium=5 high=7 unknown-class=remove unknown-profile=remove predicted=distrust
      one-discovery from=3
      one-new-listing days=30 from=5
      """
          .replace("FUND,STOCK", "fund,stock");

  @Test
  void writesEveryRuleAsItWasRead() {
    RuleBook book = RuleBook.parse(ALL);

    assertThat(book.rules()).hasSize(15);
    assertThat(book.text()).isEqualTo(ALL);
    assertThat(((PreRule.IndexMember) book.preRules().get(4)).indices())
        .containsExactly("Dow, Jones", "S&P 500");
  }

  @Test
  void whatIsSaidInAnotherWayIsTheSameBook() {
    RuleBook terse = RuleBook.parse("sector-cap\nminimum-turnover least=100");
    RuleBook wordy =
        RuleBook.parse(
            """
            # turnover first

              minimum-turnover   missing=remove least=100.00
            sector-cap missing=keep most=2
            """);

    assertThat(terse).isEqualTo(wordy);
    assertThat(terse.id()).isEqualTo(wordy.id());
  }

  @Test
  void theIdIsOfTheTextAndNeverChanges() {
    assertThat(RuleBook.empty().text()).isEmpty();
    // printf '' | sha256sum; printf 'sector-cap most=2 missing=keep\n' | sha256sum
    assertThat(RuleBook.empty().id()).isEqualTo("rules-e3b0c44298fc1c14");
    assertThat(RuleBook.parse("sector-cap").id()).isEqualTo("rules-1279d32d30cf6dc7");
  }

  @Test
  void theOrderOfTheRulesCounts() {
    assertThat(RuleBook.parse("sector-cap\nissuer-cap").id())
        .isNotEqualTo(RuleBook.parse("issuer-cap\nsector-cap").id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sector-cap most=0 | line 1: sector-cap: most is 0, but must be 1 to 1000",
        "sector-cap most=two | line 1: sector-cap: most is \"two\", but must be a whole number of at"
            + " most 32 bits",
        "sector-cap least=2 | line 1: sector-cap: key is \"least\", but must be one that the rule"
            + " has",
        "sector-cap most | line 1: sector-cap: \"most\" must be key=value",
        "sector-cap most=1 most=2 | line 1: sector-cap: most stands 2 times, must stand once",
        "profitable missing=drop | line 1: profitable: missing is \"drop\", but must be one of keep,"
            + " remove",
        "minimum-turnover | line 1: minimum-turnover: least is null, but must be given",
        "minimum-turnover least=1e9 | line 1: minimum-turnover: least is \"1e9\", but must be a"
            + " decimal number such as 0.5",
        "price-band least=5 most=4 | line 1: price-band: most is \"4\", but must be between 5 and"
            + " 1000000000000000000",
        "one-new-listing days=0 | line 1: one-new-listing: days is 0, but must be 1 to 3650",
        "one-new-listing from=1 | line 1: one-new-listing: from is 1, but must be 2 to 1000",
        "suitability low=4 | line 1: suitability: low-to-medium is 3, but must be 4 to 7",
        "universe ids=US0378331006 | line 1: universe: isin is \"US0378331006\", but must be ending"
            + " in its check digit 5",
        "index-member indices=%4 | line 1: index-member: indices is \"%4\", but must be values"
            + " between commas, not empty, with %XX for bytes of UTF-8 alone",
        "no-such-rule a=1 | line 1: rule is \"no-such-rule\", must be one of those in docs/rules.md"
      })
  void aRefusalNamesLineKeyValueAndBound(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleBook.parse(text))
        .withMessage(message);
  }

  @Test
  void refusesARuleOfAKindTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleBook.parse("sector-cap\n\nsector-cap most=3"))
        .withMessage("line 3: sector-cap: stands in line 1 too, must stand once");
    PostRule cap = new PostRule.SectorCap(1, WhenMissing.KEEP);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RuleBook(List.of(), List.of(cap, cap)))
        .withMessage("sector-cap stands 2 times, must stand once");
  }

  @Test
  void refusesARuleAfterOneThatKeepsAPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleBook.parse("one-discovery\nsector-cap"))
        .withMessage(
            "line 2: sector-cap: stands after one-discovery in line 1, must stand before it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleBook.parse("one-new-listing\none-discovery\nissuer-cap"))
        .withMessageContaining("line 3: issuer-cap: stands after one-discovery in line 2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new RuleBook(
                    List.of(),
                    List.of(
                        new PostRule.OneDiscovery(3), new PostRule.SectorCap(1, WhenMissing.KEEP))))
        .withMessage(
            "one-discovery is rule 1 of 2 after the ordering, must stand after sector-cap");
  }
}
