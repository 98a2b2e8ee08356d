package io.bellwether.localstack.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The securities that a market site lists, in the order of the file they were read from. */
public final class SiteCatalogue {

  private final Map<String, Listing> byTicker;

  private SiteCatalogue(List<Listing> listings) {
    this.byTicker =
        listings.stream()
            .collect(
                Collectors.toMap(
                    Listing::ticker,
                    listing -> listing,
                    (one, other) -> {
                      throw new IllegalArgumentException(one.ticker() + " is listed twice");
                    },
                    LinkedHashMap::new));
  }

  /** The fictional securities that come with the project. */
  public static SiteCatalogue bundled() {
    InputStream resource =
        Objects.requireNonNull(
            SiteCatalogue.class.getResourceAsStream("/catalogue.csv"), "catalogue.csv is bundled");
    try (Reader reader = new InputStreamReader(resource, UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SiteCatalogue of(Path file) {
    try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the catalogue " + file, e);
    }
  }

  public int size() {
    return byTicker.size();
  }

  public List<String> tickers() {
    return List.copyOf(byTicker.keySet());
  }

  Optional<Listing> find(String ticker) {
    return Optional.ofNullable(byTicker.get(ticker));
  }

  /** At most {@code count} listings from the {@code first}, counted from 1. */
  List<Listing> rows(int first, int count) {
    return byTicker.values().stream().skip(first - 1L).limit(count).toList();
  }

  private static SiteCatalogue read(Reader reader) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = format.parse(reader)) {
      return new SiteCatalogue(parser.stream().map(CSVRecord::toMap).map(Listing::new).toList());
    }
  }
}
