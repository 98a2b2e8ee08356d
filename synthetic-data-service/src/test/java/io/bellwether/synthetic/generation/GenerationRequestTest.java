package io.bellwether.synthetic.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.markets.causal.Strength;
import io.bellwether.markets.scheme.Weeks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationRequestTest {

  private final ObjectMapper json = new ObjectMapper().findAndRegisterModules();

  @Test
  void whatIsLeftOutTakesItsDefault() throws Exception {
    assertThat(GenerationRequest.EMPTY.complete().plan())
        .isEqualTo(new GenerationPlan.Portrait(25_000, 42, new Weeks(2021, 28, 51)));
    assertThat(json.writeValueAsString(GenerationRequest.EMPTY.complete()))
        .isEqualTo("{\"investors\":25000,\"seed\":42,\"fromWeek\":28,\"toWeek\":51,\"year\":2021}");
  }

  @Test
  void whatIsGivenIsKept() throws Exception {
    assertThat(
            read("{'investors':500,'seed':-7,'fromWeek':1,'toWeek':52,'year':2022}")
                .complete()
                .plan())
        .isEqualTo(new GenerationPlan.Portrait(500, -7, new Weeks(2022, 1, 52)));
  }

  @Test
  void aMarketTakesItsDefaultsAndItsStrengths() throws Exception {
    GenerationPlan plan =
        read("{'source':'market','weeks':8,'strengths':{'herding':1.5}}").complete().plan();

    assertThat(plan)
        .isInstanceOfSatisfying(
            GenerationPlan.Market.class,
            market -> {
              assertThat(market.securities()).isNull();
              assertThat(market.plan().investors()).isEqualTo(25_000);
              assertThat(market.plan().weeks()).isEqualTo(8);
              assertThat(market.plan().monday()).isEqualTo(LocalDate.of(2021, 7, 12));
              assertThat(market.plan().strengths().of(Strength.HERDING)).isEqualTo(1.5);
              assertThat(market.plan().strengths().of(Strength.DRIFT)).isEqualTo(0.1);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'source':'market','securities':300,'monday':'2022-01-03','strengths':{'drift':0.5}}",
        "{'source':'clients','folder':'/data/clients'}"
      })
  void aRequestIsTheSameAfterItWasKeptAsJson(String asked) throws Exception {
    GenerationRequest complete = read(asked).complete();

    assertThat(read(json.writeValueAsString(complete))).isEqualTo(complete);
    assertThat(complete.complete()).isEqualTo(complete);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'investors':0} | investors is 0",
        "{'investors':1000001} | investors is 1000001",
        "{'fromWeek':0,'toWeek':3} | fromWeek is 0",
        "{'toWeek':53} | toWeek is 53",
        "{'toWeek':27} | toWeek is 27",
        "{'toWeek':50} | toWeek - fromWeek + 1 is 23",
        "{'source':'oracle'} | source is \"oracle\"",
        "{'weeks':8} | weeks is 8",
        "{'source':'portrait','strengths':{}} | strengths is {}",
        "{'source':'market','toWeek':51} | toWeek is 51",
        "{'source':'market','folder':'/x'} | folder is \"/x\"",
        "{'source':'market','investors':0} | investors is 0",
        "{'source':'market','weeks':521} | weeks is 521",
        "{'source':'market','ordersAWeek':0} | ordersAWeek is 0.0",
        "{'source':'market','monday':'2021-07-13'} | monday is 2021-07-13",
        "{'source':'market','securities':29} | securities is 29",
        "{'source':'market','securities':100001} | securities is 100001",
        "{'source':'market','strengths':{'herding':3}} | herding is 3.0",
        "{'source':'market','strengths':{'herding':null}} | herding is null",
        "{'source':'market','strengths':{'luck':1}} | strength is \"luck\"",
        "{'source':'clients'} | folder is null",
        "{'source':'clients','folder':'/x','investors':5} | investors is 5",
      })
  void whatIsOutOfBoundsOrForeignIsRefusedWithFieldAndValue(String asked, String why)
      throws Exception {
    GenerationRequest request = read(asked);

    assertThatIllegalArgumentException()
        .isThrownBy(request::complete)
        .withMessageStartingWith(why + ", but must be ");
  }

  private GenerationRequest read(String text) throws Exception {
    return json.readValue(text.replace('\'', '"'), GenerationRequest.class);
  }
}
