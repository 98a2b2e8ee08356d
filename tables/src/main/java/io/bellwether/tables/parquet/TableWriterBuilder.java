package io.bellwether.tables.parquet;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the library's writer for one table. */
final class TableWriterBuilder extends ParquetWriter.Builder<Cells, TableWriterBuilder> {

  private final ParquetSchema schema;

  TableWriterBuilder(OutputFile file, ParquetSchema schema) {
    super(file);
    this.schema = schema;
  }

  @Override
  protected TableWriterBuilder self() {
    return this;
  }

  // the library's interface demands it, though nothing here has such a configuration
  @Override
  protected WriteSupport<Cells> getWriteSupport(Configuration configuration) {
    return new RowSupport(schema);
  }

  @Override
  protected WriteSupport<Cells> getWriteSupport(ParquetConfiguration configuration) {
    return new RowSupport(schema);
  }

  private static final class RowSupport extends WriteSupport<Cells> {

    private final ParquetSchema schema;
    private @Nullable RecordConsumer consumer;

    RowSupport(ParquetSchema schema) {
      this.schema = schema;
    }

    @Override
    public WriteContext init(Configuration configuration) {
      return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
      return context();
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Cells cells) {
      if (consumer == null) {
        throw new IllegalStateException("a row came before the file was open");
      }
      schema.write(cells, consumer);
    }

    private WriteContext context() {
      return new WriteContext(schema.message(), Map.of());
    }
  }
}
