package io.bellwether.scraper.scrape;

import io.bellwether.jobs.JobContext;
import io.bellwether.scraper.facts.ConstituentFacts;
import io.bellwether.scraper.merge.Source;
import io.bellwether.scraper.page.ConstituentsPage;
import io.bellwether.scraper.page.ConstituentsPage.Constituent;
import io.bellwether.scraper.source.SourceSettings;
import io.bellwether.scraper.visit.SiteVisitor;
import io.bellwether.scraper.visit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Over the one page on which an exchange lists the constituents of an index. */
final class ConstituentsWalk implements Walk {

  static final String LABEL = Source.EXCHANGE.label();

  private final SourceSettings source;
  private final JobContext job;
  private final SiteVisitor visitor;
  private final Taking taking;
  private final RunState state;

  ConstituentsWalk(
      SourceSettings source, JobContext job, SiteVisitor visitor, Taking taking, RunState state) {
    this.source = source;
    this.job = job;
    this.visitor = visitor;
    this.taking = taking;
    this.state = state;
  }

  @Override
  public void walk() throws InterruptedException {
    job.progress("page", state.taken(), state.listed());
    Visit<ConstituentsPage> visit = visitor.read(source.address(), ConstituentsPage::parse);
    JournalLine.Page page = Taking.page(visit);
    Map<String, Constituent> rows = new LinkedHashMap<>();
    visit.page().constituents().forEach(row -> rows.put(ConstituentFacts.key(row), row));
    if (!state.listEnded()) {
      int refused = visit.page().refused().size();
      // the page gives no count of its own; rows that name nothing are part of what it lists
      taking.listed(rows.size() + refused, List.copyOf(rows.keySet()), true, page);
    }
    for (String key = state.next(); key != null; key = state.next()) {
      job.progress("constituents", state.taken(), state.listed());
      Constituent row = rows.get(key);
      if (row == null) {
        taking.refuse(key, "was on the page before the run was cut off, and is no more", page);
      } else {
        taking.take(
            key, LABEL, page, provenance -> ConstituentFacts.of(row, source.name(), provenance));
      }
    }
    job.progress("constituents", state.taken(), state.listed());
  }
}
