package io.bellwether.similarity.question;

import io.bellwether.algorithms.distance.Measure;
import io.bellwether.algorithms.selection.TopK;
import io.bellwether.contracts.event.Investor;
import io.bellwether.contracts.identity.InvestorId;
import io.bellwether.features.clients.ClientFit;
import io.bellwether.similarity.clients.Client;
import io.bellwether.similarity.clients.Holdings;
import io.bellwether.similarity.clients.LiveClients;
import io.bellwether.similarity.clients.NearClient;
import io.bellwether.similarity.clients.NearestClients;
import io.bellwether.similarity.weights.FeatureWeights;
import io.bellwether.snapshots.SecurityTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers questions from one state. */
public final class Nearby {

  private final LiveClients clients;
  private final FeatureWeights desk;

  /**
   * @param desk its weights now
   */
  public Nearby(LiveClients clients, FeatureWeights desk) {
    this.clients = clients;
    this.desk = desk;
  }

  /**
   * Who is near to whom.
   *
   * @throws io.bellwether.contracts.InvalidValueException for a weight of what is no feature
   */
  public SimilarOutcome answer(Question question) {
    float[] weights = weights(question.measured());
    return switch (question.whom()) {
      case Whom.One(InvestorId investor) -> {
        Client client = clients.find(investor.value());
        yield client == null
            ? new SimilarOutcome.Unknown(investor)
            : near(client.features(), weights, question, List.of(client));
      }
      case Whom.Group(List<InvestorId> ids) -> {
        List<Client> members = new ArrayList<>();
        InvestorId unknown = null;
        for (InvestorId id : ids) {
          Client member = clients.find(id.value());
          if (member == null) {
            unknown = id;
            break;
          }
          members.add(member);
        }
        yield unknown != null
            ? new SimilarOutcome.Unknown(unknown)
            : near(centre(members), weights, question, members);
      }
      case Whom.Somebody(Investor profile, boolean ignoringUnknown) -> {
        ClientFit fit = clients.fit();
        yield fit == null
            ? new SimilarOutcome.NoFit()
            : nearSomebody(fit, profile, ignoringUnknown, weights, question);
      }
    };
  }

  /** How far two are apart; null if either is not known. */
  public @Nullable Comparison compare(InvestorId one, InvestorId other, Measured measured) {
    Client first = clients.find(one.value());
    Client second = clients.find(other.value());
    if (first == null || second == null) {
      return null;
    }
    float[] weights = weights(measured);
    Measure measure = measured.measure();
    double[] contributions =
        clients.space().contributions(measure, weights, first.features(), second.features());
    List<Comparison.Part> parts = new ArrayList<>();
    for (int feature = 0; feature < contributions.length; feature++) {
      parts.add(
          new Comparison.Part(
              clients.space().names().get(feature),
              weights[feature],
              shown(feature, first.features()[feature]),
              shown(feature, second.features()[feature]),
              contributions[feature]));
    }
    parts.sort(
        Comparator.comparingDouble(Comparison.Part::contribution)
            .reversed()
            .thenComparing(Comparison.Part::feature));
    return new Comparison(
        clients.space().distance(measure, weights, first.features(), second.features()), parts);
  }

  /** The desk's weights are there already; those of a question are made for it. */
  private float[] weights(Measured measured) {
    if (measured.weights().byName().isEmpty()) {
      return clients.weights();
    }
    FeatureWeights all = measured.weights().over(desk);
    measured.weights().requireNamesOf(clients.space().names());
    all.requireSomeAbove0(clients.space().names());
    return all.of(clients.space().names());
  }

  private SimilarOutcome nearSomebody(
      ClientFit fit,
      Investor profile,
      boolean ignoringUnknown,
      float[] weights,
      Question question) {
    float[] vector = new float[clients.space().featureCount()];
    fit.rowInto(profile, null, 0, vector, 0);
    if (!ignoringUnknown) {
      return near(vector, weights, question, List.of());
    }
    boolean[] known = fit.known(profile, null, 0);
    float[] told = weights.clone();
    for (int feature = 0; feature < told.length; feature++) {
      told[feature] = known[feature] ? told[feature] : 0;
    }
    return near(vector, told, question, List.of());
  }

  private SimilarOutcome near(
      float[] vector, float[] weights, Question question, List<Client> asked) {
    Set<String> leftOut = new HashSet<>();
    asked.forEach(client -> leftOut.add(client.id()));
    NearestClients nearest =
        clients.nearest(
            vector,
            question.measured().measure(),
            weights,
            question.limit().value(),
            question.filter().isOpen() ? null : question.filter(),
            leftOut,
            question.exactly());
    List<SimilarInvestor> items = new ArrayList<>(nearest.clients().size());
    for (NearClient near : nearest.clients()) {
      items.add(
          new SimilarInvestor(
              items.size() + 1,
              near.id(),
              near.distance(),
              question.bought() == 0
                  ? List.of()
                  : bought(clients.holdings(near.id()), asked, question.bought())));
    }
    return new SimilarOutcome.Found(List.copyOf(items), nearest.byGraph());
  }

  private static float[] centre(List<Client> members) {
    double[] sums = new double[members.getFirst().features().length];
    for (Client member : members) {
      for (int feature = 0; feature < sums.length; feature++) {
        sums[feature] += member.features()[feature];
      }
    }
    float[] centre = new float[sums.length];
    for (int feature = 0; feature < centre.length; feature++) {
      centre[feature] = (float) (sums[feature] / members.size());
    }
    return centre;
  }

  private List<BoughtSecurity> bought(Holdings holdings, List<Client> asked, int most) {
    TopK mostOften = new TopK(most, holdings.size());
    for (int at = 0; at < holdings.size(); at++) {
      int security = holdings.security(at);
      if (!anyHasBought(asked, security)) {
        mostOften.offer(security, holdings.purchases(at));
      }
    }
    return mostOften.drain(this::named);
  }

  private static boolean anyHasBought(List<Client> asked, int security) {
    for (Client client : asked) {
      if (client.holdings().hasBought(security)) {
        return true;
      }
    }
    return false;
  }

  private BoughtSecurity named(int security, float times) {
    SecurityTable securities = clients.snapshot().securities();
    return new BoughtSecurity(
        securities.ids().get(security),
        securities.tickers().get(security),
        securities.names().get(security),
        Math.round(times));
  }

  private double shown(int feature, float value) {
    ClientFit fit = clients.fit();
    return fit == null ? value : fit.columns().get(feature).shown(value);
  }
}
