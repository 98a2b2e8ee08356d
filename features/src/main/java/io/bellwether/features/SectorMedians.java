package io.bellwether.features;

import io.bellwether.contracts.event.Figure;
import io.bellwether.contracts.event.Security;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is usual in a sector: medians of figures by sector, and under the empty text those of all
 * securities, which stand in for a sector with too few known figures. The median of an even number
 * is the upper of the middle two.
 */
record SectorMedians(Map<Figure, Map<String, Double>> byFigure) {

  private static final List<Figure> FIGURES =
      List.of(Figure.PRICE_TO_EARNINGS, Figure.PRICE_TO_SALES, Figure.PRICE_TO_BOOK);

  private static final String ALL = "";

  SectorMedians {
    Map<Figure, Map<String, Double>> copy = new EnumMap<>(Figure.class);
    byFigure.forEach(
        (figure, medians) -> copy.put(figure, Collections.unmodifiableMap(new TreeMap<>(medians))));
    byFigure = Collections.unmodifiableMap(copy);
  }

  /** Medians of sectors in which at least {@code minimumCount} figures are known. */
  static SectorMedians fit(Collection<Security> securities, int minimumCount) {
    Map<Figure, Map<String, Double>> byFigure = new EnumMap<>(Figure.class);
    for (Figure figure : FIGURES) {
      Map<String, List<Double>> known = new TreeMap<>();
      for (Security security : securities) {
        double value = Figures.of(security, figure);
        if (!Double.isNaN(value)) {
          known.computeIfAbsent(ALL, all -> new ArrayList<>()).add(value);
          if (!security.sector().equals(ALL)) {
            known.computeIfAbsent(security.sector(), sector -> new ArrayList<>()).add(value);
          }
        }
      }
      Map<String, Double> medians = new TreeMap<>();
      known.forEach(
          (sector, values) -> {
            if (sector.equals(ALL) || values.size() >= minimumCount) {
              medians.put(sector, values.stream().sorted().toList().get(values.size() / 2));
            }
          });
      byFigure.put(figure, medians);
    }
    return new SectorMedians(byFigure);
  }

  /** A security's figure over its sector's median; NaN when either is unknown or the median 0. */
  double relative(Security security, Figure figure) {
    Map<String, Double> medians = byFigure.getOrDefault(figure, Map.of());
    double all = medians.getOrDefault(ALL, Double.NaN);
    return Figures.ratio(
        Figures.of(security, figure), medians.getOrDefault(security.sector(), all));
  }
}
