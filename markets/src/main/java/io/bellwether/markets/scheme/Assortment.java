package io.bellwether.markets.scheme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The tradable securities in the four groups that the scheme buys from. Groups other than the
 * popular list are in order of id, so that the same catalogue gives the same draws.
 */
public final class Assortment {

  static final int LEAST_LISTINGS = 30;
  static final int LEAST_FROM_POPULAR_SECTORS = 2;
  static final int LEAST_FROM_OTHER_SECTORS = 4;

  private static final Set<String> POPULAR_SECTORS =
      Set.of("Technology", "Healthcare", "Financial");

  private final int size;
  private final List<Listing> popular;
  private final List<Listing> popularSectors;
  private final List<Listing> otherSectors;
  private final List<Listing> outsideIndex;

  private Assortment(List<Listing> listings) {
    this.size = listings.size();
    this.popular = mostTraded(listings);
    this.popularSectors = only(listings, listing -> listing.inIndex() && inPopularSector(listing));
    this.otherSectors = only(listings, listing -> listing.inIndex() && !inPopularSector(listing));
    this.outsideIndex = only(listings, listing -> !listing.inIndex());
  }

  /**
   * Sorts the listings into the groups.
   *
   * @throws InsufficientCatalogueException when a group cannot be bought from
   */
  public static Assortment of(Collection<Listing> listings) {
    Assortment assortment =
        new Assortment(listings.stream().sorted(Comparator.comparing(Listing::id)).toList());
    List<String> lacks = assortment.lacks();
    if (!lacks.isEmpty()) {
      throw new InsufficientCatalogueException(lacks);
    }
    return assortment;
  }

  /** How many securities can be bought. */
  public int size() {
    return size;
  }

  /**
   * The popular list: the members of the index with the highest daily turnover. It holds a tenth of
   * the catalogue's size, but at least 10 and at most 100, as far as the index has that many.
   */
  public List<Listing> popular() {
    return popular;
  }

  /** Members of the index in technology, healthcare and finance. */
  public List<Listing> popularSectors() {
    return popularSectors;
  }

  /** Members of the index in every other sector. */
  public List<Listing> otherSectors() {
    return otherSectors;
  }

  public List<Listing> outsideIndex() {
    return outsideIndex;
  }

  private List<String> lacks() {
    List<String> lacks = new ArrayList<>();
    require(lacks, size, LEAST_LISTINGS, "securities with a price");
    require(
        lacks,
        popularSectors.size(),
        LEAST_FROM_POPULAR_SECTORS,
        "members of the index in technology, healthcare or finance with a price");
    require(
        lacks,
        otherSectors.size(),
        LEAST_FROM_OTHER_SECTORS,
        "members of the index in other sectors with a price");
    require(lacks, outsideIndex.size(), 1, "securities outside the index with a price");
    return lacks;
  }

  private static void require(List<String> lacks, int there, int needed, String what) {
    if (there < needed) {
      lacks.add("%d %s, but at least %d are needed".formatted(there, what, needed));
    }
  }

  private static List<Listing> mostTraded(List<Listing> listings) {
    return listings.stream()
        .filter(Listing::inIndex)
        .sorted(Comparator.comparing(Listing::turnover).reversed().thenComparing(Listing::id))
        .limit(Math.clamp(listings.size() / 10, 10, 100))
        .toList();
  }

  private static List<Listing> only(List<Listing> listings, Predicate<Listing> wanted) {
    return listings.stream().filter(wanted).toList();
  }

  private static boolean inPopularSector(Listing listing) {
    return POPULAR_SECTORS.contains(listing.sector());
  }
}
