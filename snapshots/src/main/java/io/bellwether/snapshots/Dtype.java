package io.bellwether.snapshots;

import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** The element types of the safetensors format that snapshots use; stored little-endian. */
@SuppressWarnings("ImmutableEnumChecker") // value layouts are immutable, only not annotated so
enum Dtype {
  U8(ValueLayout.JAVA_BYTE),
  I32(ValueLayout.JAVA_INT_UNALIGNED),
  I64(ValueLayout.JAVA_LONG_UNALIGNED),
  F32(ValueLayout.JAVA_FLOAT_UNALIGNED),
  F64(ValueLayout.JAVA_DOUBLE_UNALIGNED);

  private final ValueLayout inMemory;
  private final ValueLayout stored;

  Dtype(ValueLayout inMemory) {
    this.inMemory = inMemory;
    this.stored = inMemory.withOrder(ByteOrder.LITTLE_ENDIAN);
  }

  /** The layout of a Java array of this type, in the machine's byte order. */
  ValueLayout inMemory() {
    return inMemory;
  }

  /** The layout in the file. */
  ValueLayout stored() {
    return stored;
  }

  long byteCount() {
    return stored.byteSize();
  }
}
