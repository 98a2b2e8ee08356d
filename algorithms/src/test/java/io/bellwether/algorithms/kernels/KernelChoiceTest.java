package io.bellwether.algorithms.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** The tests run with the vector module and registers of 256 bits or more. */
class KernelChoiceTest {

  @Test
  void takesTheKernelsAskedFor() {
    assertThat(KernelChoice.choose("scalar").name()).isEqualTo("scalar");
    assertThat(KernelChoice.choose("simd").name()).isEqualTo("simd");
  }

  @Test
  void takesTheFasterOnesWhereTheyRun() {
    assertThat(KernelChoice.choose("auto").name()).isEqualTo("simd");
    assertThat(RegisterWidth.bits()).isGreaterThanOrEqualTo(256);
  }

  @Test
  void refusesAnUnknownWish() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KernelChoice.choose("fast"))
        .withMessage("bellwether.kernels is \"fast\", must be auto, simd or scalar");
  }

  @Test
  void theStandardComputeUsesTheKernelsChosenAtStart() {
    assertThat(Compute.standard().kernels()).isSameAs(Kernels.chosen());
    assertThat(Kernels.scalar().name()).isEqualTo("scalar");
  }
}
