package io.bellwether.synthetic.generation;

import io.bellwether.contracts.InvalidValueException;
import io.bellwether.contracts.event.Security;
import io.bellwether.contracts.log.OffsetVector;
import io.bellwether.jobs.JobContext;
import io.bellwether.markets.causal.CausalMarket;
import io.bellwether.markets.causal.MadeUpCatalogue;
import io.bellwether.markets.feed.Feed;
import io.bellwether.markets.feed.PortraitFeed;
import io.bellwether.markets.scheme.Assortment;
import io.bellwether.synthetic.Catalogue;
import io.bellwether.synthetic.SyntheticConfig;
import io.bellwether.synthetic.folder.ReadableFolders;
import io.bellwether.synthetic.folder.RecordedClients;
import io.bellwether.synthetic.publication.Bookmark;
import io.bellwether.synthetic.publication.EventNames;
import io.bellwether.synthetic.publication.FeedLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the feed that a plan asks for. Every source of generations is put in here. */
@ApplicationScoped
class Feeds {

  /**
   * An open feed.
   *
   * @param catalogueEnd where the securities ended that it buys from; the start when from none
   * @param securities that can be bought
   * @param popular length of the popular list, of a portrait
   */
  record Opened(
      Feed feed,
      EventNames names,
      OffsetVector catalogueEnd,
      int securities,
      @Nullable Integer popular,
      List<String> notes) {}

  private final FeedLog log;
  private final SyntheticConfig config;
  private final ReadableFolders folders;
  private final Instance<RecordedClients> clients;

  Feeds(
      FeedLog log,
      SyntheticConfig config,
      ReadableFolders folders,
      Instance<RecordedClients> clients) {
    this.log = log;
    this.config = config;
    this.folders = folders;
    this.clients = clients;
  }

  /** Refuses what this service could not open, before a job begins. */
  void require(GenerationPlan plan) {
    if (plan instanceof GenerationPlan.Clients asked) {
      if (clients.isUnsatisfied()) {
        throw new InvalidValueException("source", "clients", "one of portrait, market");
      }
      folders.require(asked.folder());
    }
  }

  /** Opens the feed as it was when the job began. */
  Opened open(GenerationPlan plan, @Nullable Bookmark bookmark, JobContext context) {
    OffsetVector end = bookmark == null ? null : bookmark.catalogueEnd();
    return switch (plan) {
      case GenerationPlan.Portrait portrait -> portrait(portrait, end, context);
      case GenerationPlan.Market market -> market(market, end, context);
      case GenerationPlan.Clients recorded -> clients(recorded, context);
    };
  }

  private Opened portrait(
      GenerationPlan.Portrait plan, @Nullable OffsetVector end, JobContext context) {
    Catalogue catalogue = new Catalogue();
    OffsetVector ended = log.readSecurities(end, context, catalogue);
    Assortment assortment = catalogue.assortment(config.index());
    EventNames names = EventNames.ofGeneration(context.jobId(), "portrait", 1);
    return new Opened(
        new PortraitFeed(assortment, plan.weeks(), plan.investors(), plan.seed(), names::tradeId),
        names,
        ended,
        assortment.size(),
        assortment.popular().size(),
        notes(assortment));
  }

  private Opened market(
      GenerationPlan.Market market, @Nullable OffsetVector end, JobContext context) {
    Integer count = market.securities();
    Catalogue catalogue = new Catalogue();
    OffsetVector ended =
        count == null ? log.readSecurities(end, context, catalogue) : OffsetVector.START;
    List<Security> securities =
        count == null
            ? catalogue.enough()
            : MadeUpCatalogue.of(count, market.plan().monday(), market.plan().seed());
    EventNames names = EventNames.ofGeneration(context.jobId(), "market", 0);
    return new Opened(
        new CausalMarket(market.plan(), securities, count != null, names::tradeId),
        names,
        ended,
        securities.size(),
        null,
        List.of());
  }

  private Opened clients(GenerationPlan.Clients plan, JobContext context) {
    EventNames names = EventNames.ofGeneration(context.jobId(), "clients", 0);
    Feed feed = clients.get().open(folders.open(plan.folder()), plan.plan(), names::tradeId);
    return new Opened(feed, names, OffsetVector.START, feed.counts().securities(), null, List.of());
  }

  private List<String> notes(Assortment assortment) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "the popular list holds the %d members of %s with the highest daily turnover"
            .formatted(assortment.popular().size(), config.index()));
    long unknown =
        assortment.popular().stream().filter(listing -> listing.turnover().signum() == 0).count();
    if (unknown > 0) {
      notes.add("%d of the popular list have no known turnover".formatted(unknown));
    }
    return notes;
  }
}
