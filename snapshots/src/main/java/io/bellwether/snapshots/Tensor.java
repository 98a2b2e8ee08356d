package io.bellwether.snapshots;

import java.util.List;

/**
 * Where a tensor lies in the data of a safetensors file.
 *
 * @param begin first byte, counted from the beginning of the data
 * @param end byte after the last
 */
record Tensor(String name, Dtype dtype, List<Long> shape, long begin, long end) {

  Tensor {
    shape = List.copyOf(shape);
    long byteCount = byteCount(name, dtype, shape);
    if (begin < 0 || end < begin || end - begin != byteCount) {
      throw new IllegalArgumentException(
          "tensor %s of dtype %s and shape %s takes %d bytes but has data_offsets [%d, %d]"
              .formatted(name, dtype, shape, byteCount, begin, end));
    }
  }

  long elementCount() {
    return (end - begin) / dtype.byteCount();
  }

  private static long byteCount(String name, Dtype dtype, List<Long> shape) {
    long byteCount = dtype.byteCount();
    try {
      for (long dimension : shape) {
        if (dimension < 0) {
          throw new IllegalArgumentException(
              "tensor %s has a dimension %d, must be at least 0".formatted(name, dimension));
        }
        byteCount = Math.multiplyExact(byteCount, dimension);
      }
    } catch (ArithmeticException overflow) {
      throw new IllegalArgumentException(
          "tensor %s of shape %s takes more than 2^63 bytes".formatted(name, shape), overflow);
    }
    return byteCount;
  }
}
