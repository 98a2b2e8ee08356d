package io.bellwether.tables.parquet;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.bellwether.tables.Column;
import java.util.List;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** How the columns of a table are called and typed in Parquet. */
final class ParquetSchema {

  static final int AMOUNT_DIGITS = 18;
  static final int AMOUNT_SCALE = 6;
  static final int AMOUNT_WHOLE_DIGITS = AMOUNT_DIGITS - AMOUNT_SCALE;
  static final long AMOUNT_UNIT = 1_000_000;
  static final int FIGURE_DIGITS = 38;
  static final int FIGURE_SCALE = 18;
  static final int FIGURE_BYTES = 16;

  private final String table;
  private final List<Column> columns;

  ParquetSchema(String table, List<Column> columns) {
    this.table = table;
    this.columns = columns;
  }

  MessageType message() {
    return new MessageType(table, columns.stream().map(ParquetSchema::type).toList());
  }

  /** Hands a row over, cell by cell. */
  void write(Cells cells, RecordConsumer to) {
    to.startMessage();
    for (int at = 0; at < columns.size(); at++) {
      if (cells.isFilled(at)) {
        Column column = columns.get(at);
        to.startField(column.name(), at);
        switch (column.kind()) {
          case KEY, TEXT, FIGURE -> to.addBinary(cells.text(at));
          case AMOUNT, MOMENT -> to.addLong(cells.number(at));
          case WHOLE, DAY -> to.addInteger((int) cells.number(at));
          case FLAG -> to.addBoolean(cells.number(at) == 1);
        }
        to.endField(column.name(), at);
      }
    }
    to.endMessage();
  }

  private static Type type(Column column) {
    Repetition repetition =
        column.kind() == Column.Kind.KEY ? Repetition.REQUIRED : Repetition.OPTIONAL;
    Types.PrimitiveBuilder<PrimitiveType> type =
        switch (column.kind()) {
          case KEY, TEXT ->
              Types.primitive(BINARY, repetition).as(LogicalTypeAnnotation.stringType());
          case WHOLE -> Types.primitive(INT32, repetition);
          case FLAG -> Types.primitive(BOOLEAN, repetition);
          case AMOUNT ->
              Types.primitive(INT64, repetition)
                  .as(LogicalTypeAnnotation.decimalType(AMOUNT_SCALE, AMOUNT_DIGITS));
          case FIGURE ->
              Types.primitive(FIXED_LEN_BYTE_ARRAY, repetition)
                  .length(FIGURE_BYTES)
                  .as(LogicalTypeAnnotation.decimalType(FIGURE_SCALE, FIGURE_DIGITS));
          case MOMENT ->
              Types.primitive(INT64, repetition)
                  .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
          case DAY -> Types.primitive(INT32, repetition).as(LogicalTypeAnnotation.dateType());
        };
    return type.named(column.name());
  }
}
