package io.bellwether.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

  @ParameterizedTest
  @CsvSource({"0, 512m", "1024, 512m", "2047, 512m", "2052, 513m", "24576, 6144m"})
  void theTrainerMayTakeAQuarterOfTheMachineAndHalfAGigabyteAtLeast(long machine, String heap) {
    assertThat(Service.trainerHeap(machine)).isEqualTo(heap);
  }
}
